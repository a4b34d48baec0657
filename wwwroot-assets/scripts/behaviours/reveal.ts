/**
 * On the part of a form that belongs to one answer: data-when="Input.Method=relay" shows it while that answer is chosen
 * and switches its fields off otherwise. Without script it is always there and the server ignores what does not apply.
 */
export function reveal(part: HTMLElement): void {
  const [name, value] = (part.dataset.when ?? '').split('=')
  const form = part.closest('form')
  if (!form || !name) return
  const update = (): void => {
    const on = new FormData(form).getAll(name).includes(value ?? '')
    part.hidden = !on
    if (part instanceof HTMLFieldSetElement) part.disabled = !on
  }
  form.addEventListener('change', update)
  update()
}
