/**
 * On the part of a form that belongs to one answer: data-when="Input.Method=relay" (or =relay|home) shows it while such an
 * answer is chosen and switches its fields off otherwise. Without script it is always there and the server ignores what does not apply.
 */
export function reveal(part: HTMLElement): void {
  const [name, value] = (part.dataset.when ?? '').split('=')
  const form = part.closest('form')
  if (!form || !name) return
  const answers = (value ?? '').split('|')
  const update = (): void => {
    const chosen = new FormData(form).getAll(name)
    const on = answers.some(answer => chosen.includes(answer))
    part.hidden = !on
    if (part instanceof HTMLFieldSetElement) part.disabled = !on
  }
  form.addEventListener('change', update)
  update()
}
