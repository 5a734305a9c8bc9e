import type { ColumnType, Generated } from 'kysely'
import type { Language } from '#lib/words/language.ts'
import type { Actor } from '#platform/actor.ts'
import type { ReportKind } from '#reports/index.ts'
import type { NeededApproval } from './approval/approval.ts'
import type { LeakAction } from './leaks/decision.ts'
import type { LeakKind } from './leaks/detect.ts'
import type { Hit } from './leaks/find-hits.ts'
import type { Withheld } from './leaks/redact.ts'
import type { ListedElsewhere } from './listing/listed.ts'
import type { Listing } from './listing/listing.ts'
import type { LetOut, SetAside } from './project/let-out.ts'
import type { PublicationPart, PublicationState } from './publication/publication.ts'

/** The tables of this room as Kysely sees them; the columns' meaning stands in the migration. */
export type PublishTables = {
  'publish.settings': {
    project_id: string
    slug: string
    title: string
    description: string
    licence_name: string
    licence_url: string
    contact_name: string
    contact_email: string
    frequency: string
    address: string
    language: Generated<Language>
    needed: NeededApproval[]
    invites: Generated<boolean>
    invites_what: Generated<string>
    invites_contact: Generated<string>
    saved_at: Date
  }
  'publish.publication': {
    id: string
    project_id: string
    state: PublicationState
    author: Actor
    note: string
    needed: NeededApproval[]
    prepared_at: Date
    slug: string
    parts: PublicationPart[]
    products: ColumnType<LetOut[], LetOut[] | undefined, LetOut[]>
    set_aside: ColumnType<SetAside[], SetAside[] | undefined, SetAside[]>
    dataset_id: string | null
    measurement_id: string | null
    processes: Generated<number>
    releases: Generated<number>
    content_sha256: string | null
    sequence: number | null
    published_at: Date | null
    is_confirmed: boolean | null
    added: number | null
    changed: number | null
    removed: number | null
    withheld: ColumnType<Withheld[], Withheld[] | undefined, Withheld[]>
    retracted_at: Date | null
    retraction_reason: string | null
  }
  'publish.site': {
    project_id: string
    publication_id: string
    folder: string
    slug: string
    title: string
    listing: Listing | null
    switched_at: Date
  }
  'publish.text': {
    publication_id: string
    project_id: string
    sha256: string
    title: string
    version: number | null
    path: string
    leaves_out: boolean | null
    kind: ReportKind
  }
  'publish.address': { slug: string; project_id: string; since: Date }
  'publish.gone': { slug: string; notice: string; removed_at: Date }
  'publish.leak': {
    publication_id: string
    kind: LeakKind
    path: string
    count: number
    value_count: number
    hits: Hit[]
  }
  'publish.leak_decision': {
    project_id: string
    kind: LeakKind
    path: string
    value: string
    action: LeakAction
    reason: string
    decided_by: string | null
    decided_at: Date
  }
  'publish.approval': {
    publication_id: string
    approver: string
    decision: 'approve' | 'refuse'
    note: string
    decided_at: Date
  }
  'publish.question': {
    id: string
    project_id: string
    code: string
    subject_kind: 'process' | 'buyer' | 'procuringEntity' | 'tenderer'
    subject_id: string
    subject_name: string
    question: string
    note: string
    reply: string
    released_by: string | null
    released_at: Date
    withdrawn_at: Date | null
  }
  'publish.update': {
    id: string
    project_id: string
    title: string
    body: string
    written_by: string | null
    written_at: Date
    withdrawn_at: Date | null
  }
  'publish.elsewhere': {
    id: string
    address: string
    title: Generated<string>
    entries: ColumnType<ListedElsewhere[], ListedElsewhere[] | undefined, ListedElsewhere[]>
    added_by: string | null
    added_at: Date
    tried_at: Date | null
    read_at: Date | null
    failure: string | null
  }
}
