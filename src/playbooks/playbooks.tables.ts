import type { Generated, Insertable, Selectable } from 'kysely'
import type { Db } from '#platform/context.ts'
import type { Unmet } from './gates/gate.ts'
import type { Playbook } from './playbook/playbook.ts'
import type { Need, StepState } from './steps/step-state.ts'

/** The tables of this room as Kysely sees them; the columns' meaning stands in the migration. Days are texts. */
export type PlaybooksTables = {
  'playbooks.playbook': {
    id: string
    project_id: string
    key: string
    version: string
    sha256: string
    name: string
    content: Playbook
    text: string
    is_own: boolean
    forked_from: string | null
    made_by: string | null
    made_at: Date
    kept: Generated<number>
  }
  'playbooks.run': {
    id: string
    project_id: string
    playbook_id: string
    name: string
    start_kind: string | null
    only_step: string | null
    route: string | null
    started_on: string
    started_by: string | null
    started_at: Date
    state: 'running' | 'ended'
    ended_at: Date | null
    ending: string | null
  }
  'playbooks.run_phase': {
    run_id: string
    phase_id: string
    position: number
    name: string
    state: 'open' | 'closed'
    planned_start: string
    planned_end: string
    opened_on: string | null
    closed_on: string | null
  }
  'playbooks.run_step': {
    run_id: string
    step_id: string
    phase_id: string
    position: number
    number: string | null
    name: string
    why: string
    owner: string
    workstream: string | null
    after: string[]
    tools: string[]
    documents: string[]
    need: Need
    state: StepState
    reason: string | null
    round: number
    planned_start: string
    planned_end: string
    latest_end: string
    has_length: boolean
    set_start: string | null
    set_end: string | null
    began_on: string | null
    settled_on: string | null
    ending: string | null
  }
  'playbooks.run_owner': { run_id: string; step_id: string; person_id: string }
  'playbooks.run_task': {
    run_id: string
    step_id: string
    task_id: string
    round: number
    done_by: string | null
    done_at: Date
  }
  'playbooks.run_check': {
    run_id: string
    step_id: string
    check_id: string
    round: number
    note: string
    evidence: string[]
    met_by: string | null
    met_at: Date
  }
  'playbooks.run_condition': {
    run_id: string
    condition_id: string
    answer: boolean
    answered_by: string | null
    answered_at: Date
  }
  'playbooks.run_deliverable': {
    run_id: string
    deliverable_id: string
    ref: string
    state: 'begun' | 'delivered'
    set_by: string | null
    set_at: Date
  }
  'playbooks.run_signature': {
    run_id: string
    agreement_id: string
    party: string
    signed_by: string | null
    signed_at: Date
    outside: boolean
  }
  'playbooks.run_question': {
    id: string
    run_id: string
    step_id: string
    question: string
    asked_by: string | null
    asked_at: Date
    answer: string | null
    answered_by: string | null
    answered_at: Date | null
  }
  'playbooks.gate_passing': {
    id: string
    run_id: string
    phase_id: string
    kind: 'closed' | 'reopened'
    unmet: Unmet[]
    reason: string
    passed_by: string | null
    passed_at: Date
  }
  'playbooks.phase_note': {
    id: string
    run_id: string
    phase_id: string
    kind: 'keep' | 'change'
    note: string
    said_by: string | null
    said_at: Date
    position: number
  }
  'playbooks.note_settled': {
    note_id: string
    project_id: string
    settled_at: Date
  }
  'playbooks.step_claim': {
    run_id: string
    step_id: string
    department: string
    claimed_by: string | null
    claimed_at: Date
  }
}

/** A row of a table, as it is read. */
export type Row<Name extends keyof PlaybooksTables> = Selectable<PlaybooksTables[Name]>
export type NewRow<Name extends keyof PlaybooksTables> = Insertable<PlaybooksTables[Name]>

export const tables = (db: Db) => db.withTables<PlaybooksTables>()
