import { load } from '../live'

/**
 * On a search field with data-url: what is typed goes there as ?q=, the answer is the inside of a listbox (links with
 * role="option" and an id, at most eight). Arrows move, Enter follows, Escape closes. Without script it is a plain field.
 */
export function searchSuggest(element: HTMLElement): void {
  const field = element as HTMLInputElement
  const list = Object.assign(document.createElement('div'), { className: 'suggest', id: `${field.id}-suggest`, role: 'listbox' })
  list.ariaLabel = field.ariaLabel ?? field.labels?.[0]?.textContent ?? ''
  field.after(list)
  for (const [name, value] of Object.entries({ 'role': 'combobox', 'aria-autocomplete': 'list', 'aria-expanded': 'false', 'aria-controls': list.id, 'autocomplete': 'off' }))
    field.setAttribute(name, value)

  let waiting: number | undefined
  let running: AbortController | undefined
  const options = (): HTMLAnchorElement[] => [...list.querySelectorAll<HTMLAnchorElement>('[role="option"]')]

  const fill = (html: string): void => {
    list.innerHTML = html
    field.removeAttribute('aria-activedescendant')
    field.ariaExpanded = String(options().length > 0)
  }
  const close = (): void => { clearTimeout(waiting); running?.abort(); fill('') }
  const ask = async (): Promise<void> => {
    const mine = running = new AbortController()
    try {
      const answer = await load(`${field.dataset.url}?q=${encodeURIComponent(field.value)}`, { signal: mine.signal })
      fill(answer ? await answer.text() : '')
    }
    catch { /* a later letter overtook this one, or there is no network: the field still submits */ }
  }
  const move = (by: number): void => {
    const all = options()
    const at = all.findIndex(option => option.ariaSelected === 'true')
    const next = all[at < 0 && by < 0 ? all.length - 1 : (at + by + all.length) % all.length]
    for (const option of all) option.ariaSelected = String(option === next)
    if (next) field.setAttribute('aria-activedescendant', next.id)
  }
  field.addEventListener('input', () => {
    clearTimeout(waiting)
    running?.abort()
    if (field.value.trim().length < 2) return fill('')
    waiting = window.setTimeout(() => void ask(), 180)
  })
  field.addEventListener('keydown', event => {
    if (event.key === 'Escape') close()
    if (event.key === 'Enter') { const chosen = options().find(option => option.ariaSelected === 'true'); if (chosen) { event.preventDefault(); chosen.click() } }
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') { if (options().length) event.preventDefault(); move(event.key === 'ArrowDown' ? 1 : -1) }
  })
  field.addEventListener('blur', () => window.setTimeout(() => { if (!list.contains(document.activeElement)) close() }, 150))
}
