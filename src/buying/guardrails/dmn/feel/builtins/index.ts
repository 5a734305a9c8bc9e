import type { Callable } from '../values.ts'
import { AGGREGATE_FUNCTIONS } from './aggregates.ts'
import { CONTEXT_FUNCTIONS } from './contexts.ts'
import { CONVERSION_FUNCTIONS } from './conversion.ts'
import { LIST_FUNCTIONS } from './lists.ts'
import { NUMBER_FUNCTIONS } from './numbers.ts'
import { RANGE_FUNCTIONS } from './ranges.ts'
import { STRING_FUNCTIONS } from './strings.ts'
import { TEMPORAL_FUNCTIONS } from './temporal.ts'

/** The functions that the standard builds in, by name. */
export const BUILT_INS: ReadonlyMap<string, Callable> = new Map([
  ...CONVERSION_FUNCTIONS,
  ...STRING_FUNCTIONS,
  ...NUMBER_FUNCTIONS,
  ...AGGREGATE_FUNCTIONS,
  ...LIST_FUNCTIONS,
  ...CONTEXT_FUNCTIONS,
  ...RANGE_FUNCTIONS,
  ...TEMPORAL_FUNCTIONS,
])
