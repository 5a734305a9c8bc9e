import type { ProblemReason } from './problems.ts'

export type Value = string | number | boolean | readonly string[]

/** What a rule made of a row: a value, nothing (blank), or the reason why there is none. */
export type Outcome = {
  readonly value: Value | undefined
  /** The text that was read, for the list of problems. */
  readonly text: string
  readonly reason?: ProblemReason
  /** What the text said of its currency: a code, or only a sign that several share. */
  readonly currency?: string
  readonly symbol?: string
  /** An earlier alternative that was refused before this one was taken. */
  readonly failed?: Outcome
}

/** Nothing there, and nothing wrong with that. */
export const BLANK: Outcome = { value: undefined, text: '' }

/** A step's or a type's work on one value; what it refuses carries the reason. */
export type Convert = (outcome: Outcome) => Outcome

/** Changes the value, keeping what else is known; nothing becomes of nothing. */
export const withValue = (outcome: Outcome, value: Value | undefined): Outcome =>
  value === undefined || value === '' ? BLANK : { ...outcome, value }

/** Says why there is no value. */
export const refuse = (outcome: Outcome, reason: ProblemReason): Outcome => ({
  value: undefined,
  text: outcome.text,
  reason,
})

/** Does the same to each text of a list, or to the one text. */
export function eachText(change: (text: string) => string): Convert {
  return (outcome) => {
    const { value } = outcome
    if (typeof value === 'string') return withValue(outcome, change(value))
    return Array.isArray(value) ? withValue(outcome, value.map(change).filter(Boolean)) : outcome
  }
}
