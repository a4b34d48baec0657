/** On the .error-summary: it takes the focus when the page opens; its links put the cursor into the field they name. */
export function errorSummary(summary: HTMLElement): void {
  summary.tabIndex = -1
  summary.focus()
  summary.addEventListener('click', event => {
    const href = (event.target as Element).closest('a')?.getAttribute('href')
    const field = href?.startsWith('#') ? document.getElementById(href.slice(1)) : null
    if (!field) return
    event.preventDefault()
    field.scrollIntoView({ block: 'center' })
    field.focus({ preventScroll: true })
  })
}
