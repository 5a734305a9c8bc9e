/** A day found in words, and the words that said it. */
export type DueWords = { day: string; words: string }

const WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday']
const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
].concat(['november', 'december'])
const NUMBERS: Record<string, number> = { a: 1, one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7 }

const DAY_MS = 86_400_000
const dateOf = (day: string) => new Date(`${day}T00:00:00Z`)
const dayOf = (date: Date) => date.toISOString().slice(0, 10)
const plusDays = (day: string, days: number) => dayOf(new Date(dateOf(day).getTime() + days * DAY_MS))

/** Full names and their first three letters (Sept and Tues, Thurs, too). */
const indexOfName = (names: string[], said: string) => names.findIndex((name) => name.startsWith(said.slice(0, 3)))

/** The next such weekday after today: on a Friday, "Friday" is the one in a week. "Next Friday" is that of next week. */
function findWeekday(said: string, today: string, isNext: boolean): string {
  const ahead = (indexOfName(WEEKDAYS, said) - dateOf(today).getUTCDay() + 7) % 7 || 7
  const isThisWeek = (dateOf(today).getUTCDay() + 6) % 7 < (indexOfName(WEEKDAYS, said) + 6) % 7
  return plusDays(today, isNext && isThisWeek ? ahead + 7 : ahead)
}

/** A day and month without a year is the next such day, today among them. */
function findDate(dayNumber: number, month: number, year: string | undefined, today: string): string | undefined {
  const years = year ? [Number(year)] : [0, 1, 2, 3, 4].map((more) => dateOf(today).getUTCFullYear() + more)
  for (const one of years) {
    const date = new Date(Date.UTC(one, month, dayNumber))
    const isReal = date.getUTCMonth() === month && date.getUTCDate() === dayNumber
    if (isReal && (year || dayOf(date) >= today)) return dayOf(date)
  }
  return undefined
}

function endOf(what: string, today: string, isNext: boolean): string {
  const date = dateOf(today)
  if (what === 'week') return plusDays(today, ((5 - date.getUTCDay() + 7) % 7) + (isNext ? 7 : 0))
  const months = date.getUTCMonth() + (isNext ? 2 : 1)
  return dayOf(new Date(Date.UTC(date.getUTCFullYear(), what === 'month' ? months : 12, 0)))
}

const MONTH =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)'
const WEEKDAY =
  '(sun(?:day)?|mon(?:day)?|tue(?:s(?:day)?)?|wed(?:nesday)?|thu(?:rs(?:day)?)?|fri(?:day)?|sat(?:urday)?)'
const LEAD = '(?:(?:by|due|until|till|no later than|on|for|from|before|within|in)[ :]{1,3}(?:the )?)'

type Form = { pattern: RegExp; find(parts: string[], today: string): string | undefined }
const form = (pattern: string, find: Form['find']): Form => ({
  pattern: new RegExp(`\\b${pattern}(?![\\w-])`, 'i'),
  find,
})

/** In this order; the first that is found counts. What has no word like "by" before it must be a whole date. */
const FORMS: Form[] = [
  form(`${LEAD}?(\\d{4})-(\\d{2})-(\\d{2})`, ([y, m, d], today) => findDate(Number(d), Number(m) - 1, y, today)),
  form(`${LEAD}(?:${WEEKDAY},? )?(\\d{1,2})(?:st|nd|rd|th)?(?: of)? ${MONTH}(?:,? (\\d{4}))?`, ([, d, m, y], today) =>
    findDate(Number(d), indexOfName(MONTHS, m!.toLowerCase()), y, today),
  ),
  form(`${LEAD}${MONTH} (\\d{1,2})(?:st|nd|rd|th)?(?:,? (\\d{4}))?`, ([m, d, y], today) =>
    findDate(Number(d), indexOfName(MONTHS, m!.toLowerCase()), y, today),
  ),
  form(`${LEAD}(next )?${WEEKDAY}`, ([next, weekday], today) =>
    findWeekday(weekday!.toLowerCase(), today, Boolean(next)),
  ),
  form(`${LEAD}?end of (?:the |this )?(next )?(week|month|year)`, ([next, what], today) =>
    endOf(what!.toLowerCase(), today, Boolean(next)),
  ),
  form(`(?:within|in) (a|one|two|three|four|five|six|seven|\\d{1,2}) (day|week|month)s?`, ([n, unit], today) => {
    const count = NUMBERS[n!.toLowerCase()] ?? Number(n)
    return plusDays(today, count * { day: 1, week: 7, month: 30 }[unit!.toLowerCase() as 'day' | 'week' | 'month'])
  }),
  form(`(?:by |due |due: )?(today|tomorrow)`, ([which], today) =>
    plusDays(today, which!.toLowerCase() === 'today' ? 0 : 1),
  ),
  form(`${LEAD}?(next week)`, (_, today) => endOf('week', today, true)),
]

/**
 * The day by which something is due, said in a sentence: "by Friday", "before 12 March", "in two weeks". Counted from
 * `today`, the day of the meeting. "Before" a day is the day before it. Undefined where no day is said.
 */
export function findDue(text: string, today: string): DueWords | undefined {
  for (const { pattern, find } of FORMS) {
    const found = pattern.exec(text)
    if (!found) continue
    const day = find(found.slice(1), today)
    if (!day) continue
    const isBefore = /^before\b/i.test(found[0])
    return { day: isBefore ? plusDays(day, -1) : day, words: found[0] }
  }
  return undefined
}
