import { canonicalJson } from '#lib/canonical-json.ts'
import type { RulesetContent, Standing } from '../check/ruleset.ts'
import { effectiveParameters } from '../parameters/effective.ts'
import type { ParameterId } from '../parameters/parameter.ts'
import { listChangeDays } from '../replay/change-days.ts'
import type { Row, Rule } from '../rules/rule.ts'
import type { Value } from '../value.ts'

/** One thing that another version says otherwise. Days are YYYY-MM-DD; without a team it is the same for all. */
export type Difference =
  | { what: 'value'; parameter: ParameterId; from: string; team?: string; before?: Value; after?: Value }
  | { what: 'adopted'; parameter: ParameterId }
  | { what: 'standing'; rule: string; before: Standing; after: Standing }
  | { what: 'row'; rule: string; before?: ComparedRow; after?: ComparedRow }
  | { what: 'order'; rule: string }
  | { what: 'calculation'; name: string; before: string; after: string }

/** A row with the columns its cells stand for. */
export type ComparedRow = { row: Row; columns: readonly string[] }

const isSame = (a: unknown, b: unknown) =>
  a === b || (a !== undefined && b !== undefined && canonicalJson(plain(a)) === canonicalJson(plain(b)))
const plain = (one: unknown) => JSON.parse(JSON.stringify(one))

type Both = { before: RulesetContent; after: RulesetContent }

/** On which day a value begins to differ, for all or for a team alone. */
function compareValues({ before, after }: Both, day: string): Difference[] {
  const days = listChangeDays(day, [
    { content: before, derogations: [] },
    { content: after, derogations: [] },
  ])
  const teams = new Set([...before.values, ...after.values].flatMap(({ teams }) => teams ?? []))
  const said = new Set<string>()
  return [undefined, ...teams].flatMap((team) =>
    days.flatMap((from) => {
      const scope = team === undefined ? {} : { team }
      const [was, is] = [before, after].map(({ values }) => effectiveParameters({ values }, from, scope))
      const ids = new Set([...Object.keys(was!), ...Object.keys(is!)] as ParameterId[])
      return [...ids].flatMap((parameter): Difference[] => {
        const pair = { before: was![parameter]?.value, after: is![parameter]?.value }
        const mark = JSON.stringify([parameter, pair])
        if (isSame(pair.before, pair.after) || said.has(mark)) return []
        said.add(mark)
        return [{ what: 'value', parameter, from, ...(team !== undefined && { team }), ...known(pair) }]
      })
    }),
  )
}

const known = <T extends object>(values: T) =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>
  }

/** Values that stay what they were, and are somebody’s own now. */
function compareAdoptions({ before, after }: Both, day: string): Difference[] {
  const [was, is] = [before, after].map(({ values }) => effectiveParameters({ values }, day))
  return (Object.keys(is!) as ParameterId[]).flatMap((parameter): Difference[] =>
    is![parameter]?.adoptedBy && !was![parameter]?.adoptedBy && isSame(is![parameter]?.value, was![parameter]?.value)
      ? [{ what: 'adopted', parameter }]
      : [],
  )
}

const ON: Standing = { is: 'on' }

function compareStandings({ before, after }: Both): Difference[] {
  return after.rules.flatMap(({ id }): Difference[] => {
    const [was, is] = [before.standings[id] ?? ON, after.standings[id] ?? ON]
    return isSame(was, is) ? [] : [{ what: 'standing', rule: id, before: was, after: is }]
  })
}

/** What a row says, whatever the order of its columns. */
const meaningOf = (row: Row, { columns }: Rule) => ({
  ...{ gives: row.gives, says: row.says, tells: row.tells, at: row.at ?? null },
  cells: columns.flatMap((column, at) => (row.when[at] === '-' ? [] : [`${column}: ${row.when[at]}`])).toSorted(),
})

function compareRows(was: Rule, is: Rule): Difference[] {
  const ids = [...new Set([...was.rows, ...is.rows].map(({ id }) => id))]
  const find = (rule: Rule, id: string): ComparedRow | undefined => {
    const row = rule.rows.find((one) => one.id === id)
    return row && { row, columns: rule.columns }
  }
  const changed = ids.flatMap((id): Difference[] => {
    const [before, after] = [find(was, id), find(is, id)]
    if (before && after && isSame(meaningOf(before.row, was), meaningOf(after.row, is))) return []
    return [{ what: 'row', rule: is.id, ...known({ before, after }) }]
  })
  const order = ({ rows }: Rule, other: Rule) =>
    rows.map(({ id }) => id).filter((id) => other.rows.some((row) => row.id === id))
  return isSame(order(was, is), order(is, was)) ? changed : [...changed, { what: 'order', rule: is.id }]
}

const calculationsOf = ({ rules, calculations }: RulesetContent) =>
  new Map([...calculations, ...rules.flatMap((rule) => rule.calculations)].map(({ name, feel }) => [name, feel]))

function compareCalculations({ before, after }: Both): Difference[] {
  const was = calculationsOf(before)
  return [...calculationsOf(after)].flatMap(([name, feel]): Difference[] =>
    was.get(name) === feel ? [] : [{ what: 'calculation', name, before: was.get(name) ?? '', after: feel }],
  )
}

/** All that a version says otherwise than another, on a day and later: values first, then rules in their order. */
export function compareRulesets(before: RulesetContent, after: RulesetContent, day: string): Difference[] {
  const both = { before, after }
  const rows = after.rules.flatMap((is) => {
    const was = before.rules.find(({ id }) => id === is.id)
    return was ? compareRows(was, is) : []
  })
  return [
    ...compareValues(both, day),
    ...compareAdoptions(both, day),
    ...compareStandings(both),
    ...rows,
    ...compareCalculations(both),
  ]
}
