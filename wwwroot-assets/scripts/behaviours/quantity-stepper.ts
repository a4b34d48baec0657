/**
 * On <span class="qty">: its buttons with data-step change the number field between them, within min and max.
 * data-submit sends the form shortly after the last change (cart lines).
 */
export function quantityStepper(stepper: HTMLElement): void {
  const field = stepper.querySelector<HTMLInputElement>('input')
  if (!field) return
  const buttons = [...stepper.querySelectorAll<HTMLButtonElement>('button[data-step]')]
  let waiting: number | undefined

  const limit = (): void => {
    for (const button of buttons) {
      const next = field.valueAsNumber + Number(button.dataset.step)
      button.disabled = next < Number(field.min || 1) || next > Number(field.max || Infinity)
    }
  }
  for (const button of buttons)
    button.addEventListener('click', () => {
      field.value = String((Number.isNaN(field.valueAsNumber) ? 0 : field.valueAsNumber) + Number(button.dataset.step))
      field.dispatchEvent(new Event('change', { bubbles: true }))
    })
  field.addEventListener('change', () => {
    limit()
    if (!('submit' in stepper.dataset) || !field.checkValidity()) return
    clearTimeout(waiting)
    waiting = window.setTimeout(() => field.form?.requestSubmit(), 500)
  })
  limit()
}
