/** The tables of this room as Kysely sees them; the columns' meaning stands in the migration. */
export type DeliverTables = {
  'buying.case_document': {
    id: string
    project_id: string
    case_id: string
    event_id: string
    kind: string
    file_name: string
    media_type: string
    sha256: string
    bytes: number
    made_at: Date
  }
  'buying.repository_look': {
    case_id: string
    event_id: string
    address: string
    answers: boolean
    reason: string | null
    looked_at: Date
    commit_seen: 'seen' | 'missing' | 'unknown'
    licence_seen: 'same' | 'other' | 'missing' | 'unknown'
    licence_found: string | null
    run_seen: 'answers' | 'silent' | 'none'
  }
  'buying.card': {
    id: string
    project_id: string
    name: string
    holder_id: string | null
    last_four: string
    currency: string
    limit_cents: number
    cycle_limit_cents: number
    cycle_day: number
    trained_until: string | null
    made_at: Date
    ended_at: Date | null
  }
  'buying.case_card': { case_id: string; card_id: string }
  'buying.statement': {
    id: string
    project_id: string
    card_id: string
    file_name: string
    sha256: string
    bytes: number
    received_at: Date
    imported_at: Date | null
    taken: number
    known_before: number
    left_out: unknown
  }
  'buying.statement_line': {
    id: string
    card_id: string
    statement_id: string
    line: number
    day: string
    cents: number
    words: string
    fingerprint: string
    receipt_sha256: string | null
    receipt_name: string | null
    receipt_bytes: number | null
  }
  'buying.payee': {
    id: string
    project_id: string
    supplier_id: string
    version: number
    words: string
    given_by: string | null
    given_at: Date
    confirmed_by: string | null
    confirmed_at: Date | null
    channel: string | null
    wait_days: number
    usable_from: Date | null
    withdrawn_at: Date | null
  }
  'buying.payment': {
    id: string
    project_id: string
    case_id: string
    event_id: string
    card_id: string | null
    supplier_id: string | null
    payee_id: string | null
    cents: number
    key: string
    reference: string
    paid_at: Date
  }
  'buying.card_match': { line_id: string; payment_id: string; matched_at: Date }
  'buying.reuse': {
    id: string
    project_id: string
    case_id: string
    title: string
    repository: string
    commit: string
    licence: string
    made_at: Date
  }
}

/** What this room reads of others. */
export type ReadTables = DeliverTables & {
  'buying.case': {
    id: string
    project_id: string
    number: number
    title: string
    stage: string
    money: string
    total_cents: number | null
    supplier_id: string | null
    currency: string
  }
  'buying.case_event': { id: string; case_id: string; seq: number; type: string; data: unknown }
  'buying.party': { id: string; project_id: string; person_id: string | null; name: string; organisation: string }
  'people.person': { id: string; name: string }
}
