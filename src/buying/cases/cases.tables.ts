import type { Outcome } from './machine/state.ts'

/** The tables of this room as Kysely sees them; the columns' meaning stands in the migration. */
export type CaseTables = {
  'buying.party': {
    id: string
    project_id: string
    person_id: string | null
    address: string | null
    name: string
    organisation: string
    same_as: string | null
    made_at: Date
  }
  'buying.duty': {
    id: string
    project_id: string
    party_id: string
    duty: string
    limit_cents: number | null
    from_day: string
    until_day: string | null
    delegate_of: string | null
    given_by: string | null
    given_at: Date
    ended_at: Date | null
  }
  'buying.case': CaseRow
  'buying.case_event': {
    case_id: string
    seq: number
    id: string
    type: string
    seat: string
    party_id: string | null
    at: Date
    data: unknown
    salt: Buffer
    commitment: Buffer
  }
  'buying.seat': { case_id: string; seat: string; party_id: string; for_party_id: string | null; taken_at: Date }
  'buying.case_link': { link_id: string; case_id: string; party_id: string; seat: string }
}

export type CaseRow = {
  id: string
  project_id: string
  number: number
  title: string
  lane: string
  stage: string
  money: string
  publication: string
  requirement: string
  category: string
  repository: string
  is_direct: boolean
  requester_id: string | null
  awarded_at: Date | null
  outcome: Outcome | null
  total_cents: number | null
  supplier_id: string | null
  currency: string
  waits_seat: string | null
  waits_act: string | null
  task_seats: string[]
  tasks_until: string | null
  told_turn: string | null
  seq: number
  due_at: Date | null
  due_event: string | null
  opened_at: Date
  changed_at: Date
  ended_at: Date | null
}
