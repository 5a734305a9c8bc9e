import type { Ctx } from '#platform/context.ts'
import type { FoundCase } from '../find-case.ts'
import { selectParties } from '../parties/parties.store.ts'
import { findSupplierLinks, type SupplierLink } from './links-with-supplier.ts'

/** A tie between somebody of a purchase and a supplier: what they share, or that they declared an interest, in their words. */
export type SupplierTie = {
  supplierId: string
  partyId: string
  kind: SupplierLink['kind'] | 'declared'
  shared: string
}

/** Those who are asked or chosen, as long as nothing is ordered; whose offer is whose stays hidden until somebody is chosen. */
function listSuppliers({ stage, state: { offers, ladder, reached } }: FoundCase): string[] {
  const chosen = ladder[reached]?.supplierId
  if (stage === 'selected') return chosen ? [chosen] : []
  return stage === 'open' ? offers.filter(({ standing }) => standing !== 'declined').map((one) => one.supplierId) : []
}

/** What somebody declared last of the supplier who was chosen. */
function listDeclared({ stage, events }: FoundCase, supplierId: string): SupplierTie[] {
  if (stage !== 'selected') return []
  const last = new Map(
    events.flatMap((event) => (event.type === 'interest.declared' && event.party ? [[event.party, event.data]] : [])),
  )
  return [...last].flatMap(([partyId, { hasInterest, words }]) =>
    hasInterest ? [{ supplierId, partyId, kind: 'declared' as const, shared: words }] : [],
  )
}

/**
 * Who of a purchase is tied to a supplier who was asked or chosen, told before anybody confirms money for it (rule:G20); for
 * whoever was let in to it already.
 */
export async function readSupplierTies(ctx: Ctx, found: FoundCase): Promise<SupplierTie[]> {
  const suppliers = listSuppliers(found)
  if (!suppliers.length) return []
  const parties = new Map((await selectParties(ctx.db, found.projectId)).map((party) => [party.id, party]))
  const seated = found.state.seats.filter(({ seat }) => seat !== 'supplier').map(({ party }) => party)
  const people = [...new Set(seated)].flatMap((id) => parties.get(id) ?? [])
  return suppliers.flatMap((supplierId) => [
    ...findSupplierLinks(people, parties.get(supplierId)).map((link) => ({ supplierId, ...link })),
    ...listDeclared(found, supplierId),
  ])
}
