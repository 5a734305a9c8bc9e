import { createHmac } from 'node:crypto'
import type { LeakKind } from './detect.ts'

/** Redact: the value is replaced and said to be withheld. Release: it is published as it is, for a reason. */
export type LeakAction = 'redact' | 'release'

/** What was decided about a field, also for values that come later; or, with `value`, about one value in it. */
export type LeakDecision = { kind: LeakKind; path: string; value: string | null; action: LeakAction; reason: string }

/** How a value is remembered once it was decided about. */
export type Fingerprint = (text: string) => string

/**
 * No list of personal data remains, and none can be guessed: telephone numbers are few enough to try them all, so that
 * a hash without a key would tell.
 */
export const fingerprintWith =
  (key: string): Fingerprint =>
  (text) =>
    createHmac('sha256', key).update(text.trim().toLowerCase()).digest('hex')

/** Gives what was decided about a value at a path: about itself first, then about its field. */
export type FindDecision = (kind: LeakKind, path: string, text: string) => LeakDecision | undefined

/** Prepares looking up decisions. */
export function indexDecisions(decisions: readonly LeakDecision[], fingerprintOf: Fingerprint): FindDecision {
  const known = new Map(decisions.map((one) => [`${one.kind} ${one.path} ${one.value ?? ''}`, one]))
  const hasValues = decisions.some((one) => one.value !== null)
  return (kind, path, text) =>
    (hasValues ? known.get(`${kind} ${path} ${fingerprintOf(text)}`) : undefined) ?? known.get(`${kind} ${path} `)
}
