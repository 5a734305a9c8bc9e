/** A code and its title; `deprecated` and `since` name a version of the standard, `until` the last month of use. */
export type Code = readonly [
  code: string,
  title: string,
  marks?: { readonly deprecated?: string; readonly since?: '1.1'; readonly until?: string },
]

/** A list of codes. Open: others may be used beside them. Closed: no other code is valid. */
export type Codelist = {
  readonly name: string
  readonly open: boolean
  readonly codes: readonly Code[]
}
