import type { Page } from 'playwright-core'

// How long a person sits before pages that a test goes through in a second: they read what they have not read yet (238 words
// a minute, the mean of Brysbaert 2019), type what does not stand there (40 words a minute), and for each thing that they
// fill in or choose think and point (1.35 and 1.1 seconds in the keystroke-level model of Card, Moran and Newell 1980).
const WORDS_A_SECOND = 238 / 60
const LETTERS_A_SECOND = (40 * 5) / 60
const SECONDS_A_FIELD = 1.35 + 1.1

const UNSEEN = /<(script|style|template|svg|select|details)\b(?:(?!<details)[\s\S])*?<\/\1>/g

/** What stands in the body of a page, piece by piece, but what is folded away or in a list that was not opened. */
function piecesOf(html: string): string[] {
  let shown = /<main[\s\S]*<\/main>/.exec(html)?.[0] ?? ''
  for (let before = ''; before !== shown; shown = shown.replaceAll(UNSEEN, ' ')) before = shown
  return shown.split(/<[^>]*>/).flatMap((piece) => piece.replaceAll(/&[#\w]+;/g, ' ').trim() || [])
}

const wordsIn = (pieces: Iterable<string>) => [...pieces].join(' ').split(/\s+/).filter(Boolean).length

/** The same screen of another purchase is the same screen. */
const screenOf = (url: string) => new URL(url).pathname.replaceAll(/\b[0-9a-f]{8}-[0-9a-f-]{27}\b/g, 'ID')

/** A page as it came: what there is to read, and values that stand there already, of which some are not seen. */
type Seen = { pieces: string[]; given: string[]; hidden: string[] }

function lookAt(html: string): Seen {
  const inputs = [...html.matchAll(/<(?:input|option|button)\b[^>]*>/g)].map(([tag]) => tag)
  const values = (tags: readonly string[]) => tags.flatMap((tag) => /\bvalue="([^"]+)"/.exec(tag)?.[1] ?? [])
  const hidden = inputs.filter((tag) => tag.includes('type="hidden"'))
  return { pieces: piecesOf(html), given: values(inputs), hidden: values(hidden) }
}

/** What of a form somebody filled in or chose, and how much of it they typed, having seen these pages. */
function measureForm(values: readonly string[], pages: readonly Seen[]): { fields: number; letters: number } {
  const [given, hidden] = [new Set(pages.flatMap((page) => page.given)), new Set(pages.flatMap((page) => page.hidden))]
  const filled = values.filter((value) => value !== '' && !hidden.has(value))
  return { fields: filled.length, letters: filled.filter((value) => !given.has(value)).join('').length }
}

/**
 * Watches what somebody opens, reads and fills in, from now on. `told()` gives the screens by their addresses, each once,
 * and the seconds that a person would have needed for it.
 */
export function watchPerson(page: Page) {
  const [screens, pages] = [new Set<string>(), [] as Promise<Seen>[]]
  const sent: { values: string[]; after: number }[] = []
  let isWatching = true
  page.on('response', (response) => {
    const isPage = response.request().isNavigationRequest() && response.status() === 200
    if (!isWatching || !isPage || response.frame() !== page.mainFrame()) return
    screens.add(screenOf(response.url()))
    pages.push(response.text().then(lookAt))
  })
  page.on('request', (request) => {
    if (!isWatching || request.method() !== 'POST' || !request.isNavigationRequest()) return
    sent.push({ values: [...new URLSearchParams(request.postData() ?? '').values()], after: pages.length })
  })
  async function told() {
    isWatching = false
    const seen = await Promise.all(pages)
    const forms = sent.map(({ values, after }) => measureForm(values, seen.slice(0, after)))
    const sum = (of: (form: (typeof forms)[number]) => number) => forms.reduce((total, form) => total + of(form), 0)
    const words = wordsIn(new Set(seen.flatMap(({ pieces }) => pieces)))
    const typing = sum(({ letters }) => letters) / LETTERS_A_SECOND + sum(({ fields }) => fields) * SECONDS_A_FIELD
    return { screens: [...screens], seconds: Math.round(words / WORDS_A_SECOND + typing) }
  }
  return { told }
}
