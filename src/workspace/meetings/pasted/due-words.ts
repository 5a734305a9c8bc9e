import { endOf, findDate, findWeekday, plusDays, type Span } from './due-days.ts'
import { type DueTongue, dueTongues } from './due-tongues.ts'

/** A day found in words, and the words that said it. */
export type DueWords = { day: string; words: string }

type Form = { pattern: RegExp; before: RegExp; find(parts: string[], today: string): string | undefined }

const anyOf = (words: readonly string[]) => `(${words.join('|')})`
/** Which of the words is said. */
const indexIn = (words: readonly string[], said = '') =>
  words.findIndex((word) => new RegExp(`^(?:${word})$`, 'iu').test(said))

const SPANS = ['day', 'week', 'month', 'year'] as const
const DAYS: Record<Span, number> = { day: 1, week: 7, month: 30, year: 365 }

/** Where a word begins and ends, letters with accents among them. */
const BEGINS = '(?<![\\p{L}\\p{N}_])'
const ENDS = '(?![\\p{L}\\p{N}_-])'

/** In this order; the first that is found counts. What has no word like "by" before it must be a whole date. */
function formsOf(tongue: DueTongue): Form[] {
  const { lead, leadOfDate, weekdays, months } = tongue
  const spans = SPANS.map((span) => tongue.spans[span])
  const form = (pattern: string, find: Form['find']): Form => ({
    pattern: new RegExp(`${BEGINS}${pattern}${ENDS}`, 'iu'),
    before: tongue.before,
    find,
  })
  const next = `(${tongue.nextBefore})?`
  const after = tongue.nextAfter ? `(${tongue.nextAfter})?` : '(){0}'
  const year = `(?:${tongue.ofYear}(\\d{4}))?`
  const day = `(\\d{1,2})${tongue.ordinal}`
  return [
    form(`(?:${leadOfDate})?(\\d{4})-(\\d{2})-(\\d{2})`, ([y, m, d], today) =>
      findDate(Number(d), Number(m) - 1, y, today),
    ),
    form(
      `${leadOfDate}(?:${anyOf(weekdays)},? )?${day}${tongue.ofMonth}${anyOf(months)}${year}`,
      ([, d, m, y], today) => findDate(Number(d), indexIn(months, m), y, today),
    ),
    tongue.isDayFirst
      ? form(`${leadOfDate}(\\d{1,2})[/.](\\d{1,2})(?:[/.](\\d{4}))?`, ([d, m, y], today) =>
          findDate(Number(d), Number(m) - 1, y, today),
        )
      : form(`${leadOfDate}${anyOf(months)} ${day}${year}`, ([m, d, y], today) =>
          findDate(Number(d), indexIn(months, m), y, today),
        ),
    form(`${lead}${next}${anyOf(weekdays)}${after}`, ([before, weekday, behind], today) =>
      findWeekday(indexIn(weekdays, weekday), today, Boolean(before || behind)),
    ),
    form(`(?:${lead})?${tongue.endOf}${next}${anyOf(spans.slice(1))}${after}`, ([before, span, behind], today) =>
      endOf(SPANS[indexIn(spans, span)] ?? 'week', today, Boolean(before || behind)),
    ),
    form(`${tongue.within}(${tongue.numbers.join('|')}|\\d{1,2}) ${anyOf(spans)}`, ([n, span], today) => {
      const count = indexIn(tongue.numbers, n) + 1 || Number(n)
      return plusDays(today, count * DAYS[SPANS[indexIn(spans, span)] ?? 'day'])
    }),
    form(`(?:${lead})?(?:(${tongue.today})|${tongue.tomorrow})`, ([now], today) => plusDays(today, now ? 0 : 1)),
    form(`(?:${lead})?${tongue.nextWeek}`, (_, today) => endOf('week', today, true)),
  ]
}

const FORMS = dueTongues.flatMap(formsOf)

/**
 * The day by which something is due, said in a sentence in English, French or Spanish: "by Friday", "avant le 12 mars",
 * "en dos semanas". Counted from `today`, the day of the meeting. "Before" a day is the day before it. Undefined where
 * no day is said.
 */
export function findDue(text: string, today: string): DueWords | undefined {
  for (const { pattern, before, find } of FORMS) {
    const found = pattern.exec(text)
    if (!found) continue
    const day = find(found.slice(1), today)
    if (!day) continue
    return { day: before.test(found[0]) ? plusDays(day, -1) : day, words: found[0] }
  }
  return undefined
}
