import type { Generated } from 'kysely'
import type { ProseNode } from '#lib/prose/prose.ts'
import type { Json } from './content/frozen.ts'
import type { DocumentState } from './states/states.ts'

/** The tables of documents as Kysely sees them; the columns' meaning stands in the migration. */
export type DocumentTables = {
  'workspace.document': {
    id: string
    project_id: string
    title: string
    template: string | null
    step: string | null
    language: string
    access: 'project' | 'public'
    product: Generated<string | null>
    state: DocumentState
    round: Generated<number>
    final_version: number | null
    layout: Generated<Record<string, Json>>
    created_by: string | null
    created_at: Date
    changed_at: Date
  }
  'workspace.document_update': {
    document_id: string
    seq: Generated<number>
    content: Buffer
    live: boolean
    person_id: string | null
    at: Date
  }
  'workspace.document_words': { document_id: string; upto: number; words: string }
  'workspace.document_version': {
    document_id: string
    number: number
    title: string
    name: string
    reason: string
    state: DocumentState
    yjs: Buffer
    prose: ProseNode
    content: Json
    sha256: string
    made_by: string | null
    made_at: Date
  }
  'workspace.document_step': {
    id: string
    document_id: string
    from_state: DocumentState
    to_state: DocumentState
    reason: string
    person_id: string | null
    at: Date
  }
  'workspace.review_round': {
    document_id: string
    number: number
    audience: string
    opened_at: Date
    closes_on: string | null
    closed_at: Date | null
    version: number
  }
  'workspace.document_asked': { id: string; document_id: string; round: number | null; person_id: string | null }
  'workspace.document_verdict': {
    id: string
    document_id: string
    round: number
    person_id: string | null
    link_id: string | null
    verdict: 'approve' | 'approve-with-changes' | 'reject'
    note: string
    at: Date
  }
  'workspace.document_approval': {
    id: string
    document_id: string
    version: number
    sha256: string
    person_id: string | null
    link_id: string | null
    roles: string
    note: string
    at: Date
  }
  'workspace.comment_thread': {
    id: string
    document_id: string
    round: number | null
    anchor_start: Buffer | null
    anchor_end: Buffer | null
    quote: string
    prefix: string
    suffix: string
    state: 'open' | 'resolved'
    disposition: 'accepted' | 'rejected' | 'changed' | null
    disposition_note: Generated<string>
    disposed_by: string | null
    disposed_at: Date | null
    made_at: Date
  }
  'workspace.comment': {
    id: string
    thread_id: string
    author: string | null
    link_id: string | null
    text: string
    at: Date
  }
  'workspace.document_file': { document_id: string; sha256: string; type: string; bytes: number; kept_at: Date }
}
