/**
 * On a form with a picture and two sliders: pressing on the picture moves the sliders there, and moving a slider moves the
 * mark on the picture. Without scripts the sliders alone say it.
 */
export function focusPoint(element: HTMLElement): void {
  const picture = element.querySelector<HTMLElement>('.focus-picture')
  const mark = element.querySelector<SVGElement>('.focus-mark')
  const across = element.querySelector<HTMLInputElement>('[name="Across"]')
  const down = element.querySelector<HTMLInputElement>('[name="Down"]')
  if (!picture || !mark || !across || !down) return

  const show = () => {
    mark.setAttribute('cx', `${across.value}%`)
    mark.setAttribute('cy', `${down.value}%`)
  }
  const percent = (part: number, whole: number) => String(Math.round(Math.min(1, Math.max(0, part / whole)) * 100))
  const point = (event: PointerEvent) => {
    const box = picture.getBoundingClientRect()
    across.value = percent(event.clientX - box.left, box.width)
    down.value = percent(event.clientY - box.top, box.height)
    show()
  }
  picture.addEventListener('pointerdown', event => {
    event.preventDefault()
    picture.setPointerCapture(event.pointerId)
    point(event)
  })
  picture.addEventListener('pointermove', event => {
    if (picture.hasPointerCapture(event.pointerId)) point(event)
  })
  across.addEventListener('input', show)
  down.addEventListener('input', show)
  show()
}
