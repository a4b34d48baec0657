/**
 * On a list of sections with data-place: one dragged onto another takes its place, by sending its own "move" form with the
 * place of the other. Without scripts, and with keys, the buttons "earlier" and "later" of each do the same.
 */
export function reorder(element: HTMLElement): void {
  let dragged: HTMLElement | null = null
  for (const row of element.querySelectorAll<HTMLElement>('[data-place]')) {
    const handle = row.querySelector<HTMLElement>('.ph') ?? row
    handle.draggable = true
    handle.classList.add('can-drag')
    handle.addEventListener('dragstart', event => {
      dragged = row
      event.dataTransfer?.setData('text/plain', row.dataset.place!)
    })
    row.addEventListener('dragover', event => {
      if (!dragged || dragged === row) return
      event.preventDefault()
      row.classList.add('drop-here')
    })
    row.addEventListener('dragleave', () => row.classList.remove('drop-here'))
    row.addEventListener('drop', event => {
      event.preventDefault()
      const form = dragged?.querySelector<HTMLFormElement>('form.move')
      const place = form?.querySelector<HTMLInputElement>('[name="Place"]')
      if (!form || !place || dragged === row) return
      place.value = row.dataset.place!
      form.submit()
    })
    handle.addEventListener('dragend', () => {
      dragged = null
      for (const marked of element.querySelectorAll('.drop-here')) marked.classList.remove('drop-here')
    })
  }
}
