/** On <details class="menu">: closes on Escape, on a click elsewhere and when the focus leaves. */
export function menu(element: HTMLElement): void {
  const details = element as HTMLDetailsElement
  details.addEventListener('keydown', event => {
    if (event.key !== 'Escape' || !details.open) return
    details.open = false
    details.querySelector('summary')?.focus()
  })
  details.addEventListener('focusout', event => {
    if (event.relatedTarget && !details.contains(event.relatedTarget as Node)) details.open = false
  })
  document.addEventListener('click', event => {
    if (!details.contains(event.target as Node)) details.open = false
  })
}
