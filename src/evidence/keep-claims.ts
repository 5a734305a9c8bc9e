import { allow } from '#people/index.ts'
import { type Ctx, transact } from '#platform/context.ts'
import type { Ref } from '#platform/things.ts'
import { dropClaim, setClaim } from './change-claims.ts'
import type { ClaimKind } from './claim.ts'
import { selectClaimsIn } from './evidence.store.ts'

/** A claim as the thing it stands in words it. */
export type SaidClaim = { id: string; kind: ClaimKind; text: string }

/**
 * Takes over what a thing claims now, from the room that keeps its words: new claims are added, changed ones worded anew,
 * those that it no longer makes are removed, and come back with it. Throws `evidence.claim-elsewhere`.
 */
export async function keepClaimsIn(
  ctx: Ctx,
  { projectId, inRef, said }: { projectId: string; inRef: Ref; said: readonly SaidClaim[] },
): Promise<void> {
  await allow(ctx, 'claim.write', projectId)
  await transact(ctx, async (ctx) => {
    const known = new Map((await selectClaimsIn(ctx.db, projectId, inRef)).map((claim) => [claim.id, claim]))
    for (const claim of said) {
      const before = known.get(claim.id)
      if (before?.text !== claim.text || before.kind !== claim.kind) await setClaim(ctx, projectId, { ...claim, inRef })
    }
    const standing = new Set(said.map(({ id }) => id))
    for (const claim of known.values()) if (!standing.has(claim.id)) await dropClaim(ctx, claim)
  })
}
