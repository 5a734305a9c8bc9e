import { BUILT_INS } from '../feel/builtins/index.ts'
import { isEqual } from '../feel/compare.ts'
import { call, type Scope } from '../feel/scope.ts'
import type { Callable } from '../feel/values.ts'
import type { Aggregation, DecisionTable } from '../model/model.ts'
import { type Match, type Output, outputValue } from './output.ts'

/** One output is its value, several are a context of them. */
const resultOf = (values: unknown[], outputs: Output[]): unknown =>
  outputs.length === 1
    ? (values[0] ?? null)
    : Object.fromEntries(outputs.map(({ name }, index) => [name, values[index] ?? null]))

const AGGREGATORS: Record<Aggregation, string> = { SUM: 'sum', MIN: 'min', MAX: 'max', COUNT: 'count' }

/** Collects with an operator, each output by itself; nothing collected counts 0 and has no sum, least or greatest. */
function aggregate(aggregation: Aggregation, rows: unknown[][], outputs: Output[], scope: Scope): unknown {
  if (aggregation === 'COUNT') return rows.length
  if (rows.length === 0) return null
  const operator = BUILT_INS.get(AGGREGATORS[aggregation]) as Callable
  const values = outputs.map((_, column) => call(operator, [rows.map((row) => row[column])], scope.run))
  return resultOf(values, outputs)
}

/** The place of each value among the values of its output; what is not among them comes last. */
function priorityOf(values: unknown[], orders: (unknown[] | null)[]): number[] {
  return values.map((value, column) => {
    const place = orders[column]?.findIndex((other) => isEqual(other, value) === true) ?? 0
    return place < 0 ? Number.POSITIVE_INFINITY : place
  })
}

function byPriority(found: Match[], outputs: Output[], scope: Scope): unknown[][] {
  const orders = outputs.map(({ priorities }) => (priorities?.(scope) ?? null) as unknown[] | null)
  if (orders.every((order) => order === null))
    scope.run.warn('TABLE', 'the outputs have no values to take an order from')
  const rows = found.map((match) => match.outputs())
  const keyed = rows.map((values) => ({ values, key: priorityOf(values, orders) }))
  return keyed.toSorted((a, b) => firstDifference(a.key, b.key)).map(({ values }) => values)
}

function firstDifference(a: number[], b: number[]): number {
  const column = a.findIndex((place, index) => place !== b[index])
  return column < 0 ? 0 : (a[column] as number) < (b[column] as number) ? -1 : 1
}

function anyOfEqual(found: Match[], outputs: Output[], scope: Scope): unknown {
  const results = found.map((match) => resultOf(match.outputs(), outputs))
  if (results.every((result) => isEqual(result, results[0]) === true)) return results[0] ?? null
  return scope.run.warn('TABLE', 'rules that match disagree, and the hit policy is ANY')
}

function fallBack(table: DecisionTable, outputs: Output[], scope: Scope): unknown {
  if (outputs.some(({ fallback }) => fallback))
    return resultOf(
      outputs.map((output) => outputValue(output.fallback?.(scope) ?? null, output, scope)),
      outputs,
    )
  if (table.hitPolicy === 'COLLECT') return table.aggregation ? aggregate(table.aggregation, [], outputs, scope) : []
  if (table.hitPolicy === 'RULE ORDER' || table.hitPolicy === 'OUTPUT ORDER') return []
  return scope.run.warn('TABLE', 'no rule matches, and there is no default')
}

/** What a table gives for the rules that match, by its hit policy. */
export function chooseResult(table: DecisionTable, found: Match[], outputs: Output[], scope: Scope): unknown {
  const [first] = found
  if (!first) return fallBack(table, outputs, scope)
  const all = () => found.map((match) => match.outputs())
  switch (table.hitPolicy) {
    case 'UNIQUE':
      if (found.length > 1) return scope.run.warn('TABLE', `${found.length} rules match, and the hit policy is UNIQUE`)
      return resultOf(first.outputs(), outputs)
    case 'FIRST':
      return resultOf(first.outputs(), outputs)
    case 'ANY':
      return anyOfEqual(found, outputs, scope)
    case 'PRIORITY':
      return resultOf(byPriority(found, outputs, scope)[0] ?? [], outputs)
    case 'OUTPUT ORDER':
      return byPriority(found, outputs, scope).map((values) => resultOf(values, outputs))
    case 'RULE ORDER':
      return all().map((values) => resultOf(values, outputs))
    case 'COLLECT':
      if (table.aggregation) return aggregate(table.aggregation, all(), outputs, scope)
      return all().map((values) => resultOf(values, outputs))
  }
}
