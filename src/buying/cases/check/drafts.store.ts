import { sql } from 'kysely'
import type { Db } from '#platform/context.ts'

/** A purchase that nothing was promised in yet, with the rules and the day of its last check. */
export type CheckedDraft = { id: string; projectId: string; hash: string; day: string }

/**
 * Drafts that were checked, before anything is published, confirmed or ordered: their next step may rest on that check. What
 * an officer has not let go on keeps the check that was decided on, until it changes.
 */
export async function selectCheckedDrafts(db: Db): Promise<CheckedDraft[]> {
  const { rows } = await sql<CheckedDraft>`
    select c.id, c.project_id as "projectId", last.data ->> 'rulesetHash' as hash,
      to_char(last.at at time zone 'UTC', 'YYYY-MM-DD') as day
    from buying.case c
    cross join lateral (
      select data, at from buying.case_event
      where case_id = c.id and type = 'case.checked' order by seq desc limit 1) last
    where c.outcome is not null and not (c.outcome = 'ask' and c.waits_act in ('change', 'choose-other'))
      and c.money = 'none' and last.data ->> 'moment' = 'check'
      and (c.stage = 'draft' or (c.lane = 'small' and c.stage in ('open', 'selected')))
    order by last.at, c.id`.execute(db)
  return rows
}
