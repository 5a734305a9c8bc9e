/** Whom or what a result speaks of. A supplier is a tenderer that won. */
export type SubjectKind = 'process' | 'buyer' | 'procuringEntity' | 'tenderer'
export type Subject = { kind: SubjectKind; id: string }

/**
 * How the rows of a measure become its figures:
 * `share` numerator of denominator · `total` a sum or a count · `mean` · `median` ·
 * `distribution` each group's part of the whole.
 */
export type Answer = 'share' | 'total' | 'mean' | 'median' | 'distribution'

export type Measure = {
  code: string
  /** Its folder under `measures/`, with README.md and measure.sql. */
  name: string
  /** Red flags mark what to look at; the others describe. */
  kind: 'flag' | 'figure'
  answer: Answer
  /** Its groups are suppliers, and each has a result of its own. */
  groupIs?: 'tenderer'
  /** The fields it rests on: one of each list must be filled somewhere in the data. */
  needs: readonly (readonly string[])[]
  /** It takes all alternatives that are filled; else the first of them. */
  takesAll?: true
  /** Fields it reads where they are filled, and can do without. */
  alsoReads?: readonly string[]
  /** Settings of which one must be given. */
  needsSetting?: readonly string[]
}

/** One finding: a flag raised, or the figure of a subject. Values are as the measure's page says. */
export type Result = { code: string; subject: Subject; value: number; currency?: string }

/** Exact decimal numbers travel as text. */
export type Summary = {
  code: string
  group?: string
  /** What the group is called, where it is an organisation. */
  groupName?: string
  currency?: string
  /** Always value = numerator / denominator; of a total or a median the denominator is 1. */
  numerator: string
  denominator: string
  value: number | null
  /** How many things the figure rests on. */
  n: number
  /** How many it could not count, by reason. */
  unknown: Record<string, number>
}

/** Why a measure could not be computed: the fields that are nowhere filled, alternatives joined by " or ". */
export type NotComputed = { code: string; missing: string[] }

export type Measured = {
  results: Result[]
  summary: Summary[]
  notComputed: NotComputed[]
  /** The currency that prices are compared in, and whether the settings or the data chose it. */
  currency: { code: string; chosenBy: 'settings' | 'data' } | undefined
}
