/** What is said of a field beside its name, type and title. */
export type RowOptions = {
  /** One sentence for somebody who has the data but not the standard. */
  readonly hint?: string
  readonly required?: true
  /** The codelist whose codes alone are valid. */
  readonly closed?: string
  /** The codelist whose codes are meant; others may be used. */
  readonly open?: string
  /** Types of the entries where the field is an `array` of plain values. */
  readonly items?: string
  readonly minLength?: number
  readonly pattern?: string
  readonly minItems?: number
  readonly minimum?: number
  readonly uniqueItems?: true
  /** Variants in other languages may stand beside it: `title_fr`. */
  readonly translatable?: true
  readonly deprecated?: { readonly version: '1.1'; readonly words: string }
  /** Dropped from compiled and versioned releases. */
  readonly omitWhenMerged?: true
  /** A later release replaces the whole list. */
  readonly wholeListMerge?: true
  /** An `id` that is versioned like any value, because nothing is matched by it. */
  readonly versionId?: true
  /** The version of the standard that brought the field; without it: 1.0. */
  readonly since?: '1.1'
  /** What was different in 1.0. */
  readonly in10?: {
    readonly required?: false
    readonly minLength?: 0
    readonly minItems?: 0
    readonly minimum?: number
    readonly translatable?: true
  }
}

/**
 * A field: its name, its type and its title in plain words. Types are written as alternatives: `string`, `integer`,
 * `number`, `boolean`, `null`, `object`, `array`; `date-time` and `uri` are strings of that format; a capital names an
 * object of these tables; `[]` makes it an array of them.
 */
export type Row = readonly [name: string, type: string, title: string, options?: RowOptions]

/** An object of the standard: its rows, and what is said of it as a whole. */
export type ObjectTable = {
  readonly name: string
  readonly title: string
  readonly rows: readonly Row[]
  readonly minProperties?: number
}
