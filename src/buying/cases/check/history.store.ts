import { sql } from 'kysely'
import type { Db } from '#platform/context.ts'

/** An earlier purchase as the rules look at it. Parties are those at the end of the chain: one person is one. */
export type EarlierCase = {
  id: string
  number: number
  title: string
  stage: string
  requirement: string
  repository: string
  category: string
  cents: number
  /** The day on which it was awarded; of one that is on its way, the day on which it was opened. */
  on: string
  isAwarded: boolean
  isDirect: boolean
  supplier: string | null
  requester: string | null
  payer: string | null
  isDefault: boolean
}

/** Nearly every party is its own root: asking PostgreSQL for each takes longer than all the rest of a check. */
const rootOf = (party: string) =>
  sql.raw(`case when ${party}.same_as is null then ${party}.id else buying.root_party(${party}.id) end`)

/** The purchases of a project since a day, but for one: awarded, or on their way with a price. */
export async function selectEarlier(
  db: Db,
  { projectId, caseId, since }: { projectId: string; caseId: string; since: string },
): Promise<EarlierCase[]> {
  const { rows } = await sql<EarlierCase>`
    select c.id, c.number, c.title, c.stage, c.requirement, c.repository, c.category, c.total_cents as cents,
      to_char(coalesce(c.awarded_at, c.opened_at) at time zone 'UTC', 'YYYY-MM-DD') as "on",
      c.awarded_at is not null as "isAwarded", c.is_direct as "isDirect",
      ${rootOf('supplier')} as supplier, ${rootOf('requester')} as requester,
      (select buying.root_party(party_id) from buying.seat where case_id = c.id and seat = 'payer' limit 1) as payer,
      c.stage = 'terminated' and exists (
        select from buying.case_event e
        where e.case_id = c.id and e.type = 'contract.terminated' and e.data ->> 'kind' = 'default') as "isDefault"
    from buying.case c
    left join buying.party supplier on supplier.id = c.supplier_id
    left join buying.party requester on requester.id = c.requester_id
    where c.project_id = ${projectId} and c.id <> ${caseId} and c.total_cents is not null
      and c.stage not in ('cancelled', 'unsuccessful')
      and coalesce(c.awarded_at, c.opened_at) >= ${since}::date
    order by coalesce(c.awarded_at, c.opened_at), c.id`.execute(db)
  return rows
}

/** How many suppliers did work of a category in the project, or registered for it. */
export async function countQualified(db: Db, projectId: string, category: string): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(distinct ${rootOf('supplier')}) as n
    from buying.case c join buying.party supplier on supplier.id = c.supplier_id
    where c.project_id = ${projectId} and c.category = ${category}`.execute(db)
  return rows[0]?.n ?? 0
}

/** The party at the end of the chain. */
export async function findRoot(db: Db, partyId: string): Promise<string> {
  const { rows } = await sql<{ root: string }>`select buying.root_party(${partyId}::uuid) as root`.execute(db)
  return rows[0]!.root
}
