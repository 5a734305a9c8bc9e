import { sql } from 'kysely'
import { allow } from '#people/index.ts'
import type { Ctx } from '#platform/context.ts'
import { needSupplier, type WhichSupplier } from './find-suppliers.ts'

/** A purchase in which a supplier had a part: it was given the work, or it offered and was not. */
export type SupplierPurchase = {
  caseId: string
  title: string
  number: number
  stage: string
  part: 'given' | 'offered'
  totalCents: number | null
  currency: string
  at: Date
}

/**
 * What a supplier offered, was given and delivered, the newest first. An offer is listed once somebody was chosen or the
 * purchase ended: before that, nobody sees whose it is (abuse:A01, A19).
 */
export async function listSupplierPurchases(
  ctx: Ctx,
  { projectId, supplierId }: WhichSupplier,
): Promise<SupplierPurchase[]> {
  await allow(ctx, 'supplier.read', projectId)
  await needSupplier(ctx, projectId, supplierId)
  const { rows } = await sql<SupplierPurchase>`
    select c.id as "caseId", c.title, c.number, c.stage, c.currency,
      case when c.supplier_id = ${supplierId} then 'given' else 'offered' end as part,
      case when c.supplier_id = ${supplierId} then c.total_cents end as "totalCents",
      coalesce(c.ended_at, c.awarded_at, c.changed_at) as at
    from buying.case c
    where c.project_id = ${projectId} and (
      (c.supplier_id = ${supplierId} and c.awarded_at is not null)
      or (c.stage not in ('draft', 'open', 'sealed', 'evaluating', 'selected')
        and exists (select from buying.opened_bid b where b.case_id = c.id and b.supplier_id = ${supplierId})))
    order by at desc, c.id`.execute(ctx.db)
  return rows
}
