import type { FactId } from '../facts/fact.ts'
import type { FactSource } from '../facts/fact-kind.ts'
import type { Layer } from '../parameters/effective.ts'
import type { ParameterId } from '../parameters/parameter.ts'
import type { Decider, Moment, Result, Source } from '../rules/rule.ts'
import type { Text } from '../text.ts'
import type { Value, ValueType } from '../value.ts'

/** A number of a sentence, so that a page can write it its own way. */
export type SaidNumber = { value: Value; type: ValueType; label: Text }

/** An input as a rule read it. Without a value it was not known. */
export type UsedFact = {
  id: FactId
  label: Text
  value?: Value
  from?: FactSource
  by?: string
  rows?: readonly string[]
}

/** A parameter as a rule read it. */
export type UsedParameter = {
  id: ParameterId
  label: Text
  value?: Value
  layer?: Layer
  owner?: string
  source?: string
  seen?: string
  isVerified: boolean
  derogation?: string
}

/** What would make a rule pass; `to` is the number nearest to the present one that does, where one can be found. */
export type WhatWouldPass = { says: Text; move?: FactId; to?: number }

/** What one rule says. `undecided` where something was missing or a warning came: then it asks an officer. */
export type RuleResult = {
  rule: string
  name: Text
  question: Text
  standing: 'on' | 'attested' | 'off'
  result: Result | 'off'
  row: string
  sentence: Text
  numbers: Record<string, SaidNumber>
  inputs: UsedFact[]
  parameters: UsedParameter[]
  source: Source
  owner: string
  whatWouldPass: WhatWouldPass[]
  whoDecides: Decider
  /** Working days that whoever decides usually takes, where the department has said. */
  usualWait?: number
  isUndecided: boolean
}

export type CheckWarning = { rule: string; message: string }

/** Something somebody has to do because of a rule. */
export type Task = { rule: string; who: Decider; says: Text }

/** What all rules of a moment say of a case, on facts as known then. */
export type Report = {
  outcome: 'allow' | 'warn' | 'ask' | 'block'
  moment: Moment
  date: string
  /** Whether the requester writes a reason before going on with a warning; set by the risk appetite. */
  needsReason: boolean
  results: RuleResult[]
  warnings: CheckWarning[]
  tasks: Task[]
  /** Ids of the derogations that counted. */
  derogations: string[]
  rulesetHash: string
}
