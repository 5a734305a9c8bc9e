import { createHash } from 'node:crypto'
import { canonicalJson } from '#lib/canonical-json.ts'
import type { Derogation, ParameterValue } from '../parameters/effective.ts'
import type { Calculation, Rule } from '../rules/rule.ts'
import type { Text } from '../text.ts'

/** Whether a rule acts on what feeds say, on what a named person states in the case, or not at all. */
export type Standing = { is: 'on' } | { is: 'attested' } | { is: 'off'; reason: Text; owner: string }

/** What a ruleset takes from its profile besides rules and parameters. */
export type RulesetHead = {
  profile: string
  name: Text
  currency: string
  /** Who answers for the rules. */
  owner: string
  languages: readonly string[]
  calendar: string
  tax: Text
  /** What states and acts are called here: `fundsConfirmed`, `approvePayment`; see `profiles/own-words.ts`. */
  states: Readonly<Record<string, Text>>
}

/** All that decides: its canonical JSON is what the hash is made of. */
export type RulesetContent = {
  head: RulesetHead
  rules: readonly Rule[]
  calculations: readonly Calculation[]
  standings: Readonly<Record<string, Standing>>
  values: readonly ParameterValue[]
}

/** A ruleset to check by; derogations are signed beside it, and a report names those it used. */
export type Ruleset = { content: RulesetContent; hash: string; derogations: readonly Derogation[] }

/** SHA-256 over the canonical JSON (RFC 8785) of what decides, as hex. */
export const hashRuleset = (content: RulesetContent): string =>
  createHash('sha256')
    .update(canonicalJson(JSON.parse(JSON.stringify(content))))
    .digest('hex')
