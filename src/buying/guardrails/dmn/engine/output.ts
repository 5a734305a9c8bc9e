import type { Evaluate, Test } from '../feel/compiled.ts'
import { conform } from '../feel/conform.ts'
import type { Scope } from '../feel/scope.ts'
import type { Type } from '../feel/type.ts'

/** An output of a table, ready. */
export type Output = {
  name: string
  type: Type
  allows: Test | null
  /** The values allowed, in order of their priority. */
  priorities: Evaluate | null
  fallback: Evaluate | null
}

/** A rule that matched, and its outputs when they are asked for. */
export type Match = { rule: number; id: string | undefined; outputs: () => unknown[] }

/** The value of an output cell, of its type and among the values allowed. */
export function outputValue(value: unknown, output: Output, scope: Scope): unknown {
  const given = conform(value, output.type, scope)
  if (given === null || !output.allows || output.allows({ ...scope, subject: given }) === true) return given
  return scope.run.warn('VALUE', `the output ${output.name} is none of the values allowed`)
}
