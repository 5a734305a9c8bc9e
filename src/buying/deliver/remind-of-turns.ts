import { sql } from 'kysely'
import { tellAgain } from '#buying/cases/index.ts'
import { allow } from '#people/index.ts'
import { type Ctx, type Db, transact } from '#platform/context.ts'

const DAYS = 5
const DAY_MS = 86_400_000

type Lasting = { caseId: string; projectId: string; seq: number }

/**
 * Purchases between order and payment that somebody of the buying side has kept waiting: work to accept, an invoice to approve, a
 * payment to make. What is matched waits for the statement of the bank, and is nobody’s delay.
 */
async function selectLasting(db: Db, before: Date): Promise<Lasting[]> {
  const { rows } = await sql<Lasting>`
    select c.id as "caseId", c.project_id as "projectId", c.seq
    from buying.case c
    where c.stage in ('contracted', 'delivered', 'accepted', 'terminated') and c.ended_at is null
      and c.waits_seat in ('requester', 'technical', 'approver', 'payer', 'officer') and c.waits_act <> 'reconcile'
      and c.changed_at <= ${before}
      and not exists (select from buying.turn_reminder r where r.case_id = c.id and r.seq = c.seq)
    order by c.changed_at limit 200`.execute(db)
  return rows
}

/** Writes once more, once a turn, to those who have not acted for five days. */
export async function remindOfTurns(ctx: Ctx): Promise<void> {
  await allow(ctx, 'case.time')
  const now = ctx.clock.now()
  for (const { caseId, projectId, seq } of await selectLasting(ctx.db, new Date(now.getTime() - DAYS * DAY_MS)))
    await transact(ctx, async (ctx) => {
      await sql`insert into buying.turn_reminder (case_id, seq, sent_at) values (${caseId}, ${seq}, ${now})`.execute(
        ctx.db,
      )
      await tellAgain(ctx, { projectId, caseId })
    })
}
