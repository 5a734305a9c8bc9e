/** What came of sending: where to go on, the page that was answered, the words of a refusal, or no answer at all. */
export type Sent = { to: string } | { page: Document } | { refusal: string } | { isUnknown: true }

const readPage = async (answer: Response) => new DOMParser().parseFromString(await answer.text(), 'text/html')

/** The words of a refusal on the page that the server answered with. */
function readRefusal(page: Document): string {
  const told = page.querySelector('.govuk-error-summary__list') ?? page.querySelector('main p')
  return told?.textContent?.trim().replace(/\s+/g, ' ') ?? ''
}

/** Sends a form without leaving the page, so that what was written stays where the server refuses or cannot be reached. */
export async function sendForm(form: HTMLFormElement, body: FormData): Promise<Sent> {
  const address = form.getAttribute('action') || location.href
  const answer = await fetch(address, { method: 'POST', body }).catch(() => undefined)
  if (!answer) return { isUnknown: true }
  if (!answer.ok) return { refusal: readRefusal(await readPage(answer)) }
  return answer.redirected ? { to: answer.url } : { page: await readPage(answer) }
}

/** Shows the page that was answered in the place of this one, as if the browser had sent the form. */
export function showPage(page: Document): void {
  const [shown, next] = [document.querySelector('main'), page.querySelector('main')]
  if (!next) location.reload()
  else shown?.replaceWith(next)
  document.title = page.title
  const heading = next?.querySelector('h1')
  heading?.setAttribute('tabindex', '-1')
  heading?.focus()
}
