import { duration, FeelDuration } from 'feelin'

/** A years and months duration in months. */
export const monthsOf = (value: FeelDuration): number => {
  const { years, months } = value.unwrap()
  return years * 12 + months
}

/** A days and time duration in seconds. */
export const secondsOf = (value: FeelDuration): number => {
  const { days, hours, minutes, seconds, milliseconds, microseconds, nanoseconds } = value.unwrap()
  const fraction = milliseconds / 1e3 + microseconds / 1e6 + nanoseconds / 1e9
  return days * 86400 + hours * 3600 + minutes * 60 + seconds + fraction
}

/** Months, or seconds, of a duration, whichever counts it. */
export const amountOf = (value: FeelDuration): number => (value.yearsMonths ? monthsOf(value) : secondsOf(value))

/** A years and months duration; a part of a month is cut off. */
export function durationOfMonths(months: number): FeelDuration | null {
  const whole = Math.trunc(months)
  if (!Number.isSafeInteger(whole)) return null
  return Math.abs(whole) < MOST_MONTHS ? duration(`${whole < 0 ? '-' : ''}P${Math.abs(whole)}M`) : longDuration(whole)
}

/** What `FeelDuration` can balance by the calendar, which ends after some 270,000 years. */
const MOST_MONTHS = 3_000_000

/** A duration longer than the calendar, balanced by hand: its maker would balance it by the calendar. */
function longDuration(months: number): FeelDuration | null {
  const [years, rest] = [Math.trunc(months / 12), months % 12]
  const value = duration('P1M')?.unwrap().with({ years, months: rest })
  if (!value) return null
  const made = Object.create(FeelDuration.prototype, { value: { value, enumerable: false } })
  return Object.assign(made, { yearsMonths: true, iso: value.toString() })
}

/** A days and time duration to the nanosecond. */
export function durationOfSeconds(seconds: number): FeelDuration | null {
  if (!Number.isFinite(seconds)) return null
  const text = Math.abs(seconds).toFixed(9)
  return duration(`${seconds < 0 ? '-' : ''}PT${text.replace(/\.?0+$/, '')}S`)
}

/** A duration of the same kind with another amount. */
export const withAmount = (like: FeelDuration, amount: number): FeelDuration | null =>
  like.yearsMonths ? durationOfMonths(amount) : durationOfSeconds(amount)

/** The other way round in time. */
export const negated = (value: FeelDuration): FeelDuration =>
  (value.yearsMonths ? durationOfMonths(-monthsOf(value)) : null) ??
  new FeelDuration(value.unwrap().negated(), value.yearsMonths)
