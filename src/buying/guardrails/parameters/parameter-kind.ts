import type { Text } from '../text.ts'
import type { Options, ValueType } from '../value.ts'

/**
 * Which way is tighter: a lower or higher number, fewer or more entries of a list, `no` before `yes`, a rank of choices
 * with the tightest first. `any`: no way is, every layer may set it.
 */
export type Direction = 'lower' | 'higher' | 'fewer' | 'more' | 'no' | 'any' | readonly string[]

/** One value that a department may set. `label.en` is also its name in FEEL. */
export type ParameterKind = {
  label: Text
  type: Exclude<ValueType, 'party' | 'text' | 'change'>
  tighter: Direction
  options?: Options
}
