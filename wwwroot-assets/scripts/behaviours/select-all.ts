/** On the checkbox of a table's head: ticks and clears the rows' boxes, and shows a dash while only some are ticked. */
export function selectAll(element: HTMLElement): void {
  const head = element as HTMLInputElement
  const table = head.closest('table')
  if (!table) return
  const rows = (): HTMLInputElement[] => [...table.querySelectorAll<HTMLInputElement>('tbody input[type="checkbox"]')]
  head.addEventListener('change', () => { for (const row of rows()) row.checked = head.checked })
  table.addEventListener('change', () => {
    const ticked = rows().filter(row => row.checked).length
    head.checked = ticked > 0 && ticked === rows().length
    head.indeterminate = ticked > 0 && !head.checked
  })
}
