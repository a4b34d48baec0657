/** On a long form: the browser asks before typed work is left behind. */
export function leaveGuard(form: HTMLElement): void {
  let typed = false
  form.addEventListener('input', () => { typed = true })
  form.addEventListener('submit', () => { typed = false })
  window.addEventListener('beforeunload', event => { if (typed) event.preventDefault() })
}
