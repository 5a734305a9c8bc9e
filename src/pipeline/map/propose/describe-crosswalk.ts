import { foldText } from '#lib/text.ts'
import { fullForm, type Rule, type Step } from '../mapping/mapping.ts'
import type { ColumnProfile } from './profile-column.ts'

/** What a text of a column becomes by a crosswalk: a code, or nothing; and how many rows have it, where that is known. */
export type CrosswalkLine = {
  readonly text: string
  readonly code: string | undefined
  readonly rows: number | undefined
}

type Codes = Extract<Step, { codes: unknown }>

function readCode({ codes, otherwise = 'list' }: Codes): (text: string) => string | undefined {
  const known = new Map(Object.entries(codes).map(([text, code]) => [foldText(text), code]))
  const others = (text: string) => (otherwise === 'list' ? undefined : otherwise === 'keep' ? text : otherwise)
  return (text) => {
    const code = known.get(foldText(text))
    return code === undefined ? others(text) : (code ?? undefined)
  }
}

/**
 * The texts of a column and the codes that its rule gives them, those without a code first, then the commonest. Texts of
 * a column with very many are only those that the rule names. Undefined where the rule has no crosswalk of its own column.
 */
export function describeCrosswalk(profile: ColumnProfile, rule: Rule): CrosswalkLine[] | undefined {
  const { column, steps = [] } = fullForm(rule)
  const step = steps.find((each): each is Codes => 'codes' in each)
  if (!step || column !== profile.name) return undefined
  const codeOf = readCode(step)
  // What is done to a text before the crosswalk makes other texts of it than the column holds.
  const isFirst = steps[0] === step
  const lines: CrosswalkLine[] =
    profile.values && isFirst
      ? profile.values.map(({ value, count }) => ({ text: value, code: codeOf(value), rows: count }))
      : Object.keys(step.codes).map((text) => ({ text, code: codeOf(text), rows: undefined }))
  return lines.toSorted((a, b) => Number(a.code !== undefined) - Number(b.code !== undefined))
}
