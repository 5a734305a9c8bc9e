/** The tables of this room as Kysely sees them; the columns' meaning stands in the migration. */
export type FileTables = {
  'buying.publication': {
    project_id: string
    is_open: boolean
    small_from: string
    open_from: string
    shows_bids: boolean
    ocid_prefix: string
    buyer_name: string
    duty_cents: number | null
    changed_by: string | null
    changed_at: Date
  }
  'buying.case_publication': { case_id: string; ocid: string; seen_seq: number }
  'buying.case_release': {
    case_id: string
    place: number
    id: string
    ocid: string
    release: unknown
    published_at: Date
  }
  'buying.own_source': { project_id: string; source_id: string }
}

/** What this room reads of the tables of others. */
export type ReadTables = {
  'buying.case': {
    id: string
    project_id: string
    number: number
    title: string
    stage: string
    seq: number
    changed_at: Date
  }
  'people.project': { id: string; name: string; organisation_id: string; is_invented: boolean }
  'people.organisation': { id: string; name: string }
  'buying.supplier': { party_id: string; project_id: string; firm: string; region: string }
  'buying.document': { case_id: string; sha256: string; kind: string; bytes: number; made_at: Date }
  'buying.case_document': {
    id: string
    case_id: string
    event_id: string
    kind: string
    file_name: string
    sha256: string
    bytes: number
    made_at: Date
  }
  'buying.opened_bid': { id: string; case_id: string; number: number; received_at: Date }
  'buying.opened_file': { bid_id: string; place: number; kind: string | null; bytes: number; original: string | null }
  'buying.seat': { case_id: string; seat: string; party_id: string; for_party_id: string | null; taken_at: Date }
  'buying.party': { id: string; project_id: string; person_id: string | null; name: string; organisation: string }
  'people.person': { id: string; name: string }
}
