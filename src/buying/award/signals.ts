import { findActing, listCases, readCase } from '#buying/cases/index.ts'
import { asProduct, findInterestLinks, readOpenedBids, readSuppliers, type SharedTrait } from '#buying/offers/index.ts'
import { allow } from '#people/index.ts'
import { type Ctx, transact } from '#platform/context.ts'
import { needOpened, openedOnly, type Which } from './needed.ts'
import { findOverlaps } from './overlap.ts'
import { findTurns, type Outcome } from './won-in-turn.ts'

/** Why two offers should be looked at together. */
export type SignalKind = SharedTrait | 'same-words' | 'withdrew-for' | 'won-in-turn'
/**
 * Two offers with what they have in common, and how much that says, from 0 to 100. It is for an officer to look at: nobody
 * is excluded by it, and nothing else reads it (abuse:A15, A16).
 */
export type Signal = { suppliers: [string, string]; kinds: SignalKind[]; score: number }

const WEIGHTS: Record<SignalKind, number> = {
  account: 60,
  'same-words': 40,
  'withdrew-for': 30,
  'won-in-turn': 30,
  address: 25,
  phone: 25,
  domain: 15,
}
const MOST = 100
const YEAR_MS = 365 * 86_400_000

const pairOf = (a: string, b: string): [string, string] => (a < b ? [a, b] : [b, a])

/** Puts what was found about pairs together: the more, the higher, and never above 100. */
export function scoreSignals(found: readonly { a: string; b: string; kind: SignalKind }[]): Signal[] {
  const pairs = new Map<string, Set<SignalKind>>()
  for (const { a, b, kind } of found) {
    const key = pairOf(a, b).join(' ')
    pairs.set(key, (pairs.get(key) ?? new Set()).add(kind))
  }
  return [...pairs]
    .map(([key, kinds]): Signal => {
      const score = Math.min(
        MOST,
        [...kinds].reduce((sum, kind) => sum + WEIGHTS[kind], 0),
      )
      return { suppliers: key.split(' ') as [string, string], kinds: [...kinds], score }
    })
    .toSorted((a, b) => b.score - a.score)
}

/** Whoever was asked first and declined, and who came next by it. */
function findWithdrawals(state: { ladder: { supplierId: string }[]; reached: number }) {
  return state.ladder.slice(0, state.reached).flatMap(({ supplierId }, i) => {
    const next = state.ladder[i + 1]
    return next ? [{ a: supplierId, b: next.supplierId, kind: 'withdrew-for' as const }] : []
  })
}

/** Who offered and who got the work in the other open purchases of a project within a year, the earliest first. */
async function readOutcomes(ctx: Ctx, { projectId, caseId }: Which): Promise<Outcome[]> {
  const since = ctx.clock.now().getTime() - YEAR_MS
  const others = (await listCases(asProduct(ctx), projectId)).filter(
    ({ id, lane, openedAt }) => id !== caseId && lane === 'open' && openedAt.getTime() >= since,
  )
  const outcomes: Outcome[] = []
  for (const { id, supplierId: winner } of others.toSorted((a, b) => a.openedAt.getTime() - b.openedAt.getTime())) {
    if (!winner) continue
    const bidders = openedOnly(await readOpenedBids(ctx, id)).map(({ supplierId }) => supplierId)
    outcomes.push({ bidders, winner })
  }
  return outcomes
}

/** Signals among the offers of a purchase, the strongest first; for its officer alone. Throws `case.not-your-seat`. */
export function listSignals(ctx: Ctx, which: Which): Promise<Signal[]> {
  return transact(ctx, async (ctx) => {
    await allow(ctx, 'award.signals', which.projectId)
    const { state } = await readCase(ctx, which)
    await findActing(ctx, { ...which, state }, ['officer'])
    const { bids } = await needOpened(ctx, which)
    const opened = openedOnly(bids)
    const suppliers = await readSuppliers(
      ctx,
      which.projectId,
      opened.map(({ supplierId }) => supplierId),
    )
    const linked = findInterestLinks(suppliers).flatMap(({ a, b, traits }) => traits.map((kind) => ({ a, b, kind })))
    const texts = opened.map(({ supplierId, answers }) => ({ id: supplierId, text: Object.values(answers).join('\n') }))
    const alike = findOverlaps(texts).map(({ a, b }) => ({ a, b, kind: 'same-words' as const }))
    const ids = texts.map(({ id }) => id)
    const inTurn = findTurns(ids, await readOutcomes(ctx, which)).map((pair) => ({
      ...pair,
      kind: 'won-in-turn' as const,
    }))
    return scoreSignals([...linked, ...alike, ...findWithdrawals(state), ...inTurn])
  })
}
