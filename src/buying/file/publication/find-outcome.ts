import { type FoundCase, passes, readCase } from '#buying/cases/index.ts'
import { needNotice } from '#buying/offers/index.ts'
import type { Ctx } from '#platform/context.ts'
import { namePublicly } from './public-case-of.ts'
import { selectSetting } from './publication.store.ts'

/** What everybody may know of how an opportunity came out. */
export type Outcome = {
  /** How many offers were opened, and how many of them passed. */
  offers: number
  passed: number
  /** Who has the contract, and its price as it holds now, in minor units without tax; null where the project publishes neither. */
  contract: { supplier: string; priceCents: number; currency: string } | null
  isFinished: boolean
}

async function findContract(ctx: Ctx, { projectId, state, currency }: FoundCase): Promise<Outcome['contract']> {
  const setting = await selectSetting(ctx.db, projectId)
  if (!state.contract || !setting?.isOpen) return null
  const { supplierId, priceCents } = state.contract
  const supplier = (await namePublicly(ctx, projectId)).get(supplierId)?.name
  return supplier ? { supplier, priceCents, currency } : null
}

/**
 * How an opportunity came out, for everybody, once somebody was chosen: in numbers, and by name where the project publishes
 * its purchases; null before. Throws `offers.no-such-opportunity`.
 */
export async function findOutcome(ctx: Ctx, caseId: string): Promise<Outcome | null> {
  const found = await readCase(ctx, await needNotice(ctx, caseId))
  const { state, stage } = found
  if (!found.events.some(({ type }) => type === 'supplier.selected')) return null
  const opened = state.bids.filter(({ supplierId }) => supplierId !== null)
  return {
    offers: opened.length,
    passed: opened.filter(({ bid }) => passes(state, bid)).length,
    contract: await findContract(ctx, found),
    isFinished: stage === 'complete',
  }
}
