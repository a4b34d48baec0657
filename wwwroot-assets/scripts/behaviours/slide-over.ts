/**
 * On the link that opens a .slide-over (its href is the panel's #id). Without script the browser's :target opens it;
 * here it becomes a dialog: focus goes in and stays in, Escape or a [data-close] brings it back.
 */
export function slideOver(opener: HTMLElement): void {
  const panel = document.querySelector<HTMLElement>(opener.getAttribute('href') ?? '')
  if (!panel) return
  let behind: HTMLElement[] = []

  const open = (): void => {
    behind = around(panel)
    for (const element of behind) element.inert = true
    panel.classList.add('is-open')
    panel.setAttribute('role', 'dialog')
    panel.setAttribute('aria-modal', 'true')
    panel.querySelector<HTMLElement>('a, button, input, summary')?.focus()
  }
  const close = (): void => {
    if (!panel.classList.contains('is-open')) return
    for (const element of behind) element.inert = false
    panel.classList.remove('is-open')
    panel.removeAttribute('role')
    panel.removeAttribute('aria-modal')
    opener.focus()
  }
  opener.addEventListener('click', event => { event.preventDefault(); open() })
  panel.addEventListener('keydown', event => { if (event.key === 'Escape') close() })
  panel.addEventListener('click', event => {
    if (!(event.target as Element).closest('[data-close]')) return
    event.preventDefault()
    close()
  })
  // Turned to landscape, the panel is a column of the page again.
  window.matchMedia('(min-width: 992px)').addEventListener('change', close)
}

/** Everything beside `element` and beside each of its ancestors that is not asleep already. */
function around(element: HTMLElement): HTMLElement[] {
  const found: HTMLElement[] = []
  for (let at: HTMLElement | null = element; at && at !== document.body; at = at.parentElement)
    for (const sibling of at.parentElement?.children ?? [])
      if (sibling !== at && sibling instanceof HTMLElement && !sibling.inert && !sibling.matches('.toasts, script')) found.push(sibling)
  return found
}
