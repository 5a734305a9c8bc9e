import { sql } from 'kysely'
import { t } from '#lib/words/words.ts'
import type { Ctx } from '#platform/context.ts'
import type { Ref, Waiting } from '#platform/things.ts'
import { endOfDay, lastDayOf, sayOutsider } from './link.ts'

type Due = { thing: Ref; title: string | null; name: string; organisation: string; expires_at: Date }

/**
 * Signatures that a member asked of people from outside, whose last day has come and which are not there: they wait for that
 * member, until the thing waits for them no more or the link is ended.
 */
export async function listDueLinks({ db, clock }: Ctx, projectId: string, personId: string): Promise<Waiting[]> {
  const today = endOfDay(clock.now().toISOString().slice(0, 10))
  const { rows } = await sql<Due>`
    select link.thing, document.title, link.name, link.organisation, link.expires_at
    from workspace.reviewer_link as link
    left join workspace.document as document
      on document.project_id = link.project_id and link.thing = 'document:' || document.id::text
      and document.state = 'final-review' and not exists (
        select from workspace.document_approval as approval
        where approval.link_id = link.id and approval.version = document.final_version)
    left join workspace.agreement as agreement
      on agreement.project_id = link.project_id and link.thing = 'agreement:' || agreement.version::text
      and agreement.state = 'proposed' and not exists (
        select from workspace.agreement_signature as signature
        where signature.project_id = agreement.project_id and signature.version = agreement.version
          and signature.party = link.party)
    where link.project_id = ${projectId} and link.made_by = ${personId} and link.may = 'sign'
      and link.ended_at is null and link.expires_at <= ${today}
      and (document.id is not null or agreement.version is not null)
    order by link.expires_at`.execute(db)
  return rows.map((link) => ({
    ref: link.thing,
    name: `${sayOutsider(link)}: ${link.title ?? t('agreement.title')}`,
    what: 'outsider-due',
    due: new Date(`${lastDayOf(link.expires_at)}T00:00:00Z`),
  }))
}
