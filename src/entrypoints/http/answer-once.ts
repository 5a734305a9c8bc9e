/** The hidden field with which a page tells each of its showings from another. */
export const SHOWING = 'showing'
/** So long a form that was sent is remembered, and so many of them. */
const REMEMBERED_MS = 300_000
const REMEMBERED = 5000

type Redirect = { status: number; headers: [string, string][] }
type Sent = { at: number; redirect: Promise<Redirect | undefined> }

/** Gives the answer to a form, or the answer that it had when it was sent the first time. */
export type AnswerOnce = (key: string, answer: () => Promise<Response>) => Promise<Response>

const redirectOf = ({ status, headers }: Response): Redirect | undefined =>
  status >= 300 && status < 400 ? { status, headers: [...headers] } : undefined

/**
 * Answers a form that was sent twice, by a double click or a line that stood still, as it was answered first, also while
 * the first is dealt with. Only what led on to another page was done: whatever else was answered is tried again.
 */
export function openAnswers(now: () => number): AnswerOnce {
  const forms = new Map<string, Sent>()
  const find = (key: string) => {
    const sent = forms.get(key)
    return sent && now() - sent.at < REMEMBERED_MS ? sent : undefined
  }
  const remember = (key: string, sent: Sent) => {
    forms.delete(key)
    forms.set(key, sent)
    for (const [old, { at }] of forms) {
      if (forms.size <= REMEMBERED && now() - at < REMEMBERED_MS) break
      forms.delete(old)
    }
  }
  return async (key, answer) => {
    for (let sent = find(key); sent; sent = find(key)) {
      const redirect = await sent.redirect
      if (redirect) return new Response(null, redirect)
      if (forms.get(key) === sent) forms.delete(key)
    }
    const answered = answer()
    remember(key, { at: now(), redirect: answered.then(redirectOf, () => undefined) })
    return answered
  }
}

/** Puts what tells this showing of a page into each form on it that is posted. */
export const markForms = (html: string, showing: string) =>
  html.replace(/<form\b[^>]*\bmethod="post"[^>]*>/g, `$&<input type="hidden" name="${SHOWING}" value="${showing}">`)
