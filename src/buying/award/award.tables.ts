/** The tables of this room as Kysely sees them; the columns' meaning stands in the migration. */
export type AwardTables = {
  'buying.award_ask': { case_id: string; supplier_id: string; link_id: string | null; asked_at: Date }
  'buying.feedback': { case_id: string; supplier_id: string; verdicts: unknown; words: string; given_at: Date }
}
