/**
 * On a form whose act cannot be undone: asks first, in the <dialog> whose id data-dialog names. The dialog says the thing
 * and its consequence; its form is method="dialog" and the button that goes on has value="yes". Without script the form
 * is sent at once, so the server decides what such a post may do.
 */
export function confirmed(element: HTMLElement): void {
  const form = element as HTMLFormElement
  const dialog = document.getElementById(form.dataset.dialog ?? '') as HTMLDialogElement | null
  if (!dialog) return
  let asked = false
  let pressed: HTMLElement | null = null

  form.addEventListener('submit', event => {
    if (asked) return
    event.preventDefault()
    event.stopImmediatePropagation()
    pressed = event.submitter
    dialog.returnValue = ''
    dialog.showModal()
  })
  dialog.addEventListener('close', () => {
    if (dialog.returnValue !== 'yes') return pressed?.focus()
    asked = true
    form.requestSubmit(pressed)
    asked = false
  })
}
