import { allow } from '#people/index.ts'
import type { Ctx } from '#platform/context.ts'
import type { ClaimContent } from '#platform/render/content.ts'
import type { Ref } from '#platform/things.ts'
import type { Claim, ClaimFilter } from './claim.ts'
import { refusals } from './evidence.errors.ts'
import { countClaimRows, selectClaimIds, selectClaimsResting } from './evidence.store.ts'
import { weighClaims } from './weigh-claims.ts'

async function weighInOrder(ctx: Ctx, projectId: string, ids: readonly string[]): Promise<Claim[]> {
  const weighed = await weighClaims(ctx, projectId, ids)
  return ids.flatMap((id) => weighed.get(id) ?? [])
}

/** The claims of these ids, in this order, with what they rest on; ids that are none, of another project or removed are left out. */
export async function describeClaims(ctx: Ctx, projectId: string, ids: readonly string[]): Promise<Claim[]> {
  await allow(ctx, 'claim.read', projectId)
  return weighInOrder(ctx, projectId, ids)
}

/** One claim. Throws `evidence.no-such-claim`. */
export async function findClaim(
  ctx: Ctx,
  { projectId, claimId }: { projectId: string; claimId: string },
): Promise<Claim> {
  const [claim] = await describeClaims(ctx, projectId, [claimId])
  if (!claim) throw refusals.noSuchClaim()
  return claim
}

/** The claims of a project, those without ground first, then the newest. Asked for weak or grounded ones it weighs them all. */
export async function listClaims(ctx: Ctx, projectId: string, filter: ClaimFilter = {}): Promise<Claim[]> {
  await allow(ctx, 'claim.read', projectId)
  const { strength, page, ...rest } = filter
  if (!strength || strength === 'none')
    return weighInOrder(ctx, projectId, await selectClaimIds(ctx.db, projectId, filter))
  const all = await weighInOrder(ctx, projectId, await selectClaimIds(ctx.db, projectId, rest))
  const fitting = all.filter((claim) => claim.strength === strength)
  return page ? fitting.slice(page.offset, page.offset + page.limit) : fitting
}

/** The claims that rest on a thing, newest first. */
export async function listClaimsResting(ctx: Ctx, projectId: string, ref: Ref): Promise<Claim[]> {
  await allow(ctx, 'claim.read', projectId)
  return weighInOrder(ctx, projectId, await selectClaimsResting(ctx.db, projectId, ref))
}

/** How many claims a project makes, and how many of them rest on nothing. */
export async function countClaims(ctx: Ctx, projectId: string): Promise<{ all: number; withoutGround: number }> {
  await allow(ctx, 'claim.read', projectId)
  return countClaimRows(ctx.db, projectId)
}

/** A document is no evidence for what it claims itself. */
const isAnother =
  ({ inRef }: Claim) =>
  ({ ref }: { ref: Ref }): boolean =>
    ref !== inRef

/** A claim as a text carries it when it is frozen. `addressOf` gives a ground's page, where it has one. */
export const contentOfClaim = (
  claim: Claim,
  addressOf: (ref: Ref) => string | undefined = () => undefined,
): ClaimContent => ({
  id: claim.id,
  kind: claim.kind,
  strength: claim.strength,
  grounds: claim.grounds.filter(isAnother(claim)).map(({ ref, ground, name, note, isHidden }) => {
    const address = isHidden ? undefined : addressOf(ref)
    return { ref, ground, name, ...(note ? { note } : {}), ...(address ? { address } : {}) }
  }),
})
