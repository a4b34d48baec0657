import { load, swap } from '../live'

const PAUSE_MS = 2000

/** Fetches the page again while work goes on behind it; whatever it then says takes the place of what is shown. */
export function liveProgress(part: HTMLElement): void {
  const look = async (): Promise<void> => {
    if (!part.isConnected || !part.querySelector('[data-working]')) return
    const response = await load(location.href).catch(() => null)
    if (response) swap(await response.text())
    if (part.querySelector('[data-working]')) setTimeout(look, PAUSE_MS)
  }
  setTimeout(look, PAUSE_MS)
}
