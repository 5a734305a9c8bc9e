import { z } from 'zod'

/** How often a meeting comes again. */
export const repeats = ['no', 'weekly', 'fortnightly', 'monthly'] as const
export type Repeats = (typeof repeats)[number]

export const seriesFields = z.object({
  repeats: z.enum(repeats, 'Choose how often it comes again.').default('no'),
  times: z.coerce
    .number('Enter how many meetings there are in all.')
    .int('Enter how many meetings there are in all.')
    .min(2, 'A series has at least two meetings.')
    .max(26, 'A series has at most 26 meetings.')
    .optional(),
})

const DAY_MS = 86_400_000
const addDays = (day: string, count: number) => new Date(Date.parse(day) + count * DAY_MS).toISOString().slice(0, 10)

/** The same day of a later month; the last one where that month is shorter. */
function addMonths(day: string, count: number): string {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number]
  const last = new Date(Date.UTC(year, month + count, 0))
  return new Date(Date.UTC(last.getUTCFullYear(), last.getUTCMonth(), Math.min(date, last.getUTCDate())))
    .toISOString()
    .slice(0, 10)
}

/** The days of a series from the first on, as YYYY-MM-DD; one day where it does not come again. */
export function listDays(first: string, every: Repeats, times: number): string[] {
  const nth = (n: number) =>
    every === 'monthly' ? addMonths(first, n) : addDays(first, n * (every === 'weekly' ? 7 : 14))
  return every === 'no' ? [first] : Array.from({ length: times }, (_, n) => nth(n))
}
