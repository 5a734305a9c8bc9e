import { say } from '#lib/words/sentences.ts'
import { findWords } from '#lib/words/words.ts'
import { findField, type Schema, sayTerm } from '#standard/index.ts'
import type { Cell, Column, TableForm, TableRow } from './fields/tables.ts'
import { type JsonObject, numberAt, objectsAt, textAt } from './json.ts'

export type { Cell, Column, TableForm } from './fields/tables.ts'
export { tableForms } from './fields/tables.ts'

function readCell({ path, read, type }: Column, row: TableRow): Cell {
  if (read) return read(row) ?? null
  const isOfProcess = path!.startsWith('/')
  const from = isOfProcess ? row.process : row.object
  const at = isOfProcess ? path!.slice(1) : path!
  return (type === 'number' ? numberAt(from, at) : textAt(from, at)) ?? null
}

/** The rows that a compiled release gives to a table. */
export function listRows(form: TableForm, process: JsonObject): Cell[][] {
  const objects = form.of === '' ? [process] : objectsAt(process, form.of)
  return objects.map((object) => form.columns.map((column) => readCell(column, { process, object })))
}

/** What a table is called on a page; sheets and files keep their English names. */
export const titleOfTable = (name: string): string => findWords(`site.table.${name}`) ?? name

/** What a column holds, in words. */
export function explainColumn(form: TableForm, column: Column, schema: Schema): string {
  if (column.meaning) return say(column.meaning)
  const path = column.path!.startsWith('/') ? column.path! : [form.of, column.path].filter(Boolean).join('/')
  return sayTerm(findField(schema, path)?.hint ?? column.name)
}
