import { load, swap } from '../live'

/**
 * On a form that posts: sends it without leaving the page and fills the page's data-live parts (cart count, toasts)
 * from the page the server answers with. The server does nothing special: it redirects as it does without script.
 */
export function liveForm(element: HTMLElement): void {
  const form = element as HTMLFormElement
  let plain = false

  form.addEventListener('submit', event => {
    if (plain || event.defaultPrevented) return
    event.preventDefault()
    void send(event.submitter)
  })

  const send = async (submitter: HTMLElement | null): Promise<void> => {
    const button = submitter as HTMLButtonElement | null
    if (button?.ariaBusy === 'true') return
    const data = new FormData(form, button)
    if (button) button.ariaBusy = 'true'
    try {
      const answer = await load(button?.hasAttribute('formaction') ? button.formAction : form.action, { method: 'POST', body: data })
      if (!answer || swap(await answer.text()) === 0) { plain = true; form.requestSubmit(button) }
    }
    catch { plain = true; form.requestSubmit(button) }
    finally { if (button) button.ariaBusy = null }
  }
}
