import { load, swap } from '../live'

/**
 * On the wrapper of a list and its facets: links marked data-live-link and GET forms inside fetch the next page of
 * results, fill the data-live parts and put the address into the history. A changed field sends its form by itself.
 */
export function liveList(wrapper: HTMLElement): void {
  let running: AbortController | undefined

  const show = async (url: string, push: boolean): Promise<void> => {
    running?.abort()
    const mine = running = new AbortController()
    wrapper.classList.add('is-busy')
    try {
      const answer = await load(url, { signal: mine.signal })
      if (!answer || swap(await answer.text()) === 0) return location.assign(url)
      if (push) history.pushState({ live: true }, '', answer.url)
    }
    catch { if (!mine.signal.aborted) location.assign(url) }
    finally { if (running === mine) wrapper.classList.remove('is-busy') }
  }

  wrapper.addEventListener('click', event => {
    const link = (event.target as Element).closest<HTMLAnchorElement>('a[data-live-link]')
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return
    event.preventDefault()
    void show(link.href, true)
  })
  wrapper.addEventListener('submit', event => {
    const form = event.target as HTMLFormElement
    if (form.method !== 'get') return
    event.preventDefault()
    const chosen = [...new FormData(form, event.submitter as HTMLElement | null)].filter(([, value]) => value !== '')
    void show(`${form.action.split('?')[0]}?${new URLSearchParams(chosen as [string, string][])}`, true)
  })
  wrapper.addEventListener('change', event => {
    const form = (event.target as HTMLInputElement).form
    if (form?.method === 'get') form.requestSubmit()
  })
  window.addEventListener('popstate', () => void show(location.href, false))
}
