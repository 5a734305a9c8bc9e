export type PilotRow = {
  id: string
  project_id: string
  version: number
  name: string
  teams: string[]
  kinds: string[]
  most_purchases: number
  most_cents: number
  currency: string
  first_day: string
  last_day: string
  derogations: string[]
  opened_at: Date
  in_force_at: Date | null
  ended_at: Date | null
  verdict: string | null
  reason: string | null
  report: unknown
}

/** The tables of this room as Kysely sees them; the columns' meaning stands in the migration. */
export type PilotTables = {
  'buying.pilot': PilotRow
  'buying.pilot_signature': {
    pilot_id: string
    version: number
    side: string
    party_id: string | null
    for_party_id: string | null
    signed_at: Date
  }
  'buying.pilot_case': { case_id: string; pilot_id: string; team: string; taken_at: Date }
  'buying.pilot_refusal': { id: string; pilot_id: string; case_id: string; limit: string; refused_at: Date }
  'buying.pilot_update': {
    id: string
    pilot_id: string
    day: string
    words: string
    written_by: string | null
    written_at: Date
    texts: unknown
    published_at: Date | null
    published_by: string | null
    taken_back_at: Date | null
  }
  'buying.pilot_publication': { pilot_id: string; since: Date; opened_by: string | null }
  'buying.pilot_link': { link_id: string; pilot_id: string; party_id: string; side: string }
}

/** What this room reads of others. */
export type ReadTables = PilotTables & {
  'buying.case': {
    id: string
    number: number
    title: string
    stage: string
    money: string
    total_cents: number | null
    currency: string
  }
  'buying.party': { id: string; person_id: string | null; name: string }
  'people.person': { id: string; name: string }
  'people.project': { id: string; name: string }
}
