import { sql } from 'kysely'
import type { Db } from '#platform/context.ts'
import type { RelatedPurchase } from '../projection/public-case.ts'

/**
 * The earlier purchases of the same need that are published: of one requirement or one work package. What each is to the later
 * one depends on how it had ended when that was opened, so that it stays the same.
 */
export async function selectRelated(db: Db, caseId: string): Promise<RelatedPurchase[]> {
  const { rows } = await sql<RelatedPurchase>`
    with opening as (
      select c.id, c.project_id, c.number, c.title, c.requirement, c.stage, c.ended_at, c.opened_at,
        (select e.data ->> 'packageId' from buying.case_event e where e.case_id = c.id and e.seq = 1) as package
      from buying.case c
      where c.project_id = (select project_id from buying.case where id = ${caseId}))
    select p.ocid, earlier.title,
      case
        when earlier.stage in ('cancelled', 'unsuccessful') and earlier.ended_at <= this.opened_at
          then 'unsuccessfulProcess'
        when exists (
          select from buying.case_event e
          where e.case_id = earlier.id and e.type = 'contract.terminated' and e.at <= this.opened_at)
          then 'replacementProcess'
        else 'prior'
      end as relationship
    from opening this
    join opening earlier on earlier.number < this.number
      and ((earlier.requirement = this.requirement and this.requirement <> '') or earlier.package = this.package)
    join buying.case_publication p on p.case_id = earlier.id
    where this.id = ${caseId} and exists (select from buying.case_release r where r.case_id = earlier.id)
    order by earlier.number`.execute(db)
  return rows
}
