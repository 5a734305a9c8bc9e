/** What a language calls the fields and codes of the standard. */
export type Words = {
  /** What stands between what holds a field and the field: `Suppliers, address: City`. */
  readonly colon: string
  /** Titles and hints of fields, by their English. */
  readonly terms: Readonly<Record<string, string>>
  /** Titles of the codes that pages show: codelist → code → title. */
  readonly codes: Readonly<Record<string, Readonly<Record<string, string>>>>
}
