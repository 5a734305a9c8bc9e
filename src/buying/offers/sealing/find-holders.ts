import { listParties, rootOf } from '#buying/cases/index.ts'
import type { HolderPublicKey } from '#lib/sealing/holder-key.ts'
import { allow } from '#people/index.ts'
import type { Ctx } from '#platform/context.ts'
import { type KeptHolderKey, selectHolderKeys } from './holder-key.store.ts'
import { sealingRefusals } from './sealing.errors.ts'

/** Whose keys bids can be sealed to, in a project. */
export async function listHolderKeys(ctx: Ctx, projectId: string): Promise<KeptHolderKey[]> {
  await allow(ctx, 'holder-key.read', projectId)
  return selectHolderKeys(ctx.db, projectId)
}

/** One of the three who open bids, by party and key. */
export type NamedHolderKey = HolderPublicKey & { partyId: string }
type Three<T> = readonly [T, T, T]

/**
 * The three who open the bids of an offer, with the keys they have now, in the order in which they are named. An offer
 * keeps what this gives: a key that is made later opens nothing of it. Throws `holder-key.missing` with the names, and
 * `holder-key.same-person`.
 */
export async function findHolders(
  ctx: Ctx,
  projectId: string,
  partyIds: Three<string>,
): Promise<Three<NamedHolderKey>> {
  await allow(ctx, 'holder-key.read', projectId)
  await checkDistinct(ctx, projectId, partyIds)
  const keys = await selectHolderKeys(ctx.db, projectId, partyIds)
  const keyOf = (partyId: string) => keys.find((key) => key.partyId === partyId)
  const missing = partyIds.filter((partyId) => !keyOf(partyId))
  if (missing.length) throw sealingRefusals.missing(await sayNames(ctx, projectId, missing))
  const named = (partyId: string): NamedHolderKey => {
    const { keyId, publicKey } = keyOf(partyId)!
    return { partyId, keyId, publicKey }
  }
  const [first, second, third] = partyIds
  return [named(first), named(second), named(third)]
}

/** Three entries that turned out to be one person, or two, are not three people (abuse:A09). */
async function checkDistinct(ctx: Ctx, projectId: string, partyIds: readonly string[]): Promise<void> {
  const all = new Map((await listParties(ctx, projectId)).map((party) => [party.id, party]))
  const people = new Set(partyIds.map((id) => rootOf(all, id)))
  if (people.size < partyIds.length) throw sealingRefusals.samePerson()
}

async function sayNames(ctx: Ctx, projectId: string, partyIds: readonly string[]): Promise<string> {
  const parties = await listParties(ctx, projectId)
  return partyIds.map((partyId) => parties.find(({ id }) => id === partyId)?.name ?? '').join(', ')
}
