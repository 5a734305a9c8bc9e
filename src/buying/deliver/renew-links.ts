import { sql } from 'kysely'
import { makeDeliveryLink, readCase } from '#buying/cases/index.ts'
import { allow } from '#people/index.ts'
import { type Ctx, type Db, transact } from '#platform/context.ts'

const DAYS_BEFORE = 7
const DAY_MS = 86_400_000

type Ending = { caseId: string; projectId: string }

/**
 * Purchases that a supplier is to deliver, whose last link ends within a week: a link works three months at most, and some
 * work takes longer. Where somebody ended the link, none comes in its place.
 */
async function selectEnding(db: Db, { now, soon }: { now: Date; soon: Date }): Promise<Ending[]> {
  const { rows } = await sql<Ending>`
    select c.id as "caseId", c.project_id as "projectId"
    from buying.case c
    join lateral (
      select max(l.expires_at) as ends
      from buying.case_link o join workspace.reviewer_link l on l.id = o.link_id
      where o.case_id = c.id and o.party_id = c.supplier_id and o.seat = 'supplier' and l.ended_at is null
    ) link on link.ends > ${now} and link.ends <= ${soon}
    where c.stage = 'contracted' and c.ended_at is null and c.waits_seat = 'supplier' and c.waits_act = 'deliver'
    limit 200`.execute(db)
  return rows
}

/** Sends whoever delivers another link before theirs ends, as long as their work is awaited. */
export async function renewDeliveryLinks(ctx: Ctx): Promise<void> {
  await allow(ctx, 'case.time')
  const now = ctx.clock.now()
  const soon = new Date(now.getTime() + DAYS_BEFORE * DAY_MS)
  for (const at of await selectEnding(ctx.db, { now, soon }))
    await transact(ctx, async (ctx) => {
      const { contract } = (await readCase(ctx, at)).state
      if (contract) await makeDeliveryLink(ctx, { ...at, ...contract }, { about: 'renewed', day: contract.deliverBy })
    })
}
