import type { JsonObject } from './json.ts'

const DATE = /^(\d{4}-\d\d-\d\d)(?:[Tt ](\d\d:\d\d(?::\d\d)?)(\.\d+)?)?\s*([Zz]|[+-]\d\d:?\d\d)?$/

/** A point in time: milliseconds of its whole second, and the digits behind it, which may be more than three. */
export type Instant = { at: number; fraction: string }

/** The instant of an ISO 8601 date or date and time; without an offset it is read as UTC. Undefined where it is none. */
export function readInstant(text: unknown): Instant | undefined {
  const parts = typeof text === 'string' ? DATE.exec(text) : null
  if (!parts) return undefined
  const [, day, time = '00:00', fraction = '', offset = 'Z'] = parts
  const zone = /^[+-]\d{4}$/.test(offset) ? `${offset.slice(0, 3)}:${offset.slice(3)}` : offset.toUpperCase()
  const at = Date.parse(`${day}T${time}${zone}`)
  return Number.isNaN(at) ? undefined : { at, fraction: fraction.replace(/0+$/, '') }
}

/** Before is negative, after positive, the same instant 0. */
export function compareInstants(a: Instant, b: Instant): number {
  if (a.at !== b.at) return a.at - b.at
  return a.fraction < b.fraction ? -1 : a.fraction > b.fraction ? 1 : 0
}

/** What the order of releases could not be told from. */
export type OrderWarning = { code: 'repeated-date'; date: string } | { code: 'missing-date'; releases: number }

/** The common form of dates, in which the order of the text is that of time. */
const PLAIN = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\dZ$/
const isPlain = ({ date }: JsonObject) => typeof date === 'string' && PLAIN.test(date)

type Dated = { release: JsonObject; instant: Instant | undefined }

function orderDated(dated: Dated[]): { ordered: JsonObject[]; warnings: OrderWarning[] } {
  dated.sort(({ instant: a }, { instant: b }) => (a && b ? compareInstants(a, b) : Number(!!a) - Number(!!b)))
  const repeated = dated.filter(({ instant }, i) => {
    const before = dated[i - 1]?.instant
    return instant && before && compareInstants(before, instant) === 0
  })
  const warnings = repeated.map(({ release }): OrderWarning => ({ code: 'repeated-date', date: String(release.date) }))
  const undated = dated.filter(({ instant }) => !instant).length
  if (undated) warnings.push({ code: 'missing-date', releases: undated })
  return { ordered: dated.map(({ release }) => release), warnings }
}

/**
 * Releases by the instant of their `date`, whatever its offset; equal ones stay in the order given, and so do those
 * without a readable date, before all others. Both are told of.
 */
export function orderReleases(releases: readonly JsonObject[]): { ordered: JsonObject[]; warnings: OrderWarning[] } {
  if (releases.length < 2) return { ordered: [...releases], warnings: [] }
  if (!releases.every(isPlain))
    return orderDated(releases.map((release) => ({ release, instant: readInstant(release.date) })))
  const textOf = (release: JsonObject) => release.date as string
  const ordered = releases.toSorted((a, b) => (textOf(a) < textOf(b) ? -1 : textOf(a) > textOf(b) ? 1 : 0))
  const repeated = ordered.filter((release, i) => i > 0 && textOf(ordered[i - 1]!) === textOf(release))
  return { ordered, warnings: repeated.map((release) => ({ code: 'repeated-date', date: textOf(release) })) }
}
