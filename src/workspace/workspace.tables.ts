/** The tables of the registers as Kysely sees them; the columns' meaning stands in the migrations. */
export type WorkspaceTables = Record<never, never>
