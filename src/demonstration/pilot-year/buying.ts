import { askByLink, type CaseState, readCase } from '#buying/cases/index.ts'
import type { Ctx } from '#platform/context.ts'
import { partyOf, personOf } from './at-moment.ts'
import type { Plan, Year } from './purchase.ts'

/** A purchase while it is told: who acts and when stands in `ctx`. */
export type Buying = {
  ctx: Ctx
  year: Year
  purchase: Plan
  /** Empty until it is opened. */
  caseId: string
  /** The links by which suppliers act, by their keys. */
  links: Map<string, string>
}

/** Where an operation finds the purchase. */
export const placeOf = ({ year: { projectId }, caseId }: Buying) => ({ projectId, caseId })

/** The purchase as it stands. */
export const stateOf = async (buying: Buying): Promise<CaseState> => (await readCase(buying.ctx, placeOf(buying))).state

/** The key of the supplier who was chosen, or is asked at this moment. */
export async function chosenOf(buying: Buying): Promise<string> {
  const { contract, ladder, reached } = await stateOf(buying)
  const id = contract?.supplierId ?? ladder[reached]?.supplierId
  const key = [...buying.year.parties].find(([, party]) => party === id)?.[0]
  if (!key) throw new Error(`Nobody is chosen in “${buying.purchase.title}”.`)
  return key
}

/** Acts as a supplier by a link of its own, which whoever bought has sent. */
async function asSupplier(buying: Buying, key: string): Promise<Ctx['actor']> {
  const { ctx, year, purchase, links } = buying
  const known = links.get(key)
  if (known) return { kind: 'link', id: known }
  const requester: Ctx = { ...ctx, actor: personOf(year, purchase.requester) }
  const asked = { ...placeOf(buying), partyId: partyOf(year, key), seat: 'supplier' as const }
  const { linkId } = await askByLink(requester, asked)
  links.set(key, linkId)
  return { kind: 'link', id: linkId }
}

/** Who acts, by the key that a step names. */
export async function actorOf(buying: Buying, by: string): Promise<Ctx['actor']> {
  if (by === 'product') return { kind: 'system', name: 'demonstration' }
  if (buying.year.people.has(by)) return personOf(buying.year, by)
  return asSupplier(buying, by === 'supplier' ? await chosenOf(buying) : by)
}
