import type { LeftOut } from './backlog/backlog.ts'

/** The tables of this room as Kysely sees them; the columns' meaning stands in the migration. */
export type NeedTables = {
  'buying.backlog_import': {
    id: string
    project_id: string
    file_name: string
    source: 'csv' | 'github' | 'gitlab'
    added: number
    changed: number
    same: number
    columns: unknown
    ignored: string[]
    imported_at: Date
    imported_by: string | null
  }
  'buying.backlog_left_out': LeftOut & { import_id: string; place: number }
  'buying.backlog_item': {
    id: string
    project_id: string
    key: string
    source: string
    title: string
    description: string
    labels: string[]
    state: 'open' | 'closed'
    known_at: Date | null
    minutes: number | null
    url: string
    repository: string
    assignee: string
    import_id: string | null
    first_seen_at: Date
    changed_at: Date
  }
  'buying.work_package': PackageRow
  'buying.package_item': { package_id: string; item_id: string }
  'buying.split_check': {
    id: string
    package_id: string
    asked_at: Date
    asked_by: string | null
    result: string
    decision: unknown
  }
  'buying.draft_notice': {
    package_id: string
    version: number
    template: string
    languages: string[]
    licence: string
    contact: string
    project_url: string
    start_on: string | null
    deliver_by: string | null
    changed_at: Date
    changed_by: string | null
  }
  'buying.draft_text': {
    package_id: string
    field: string
    language: string
    text: string
    revision: number
    changed_at: Date
    changed_by: string | null
  }
  'buying.officer_question': {
    id: string
    project_id: string
    package_id: string | null
    case_id: string | null
    step: string
    question: string
    asked_at: Date
    asked_by: string | null
    answer: string | null
    answered_at: Date | null
    answered_by: string | null
  }
}

export type PackageRow = {
  id: string
  project_id: string
  number: number
  version: number
  title: string
  outcome: string
  repository: string
  requirement_key: string
  why_now: string
  stands_alone: boolean | null
  stands_alone_why: string
  has_capacity: boolean | null
  capacity_why: string
  minutes: number | null
  admin_minutes: number
  hourly_rate_cents: number
  max_tax_bp: number
  limit_cents: number
  price_cents: number | null
  made_at: Date
  made_by: string | null
  changed_at: Date
  changed_by: string | null
}
