import { type Day, dayOf, fiscalYearOf, monthOf, weekdayOf } from '../days.ts'

export const firstDay = dayOf('2021-07-01')
export const lastDay = dayOf('2026-06-30')

/** January first. Money that is left is spent before the fiscal year ends in June. */
const monthWeights = [0.95, 0.95, 1.15, 1.2, 1.55, 2.1, 0.6, 0.75, 1, 1.05, 0.95, 0.7]
const weekdayWeights = [0.01, 1.1, 1.2, 1.15, 1.1, 0.8, 0.01]

/** The five years bring a little more business each. */
const growth = (day: Day) => 1 + (0.18 * (day - firstDay)) / (lastDay - firstDay)
const weightOf = (day: Day) => monthWeights[monthOf(day) - 1]! * weekdayWeights[weekdayOf(day)]! * growth(day)

/** When each of `count` purchases begins, in order, with its number in the register: `24-00417`. */
export function* planPurchases(count: number): Generator<{ index: number; day: Day; number: string }> {
  let total = 0
  for (let day = firstDay; day <= lastDay; day += 1) total += weightOf(day)
  let day = firstDay
  let passed = weightOf(day)
  let year = fiscalYearOf(day)
  let inYear = 0
  for (let index = 0; index < count; index += 1) {
    const target = ((index + 0.5) / count) * total
    while (passed < target && day < lastDay) passed += weightOf(++day)
    if (fiscalYearOf(day) !== year) [year, inYear] = [fiscalYearOf(day), 0]
    inYear += 1
    yield { index, day, number: `${String(year).slice(2)}-${String(inYear).padStart(5, '0')}` }
  }
}
