/** What came of sending: where to go on, the words of a refusal, or no answer at all. */
export type Sent = { to: string } | { refusal: string } | { isUnknown: true }

/** The words of a refusal on the page that the server answered with. */
function readRefusal(html: string): string {
  const page = new DOMParser().parseFromString(html, 'text/html')
  const told = page.querySelector('.govuk-error-summary__body') ?? page.querySelector('main p')
  return told?.textContent?.trim().replace(/\s+/g, ' ') ?? ''
}

/** Sends a form without leaving the page, so that what was written stays where the server refuses or cannot be reached. */
export async function sendForm(address: string, body: FormData): Promise<Sent> {
  const answer = await fetch(address, { method: 'POST', body }).catch(() => undefined)
  if (!answer) return { isUnknown: true }
  return answer.ok ? { to: answer.url } : { refusal: readRefusal(await answer.text()) }
}
