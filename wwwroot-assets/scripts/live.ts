import { enhance } from './enhance'

/**
 * Fills every part marked data-live with the part of the same id in a fetched page. The part itself stays, so a
 * role="status" is announced and focus survives. Answers how many parts were filled.
 */
export function swap(html: string): number {
  const page = new DOMParser().parseFromString(html, 'text/html')
  const focused = document.activeElement?.id
  let filled = 0
  for (const fresh of page.querySelectorAll<HTMLElement>('[data-live][id]')) {
    const shown = document.getElementById(fresh.id)
    if (!shown) continue
    shown.replaceChildren(...fresh.childNodes)
    enhance(shown)
    filled++
  }
  if (focused) document.getElementById(focused)?.focus({ preventScroll: true })
  return filled
}

/** The page at `url`, or null where the server refused: then the browser has to show that itself. */
export async function load(url: string, request: RequestInit = {}): Promise<Response | null> {
  const response = await fetch(url, { credentials: 'same-origin', headers: { Accept: 'text/html' }, ...request })
  return response.ok && response.headers.get('Content-Type')?.startsWith('text/html') ? response : null
}
