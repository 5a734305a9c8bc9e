import type { FileKind } from '#lib/sealing/file-kinds.ts'
import type { OfferTerms } from './notices/notice.ts'

/** The tables of this room as Kysely sees them; the columns' meaning stands in the migrations. */
export type OfferTables = {
  'buying.supplier': {
    party_id: string
    project_id: string
    firm: string
    region: string
    size: string
    phone: string
    address: string
    website: string
    payee: string | null
    payee_verified_at: Date | null
    registered_by: string | null
    registered_at: Date
    forgotten_at: Date | null
  }
  'buying.suspension': {
    id: string
    project_id: string
    supplier_id: string
    reason: string
    until_day: string
    suspended_by: string | null
    suspended_at: Date
    reply: string | null
    replied_at: Date | null
    lift_reason: string | null
    lifted_by: string | null
    lifted_at: Date | null
  }
  'buying.standing_check': {
    id: string
    project_id: string
    supplier_id: string
    kind: string
    outcome: string
    day: string
    source: string
    note: string
    checked_by: string | null
    checked_at: Date
  }
  'buying.follower': {
    id: string
    project_id: string | null
    case_id: string | null
    address: string
    asked_at: Date
    confirmed_at: Date | null
  }
  'buying.notice': {
    case_id: string
    project_id: string
    content: unknown
    terms: OfferTerms
    closes_at: Date
    questions_until: Date
    holders: unknown
    seed_commitment: string
    document: string
    version: number
    published_at: Date
    changed_at: Date
    closed_at: Date | null
  }
  'buying.document': { case_id: string; sha256: string; kind: string; bytes: number; made_at: Date }
  'buying.bid': {
    id: string
    case_id: string
    supplier_id: string
    kind: string
    leaf: string
    sealed: string | null
    deadline: string
    received_at: Date
  }
  'buying.bid_file': { bid_id: string; case_id: string; supplier_id: string; place: number; sealed: Buffer }
  'buying.opened_file': {
    bid_id: string
    place: number
    name: string
    kind: FileKind | null
    bytes: number
    original: string | null
    shown: string | null
    may_tell: boolean
  }
  'buying.bid_log': { case_id: string; size: number; root: string; leaves: unknown; closed_at: Date }
  'buying.opening_share': {
    case_id: string
    holder_id: string
    key_id: string
    shares: unknown
    handed_in_at: Date
  }
  'buying.opened_bid': {
    id: string
    case_id: string
    supplier_id: string
    number: number
    price_cents: number | null
    answers: unknown
    outline: unknown
    draw_secret: string | null
    void: string | null
    received_at: Date
    content_key: string | null
  }
}
