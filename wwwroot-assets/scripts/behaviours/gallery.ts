/**
 * On .gallery: its .thumbs are links to the large pictures; here they put it into .main instead of leaving the page.
 * data-srcset carries the large picture's sizes.
 */
export function gallery(element: HTMLElement): void {
  const shown = element.querySelector<HTMLImageElement>('.main img')
  const links = [...element.querySelectorAll<HTMLAnchorElement>('.thumbs a')]
  for (const link of links)
    link.addEventListener('click', event => {
      if (!shown) return
      event.preventDefault()
      for (const source of element.querySelectorAll('.main source')) source.remove()
      shown.srcset = link.dataset.srcset ?? ''
      shown.src = link.href
      shown.alt = link.querySelector('img')?.alt ?? shown.alt
      for (const other of links) other.setAttribute('aria-current', String(other === link))
    })
}
