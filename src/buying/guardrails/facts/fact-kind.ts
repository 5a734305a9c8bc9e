import type { ParameterId } from '../parameters/parameter.ts'
import type { Text } from '../text.ts'
import type { Options, ValueType } from '../value.ts'

/** Where the value of a fact may come from. `attested`: a named person states it in the case. */
export type FactSource = 'case' | 'history' | 'ledger' | 'register' | 'attested'

/** Who states a fact that no feed gives. */
export type Speaker = 'requester' | 'fund-holder' | 'cardholder' | 'officer' | 'evaluator' | 'system'

/** One input that rules may ask for. `label.en` is also its name in FEEL. */
export type FactKind = {
  label: Text
  type: ValueType
  /** Where it comes from when no person has to state it. */
  from: Exclude<FactSource, 'attested'>
  /** Where it may be known from as well: what is kept of a supplier from one purchase to the next. */
  alsoFrom?: 'register'
  saidBy: Speaker
  /** The plain question to a person. */
  ask: Text
  options?: Options
  /** The parameter that says how far back a sum or count goes, in days. */
  window?: ParameterId
  /** A count of which it tells something: where that is 0 and nothing is told, this is 0 (or no). */
  tellsOf?: string
}
