import { allow } from '#people/index.ts'
import { type Ctx, findOnce } from '#platform/context.ts'
import { comparedOf } from '../check/gather-facts.ts'
import { type EarlierCase, selectEarlier } from '../check/history.store.ts'
import { type FoundCase, readCase } from '../find-case.ts'
import { selectParties } from '../parties/parties.store.ts'
import { rootOf } from '../parties/parties.ts'
import { findTies, type Tie, ties } from './find-ties.ts'

/** A purchase that hangs together with another: what, when, for how much, by whom, and why it is shown. */
export type LinkedCase = Pick<
  EarlierCase,
  'id' | 'number' | 'title' | 'stage' | 'cents' | 'on' | 'supplier' | 'requester'
> & { because: Tie[] }

/** How far back purchases are shown: a year says more than any rule looks at. */
const DAYS_BACK = 365
const DAY_MS = 86_400_000
/** Whoever looks at more than these looks at the list of purchases. */
const MOST = 50

const isTie = (one: string): one is Tie => (ties as readonly string[]).includes(one)

/** Ties that higher rooms know of: the same backlog, the same cycle of a card. */
async function readKnown(ctx: Ctx, of: { projectId: string; caseId: string }): Promise<Map<string, Tie[]>> {
  const told = (await Promise.all((ctx.things.ties ?? []).map((read) => read(ctx, of)))).flat()
  const known = new Map<string, Tie[]>()
  for (const { caseId, because } of told) if (isTie(because)) known.set(caseId, [...(known.get(caseId) ?? []), because])
  return known
}

/** The same for whoever was let in already. */
export async function readLinked(ctx: Ctx, found: FoundCase): Promise<LinkedCase[]> {
  const { projectId, id: caseId } = found
  const parties = new Map((await selectParties(ctx.db, projectId)).map((party) => [party.id, party]))
  const one = comparedOf(found, (id) => rootOf(parties, id))
  const since = new Date(ctx.clock.now().getTime() - DAYS_BACK * DAY_MS).toISOString().slice(0, 10)
  const known = await readKnown(ctx, { projectId, caseId })
  return (await selectEarlier(ctx.db, { projectId, caseId, since }))
    .map((other) => ({ ...other, because: findTies(one, other, known.get(other.id)) }))
    .filter(({ because }) => because.length)
    .toSorted((a, b) => b.because.length - a.because.length || b.on.localeCompare(a.on))
    .slice(0, MOST)
}

/** Purchases of a year that hang together with one, those with the most ties first. Throws `case.no-such-case`. */
export async function listLinked(ctx: Ctx, input: { projectId: string; caseId: string }): Promise<LinkedCase[]> {
  await allow(ctx, 'case.read', input.projectId)
  return findOnce(ctx, `linked ${input.caseId}`, async () => readLinked(ctx, await readCase(ctx, input)))
}
