import type { Code, Codelist } from '../codelists/codelist.ts'
import type { ObjectTable, Row } from '../fields/row.ts'

/** What an extension changes: new objects, rows added to (or replaced in) objects, codelists and patches of them. */
export type Extension = {
  /** Its id in the registry of extensions. */
  readonly id: string
  readonly title: string
  /** The name of its repository, by which the address of a declared extension is recognised. */
  readonly repository: string
  readonly objects: readonly ObjectTable[]
  readonly rows: Readonly<Record<string, readonly Row[]>>
  readonly codelists: readonly Codelist[]
  /** Codes added to a codelist of the standard: what `+name.csv` says. */
  readonly addedCodes?: Readonly<Record<string, readonly Code[]>>
  /** Codes taken out of one: what `-name.csv` says. */
  readonly removedCodes?: Readonly<Record<string, readonly string[]>>
}
