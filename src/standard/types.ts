import type { bids } from './extensions/bids.ts'
import type { organizationClassification } from './extensions/organization-classification.ts'
import type { releaseObjects } from './fields/objects.ts'
import type { Row } from './fields/row.ts'

type Tables = (typeof releaseObjects)[number] | (typeof bids.objects)[number]
type RowsOf<Name extends string> = Extract<Tables, { name: Name }>['rows'][number]
/** The rows of the two extensions that most of the product reads. */
type AddedRows<Name extends string> =
  | (Name extends 'Release' ? (typeof bids.rows.Release)[number] : never)
  | (Name extends 'Award' ? (typeof bids.rows.Award)[number] : never)
  | (Name extends 'OrganizationDetails' ? (typeof organizationClassification.rows.OrganizationDetails)[number] : never)

type Plain = {
  string: string
  'date-time': string
  uri: string
  integer: number
  number: number
  boolean: boolean
  null: null
  object: Record<string, unknown>
  array: unknown[]
}

type Parse<Type extends string> = Type extends `${infer First}|${infer Rest}`
  ? Parse<First> | Parse<Rest>
  : Type extends `${infer Name}[]`
    ? Ocds<Name>[]
    : Type extends keyof Plain
      ? Plain[Type]
      : Ocds<Type>

type ValueOf<R extends Row> = R extends readonly [string, 'array' | 'array|null', string, { readonly items: 'string' }]
  ? string[] | (R[1] extends 'array|null' ? null : never)
  : Parse<R[1]>

/** An object of the standard as TypeScript sees it: `Ocds<'Award'>`. Every field may be missing, as in real data. */
export type Ocds<Name extends string> = {
  -readonly [R in RowsOf<Name> | AddedRows<Name> as R[0]]?: ValueOf<R>
}

/** A release, or a compiled release, with the bids extension and the classifications of organizations. */
export type Release = Ocds<'Release'>
