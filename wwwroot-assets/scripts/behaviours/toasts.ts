/**
 * On <div class="toasts" role="status">: each .toast in it goes after six seconds, or data-seconds (ten for an undo);
 * the clock stands still while somebody points at it or is inside it.
 */
export function toasts(region: HTMLElement): void {
  const started = new WeakSet<Element>()
  const start = (): void => {
    for (const toast of region.querySelectorAll<HTMLElement>('.toast'))
      if (!started.has(toast)) { started.add(toast); leave(toast) }
  }
  new MutationObserver(start).observe(region, { childList: true, subtree: true })
  start()
}

function leave(toast: HTMLElement): void {
  let left = Number(toast.dataset.seconds ?? 6)
  const clock = window.setInterval(() => {
    if (!toast.isConnected) return clearInterval(clock)
    if (toast.matches(':hover, :focus-within') || document.hidden) return
    if (--left > 0) return
    clearInterval(clock)
    toast.remove()
  }, 1000)
}
