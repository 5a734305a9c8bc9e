import { columnsOfRule, type Mapping, type Rule } from './mapping.ts'

/** What a column is to become: fields with their rules, or nothing and why. */
export type ColumnChange = {
  source: string
  column: string
  fields: Readonly<Record<string, Rule>>
  /** Why nothing is made of it; kept beside the mapping. */
  reason?: string | undefined
}

/** True for rules that read this column and no other: those are what a change of the column replaces. */
const readsOnly = (rule: Rule, column: string) => {
  const columns = columnsOfRule(rule)
  return columns.length === 1 && columns[0] === column
}

/** The fields of a source that are made from one column alone. */
export function fieldsOfColumn(mapping: Mapping, source: string, column: string): Record<string, Rule> {
  const fields = Object.entries(mapping.sources[source]?.fields ?? {})
  return Object.fromEntries(fields.filter(([, rule]) => readsOnly(rule, column)))
}

/** The mapping with one column meaning something else; rules that join several columns stay as they are. */
export function changeColumn(mapping: Mapping, { source, column, fields, reason }: ColumnChange): Mapping {
  const own = mapping.sources[source]
  if (!own) return mapping
  const others = Object.entries(own.fields).filter(([, rule]) => !readsOnly(rule, column))
  const { [column]: _, ...reasons } = own.notMapped ?? {}
  const notMapped = reason ? { ...reasons, [column]: reason } : reasons
  const { notMapped: __, ...rest } = own
  const changed = {
    ...rest,
    fields: { ...Object.fromEntries(others), ...fields },
    ...(Object.keys(notMapped).length && { notMapped }),
  }
  return { ...mapping, sources: { ...mapping.sources, [source]: changed } }
}
