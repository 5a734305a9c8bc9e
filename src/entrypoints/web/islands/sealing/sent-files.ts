// What an offer brought is sealed, so nobody but this browser knows how its files are called. It remembers them until its
// window is closed, and shows them beside the receipt: `<ul data-sent-files="…" hidden>`.

const keyOf = (offerId: string) => `sent-files ${offerId}`
type Sent = { name: string; bytes: number }

/** Remembers the files of an offer that was taken. A browser that keeps nothing shows nothing. */
export function rememberFiles(offerId: string, form: HTMLFormElement): void {
  const fields = form.querySelectorAll<HTMLInputElement>('[data-sealed] [type=file]')
  const files = Array.from(fields).flatMap(({ files }) => [...(files ?? [])])
  const sent = files.filter(({ size }) => size > 0).map(({ name, size: bytes }): Sent => ({ name, bytes }))
  try {
    sessionStorage.setItem(keyOf(offerId), JSON.stringify(sent))
  } catch {
    // Storage is off in this browser: the count that the server knows stands there all the same.
  }
}

function recallFiles(offerId: string): Sent[] {
  try {
    return JSON.parse(sessionStorage.getItem(keyOf(offerId)) ?? '[]') as Sent[]
  } catch {
    return []
  }
}

const UNITS = ['B', 'kB', 'MB'] as const

/** A size in the largest unit that says it: `1.2 MB`. */
function saySize(bytes: number): string {
  const power = Math.min(UNITS.length - 1, bytes < 1000 ? 0 : Math.floor(Math.log10(bytes) / 3))
  const format = new Intl.NumberFormat(document.documentElement.lang, { maximumFractionDigits: power === 2 ? 1 : 0 })
  return `${format.format(bytes / 1000 ** power)} ${UNITS[power]}`
}

/** Shows what was remembered of the offer of this page. */
export function showFiles(): void {
  const list = document.querySelector<HTMLElement>('[data-sent-files]')
  const files = list ? recallFiles(list.dataset.sentFiles ?? '') : []
  if (!list || !files.length) return
  const entries = files.map(({ name, bytes }) => {
    const entry = document.createElement('li')
    entry.textContent = `${name} (${saySize(bytes)})`
    return entry
  })
  list.replaceChildren(...entries)
  list.hidden = false
}
