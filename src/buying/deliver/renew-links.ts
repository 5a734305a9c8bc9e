import { sql } from 'kysely'
import { findOccasion, makeDeliveryLink, mostPayable, readCase } from '#buying/cases/index.ts'
import { allow } from '#people/index.ts'
import { type Ctx, type Db, transact } from '#platform/context.ts'

const DAYS_BEFORE = 7
const DAY_MS = 86_400_000

type Ending = { caseId: string; projectId: string }

/**
 * Purchases that wait for whoever has the work, whose last link ends within a week or has ended: a link works three months
 * at most, and some work takes longer. Where somebody ended the link, none comes in its place.
 */
async function selectEnding(db: Db, soon: Date): Promise<Ending[]> {
  const { rows } = await sql<Ending>`
    select c.id as "caseId", c.project_id as "projectId"
    from buying.case c
    join lateral (
      select max(l.expires_at) as ends
      from buying.case_link o join workspace.reviewer_link l on l.id = o.link_id
      where o.case_id = c.id and o.party_id = c.supplier_id and o.seat = 'supplier' and l.ended_at is null
    ) link on link.ends <= ${soon}
    where c.ended_at is null and c.waits_seat = 'supplier' and c.waits_act in ('deliver', 'agree-change', 'invoice')
    limit 200`.execute(db)
  return rows
}

/** Sends whoever has the work another link before theirs ends, as long as their work, their word or their invoice is awaited. */
export async function renewDeliveryLinks(ctx: Ctx): Promise<void> {
  await allow(ctx, 'case.time')
  const soon = new Date(ctx.clock.now().getTime() + DAYS_BEFORE * DAY_MS)
  for (const at of await selectEnding(ctx.db, soon))
    await transact(ctx, async (ctx) => {
      const { state, events, waits } = await readCase(ctx, at)
      const { contract } = state
      const act = waits?.act ?? ''
      const asked = act === 'deliver' ? undefined : findOccasion(state, events, { act, mostCents: mostPayable(state) })
      if (contract)
        await makeDeliveryLink(ctx, { ...at, ...contract }, asked ?? { about: 'renewed', day: contract.deliverBy })
    })
}
