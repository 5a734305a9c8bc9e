import { sql } from 'kysely'
import { listParties } from '#buying/cases/index.ts'
import { asProduct } from '#buying/offers/index.ts'
import { t } from '#lib/words/words.ts'
import { allow } from '#people/index.ts'
import { type Ctx, type Db, type ProjectView, transact } from '#platform/context.ts'
import type { Which } from './needed.ts'

/** A purchase in which suppliers offered, somebody else was chosen, and nobody has told them why. */
export type OwedFeedback = {
  caseId: string
  projectId: string
  title: string
  requesterId: string | null
  supplierIds: string[]
}

/** What is owed since before a moment: from offers that were given or opened, without who was chosen and who was told. */
async function selectOwed(db: Db, before: Date, where = sql`true`): Promise<OwedFeedback[]> {
  const { rows } = await sql<OwedFeedback>`
    select c.id as "caseId", c.project_id as "projectId", c.title, c.requester_id as "requesterId",
      array_agg(distinct offered.supplier_id) as "supplierIds"
    from buying.case c
    join lateral (
      select supplier_id::text from buying.opened_bid where case_id = c.id and void is null
      union all
      select data->>'supplierId' from buying.case_event where case_id = c.id and type = 'offer.given'
    ) offered on offered.supplier_id is distinct from c.supplier_id::text
    where coalesce(c.awarded_at, case when c.stage = 'unsuccessful' then c.ended_at end) <= ${before}
      and ${where}
      and not exists (
        select from buying.case_event told
        where told.case_id = c.id and told.type = 'feedback.given' and told.data->>'supplierId' = offered.supplier_id)
    group by c.id order by c.number`.execute(db)
  return rows
}

/** The suppliers of one purchase who were not told yet; for whoever was let in to it. */
export async function listOwed({ db, clock }: Pick<Ctx, 'db' | 'clock'>, { caseId }: Which): Promise<string[]> {
  const [owed] = await selectOwed(db, clock.now(), sql`c.id = ${caseId}`)
  return owed?.supplierIds ?? []
}

const WEEK_MS = 7 * 86_400_000
const weekBefore = (now: Date) => new Date(now.getTime() - WEEK_MS)

/** What waits for whoever asked for the work, a week after somebody was chosen. */
export const feedbackView: ProjectView = {
  async waiting(ctx, projectId, personId) {
    const theirs = sql`c.project_id = ${projectId} and c.requester_id in (
      select id from buying.party where project_id = ${projectId} and person_id = ${personId})`
    const owed = await selectOwed(ctx.db, weekBefore(ctx.clock.now()), theirs)
    return owed.map(({ caseId, title }) => ({ ref: `case:${caseId}` as const, name: title, what: 'feedback' }))
  },
}

async function remind(ctx: Ctx, { caseId, projectId, title, requesterId }: OwedFeedback): Promise<void> {
  const at = ctx.clock.now()
  await sql`insert into buying.feedback_reminder (case_id, sent_at) values (${caseId}, ${at})`.execute(ctx.db)
  const party = (await listParties(asProduct(ctx), projectId)).find(({ id }) => id === requesterId)
  if (!party?.address) return
  const link = `${ctx.config.url}/projects/${projectId}/buying/${caseId}/award`
  const values = { name: party.name, title, link }
  const [subject, text] = [t('award.remind-subject', values), t('award.remind-letter', values)]
  await ctx.mail.send(ctx, { to: party.address, subject, text })
}

/** Reminds whoever asked for the work, once, that suppliers who were not chosen have waited a week for a word. */
export async function remindOfFeedback(ctx: Ctx): Promise<void> {
  await allow(ctx, 'award.time')
  const unsent = sql`not exists (select from buying.feedback_reminder r where r.case_id = c.id)`
  for (const owed of await selectOwed(ctx.db, weekBefore(ctx.clock.now()), unsent))
    await transact(ctx, (ctx) => remind(ctx, owed))
}
