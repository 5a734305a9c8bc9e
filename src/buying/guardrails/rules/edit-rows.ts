import { declareNames, everything } from '../model/declare-names.ts'
import type { ParameterId } from '../parameters/parameter.ts'
import type { Value } from '../value.ts'
import type { Calculation, Example, Row, Rule } from './rule.ts'

/** What does not matter to a row. */
const ANY = '-'

/** A row as somebody writes it: its cells stand for the columns of the table, and for those that are looked at besides. */
export type RowChange = Omit<Row, 'id'> & {
  /** The row to change; a new one without. */
  row?: string
  /** Columns to add: what they look at, and what is assumed of it in the examples there are. */
  columns?: readonly string[]
  inExamples?: Example['facts']
  /** Values of the parameters that are new to the examples. */
  usual?: Partial<Record<ParameterId, Value>>
  /** An example that must give this row. */
  example: Omit<Example, 'row'>
}

function nextRowId({ rows }: Rule): string {
  const taken = new Set(rows.map(({ id }) => id))
  let number = rows.length + 1
  while (taken.has(`row-${number}`)) number += 1
  return `row-${number}`
}

const widen = (row: Row, columns: number): Row => ({
  ...row,
  when: [...row.when, ...Array.from({ length: columns - row.when.length }, () => ANY)],
})

/** A column that matters to no row goes. */
function dropIdleColumns(rule: Rule): Rule {
  const kept = rule.columns.flatMap((_, at) => (rule.rows.some(({ when }) => when[at] !== ANY) ? [at] : []))
  return {
    ...rule,
    columns: kept.map((at) => rule.columns[at]!),
    rows: rule.rows.map((row) => ({ ...row, when: kept.map((at) => row.when[at]!) })),
  }
}

/** Sentences and calculations are known by their names: what is read now is what is declared. */
const tidy = (rule: Rule, shared: readonly Calculation[]): Rule =>
  declareNames(dropIdleColumns(rule), shared, everything)

/** What a rule did not read before is filled into the examples there are. */
function fillExamples(rule: Rule, { inExamples = {}, usual = {} }: RowChange): Rule {
  const parameters = Object.fromEntries(
    rule.parameters.flatMap((id) => (usual[id] === undefined ? [] : [[id, usual[id]]])),
  )
  return {
    ...rule,
    examples: rule.examples.map((one) => ({
      ...one,
      facts: { ...inExamples, ...one.facts },
      parameters: { ...parameters, ...one.parameters } as Example['parameters'],
    })),
  }
}

function placeExample(examples: readonly Example[], row: string, example: Omit<Example, 'row'>): Example[] {
  const at = examples.findIndex((one) => one.row === row)
  const own = { ...example, row }
  return at < 0 ? [...examples, own] : examples.with(at, own)
}

/** A rule with a row changed or added, and its example. What is wrong with it is found where the rule is proposed. */
export function saveRow(rule: Rule, shared: readonly Calculation[], change: RowChange): Rule {
  const { row: known, columns = [], inExamples: _, usual: __, example, ...written } = change
  const row: Row = { ...written, id: known ?? nextRowId(rule) }
  const width = rule.columns.length + columns.length
  const others = rule.rows.map((one) => (one.id === row.id ? row : widen(one, width)))
  const rows = known ? others : [...others, row]
  const examples = placeExample(fillExamples(rule, change).examples, row.id, example)
  const saved = tidy({ ...rule, columns: [...rule.columns, ...columns], rows, examples }, shared)
  return fillExamples(saved, change)
}

/** A rule as it would be declared if it looked at one thing more, so that its examples can be asked for that. */
export const lookAtMore = (rule: Rule, shared: readonly Calculation[], column: string): Rule =>
  tidy(
    {
      ...rule,
      columns: [...rule.columns, column],
      // Any cell but “-” makes the column matter.
      rows: rule.rows.map((row, at) => ({ ...row, when: [...row.when, at === 0 ? 'null' : ANY] })),
    },
    shared,
  )

/** A rule without a row and its examples. */
export const removeRow = (rule: Rule, shared: readonly Calculation[], id: string): Rule =>
  tidy(
    {
      ...rule,
      rows: rule.rows.filter((row) => row.id !== id),
      examples: rule.examples.filter(({ row }) => row !== id),
    },
    shared,
  )

/** A rule with a row one place up (−1) or down (1). Of rows that say equally much, the first is the one that speaks. */
export function moveRow(rule: Rule, id: string, by: -1 | 1): Rule {
  const at = rule.rows.findIndex((row) => row.id === id)
  const [row, other] = [rule.rows[at], rule.rows[at + by]]
  return row && other ? { ...rule, rows: rule.rows.with(at, other).with(at + by, row) } : rule
}
