import { checkInput } from '#lib/check-input.ts'
import { allow } from '#people/index.ts'
import { actingPerson } from '#platform/actor.ts'
import { type Ctx, transact } from '#platform/context.ts'
import { splitRef } from '#platform/describe-things.ts'
import type { Ref } from '#platform/things.ts'
import { type ClaimChange, type ClaimKind, claimChange, type NewClaim, newClaim } from './claim.ts'
import { refusals } from './evidence.errors.ts'
import { type ClaimRow, selectClaim, storeClaim, updateClaim } from './evidence.store.ts'

const record = (ctx: Ctx, type: string, claim: Pick<ClaimRow, 'id' | 'project_id' | 'kind'>) =>
  ctx.log.record(ctx, { type, thing: `claim:${claim.id}`, projectId: claim.project_id, data: { kind: claim.kind } })

type Said = { id: string; kind: ClaimKind; text: string; inRef?: Ref | undefined }

/** Adds a claim, or sets the one of this id; the caller has asked whether it may be. */
export async function setClaim(ctx: Ctx, projectId: string, { id, kind, text, inRef }: Said): Promise<void> {
  const known = await selectClaim(ctx.db, id)
  if (known && known.project_id !== projectId) throw refusals.claimElsewhere()
  const now = ctx.clock.now()
  const said = { kind, text, in_ref: inRef ?? null, changed_at: now, removed_at: null }
  if (known) await updateClaim(ctx.db, id, said)
  else await storeClaim(ctx.db, { id, project_id: projectId, made_by: actingPerson(ctx), made_at: now, ...said })
  await record(ctx, known ? 'claim.changed' : 'claim.added', { id, project_id: projectId, kind })
}

/** Takes a claim back; the caller has asked whether it may be. */
export async function dropClaim(ctx: Ctx, claim: ClaimRow): Promise<void> {
  await updateClaim(ctx.db, claim.id, { removed_at: ctx.clock.now() })
  await record(ctx, 'claim.removed', claim)
}

/** Whether the thing that a claim stands in keeps its words as they are, because it is judged or was approved. */
export async function isClaimHeld(ctx: Ctx, projectId: string, inRef: Ref | null | undefined): Promise<boolean> {
  if (!inRef) return false
  const { kind, id } = splitRef(inRef)
  return (await ctx.things.kinds?.get(kind)?.holdsWords?.(ctx, projectId, id)) ?? false
}

async function needFree(ctx: Ctx, projectId: string, inRef: Ref | null | undefined): Promise<void> {
  if (await isClaimHeld(ctx, projectId, inRef)) throw refusals.claimHeld()
}

/**
 * Claims something. With the id of a claim of this project it sets that one, and brings it back where it was removed, with
 * all it rested on. Throws `evidence.claim-elsewhere` where the id is another project's, `evidence.claim-held` where the
 * text that it stands in takes no writing.
 */
export async function addClaim(
  ctx: Ctx,
  { projectId, ...input }: { projectId: string } & NewClaim,
): Promise<{ id: string }> {
  await allow(ctx, 'claim.write', projectId)
  const { id = ctx.clock.newId(), kind, text, inRef } = checkInput(newClaim, input)
  return transact(ctx, async (ctx) => {
    await needFree(ctx, projectId, inRef)
    const known = await selectClaim(ctx.db, id)
    if (known?.project_id === projectId) await needFree(ctx, projectId, known.in_ref)
    await setClaim(ctx, projectId, { id, kind, text, inRef })
    return { id }
  })
}

/** A claim that stands in the project. Throws `evidence.no-such-claim`. */
export async function findLiving(ctx: Ctx, projectId: string, claimId: string): Promise<ClaimRow> {
  const claim = await selectClaim(ctx.db, claimId)
  if (!claim || claim.project_id !== projectId || claim.removed_at) throw refusals.noSuchClaim()
  return claim
}

/** Words a claim anew, or makes it another kind; what it rests on stays. Throws `evidence.no-such-claim`, `evidence.claim-held`. */
export async function changeClaim(
  ctx: Ctx,
  { projectId, claimId, ...input }: { projectId: string; claimId: string } & ClaimChange,
): Promise<void> {
  await allow(ctx, 'claim.write', projectId)
  const { kind, text } = checkInput(claimChange, input)
  await transact(ctx, async (ctx) => {
    const claim = await findLiving(ctx, projectId, claimId)
    await needFree(ctx, projectId, claim.in_ref)
    const wanted = checkInput(newClaim, {
      kind: kind ?? claim.kind,
      text: text ?? claim.text,
      inRef: claim.in_ref ?? undefined,
    })
    if (wanted.kind === claim.kind && wanted.text === claim.text) return
    await updateClaim(ctx.db, claimId, { kind: wanted.kind, text: wanted.text, changed_at: ctx.clock.now() })
    await record(ctx, 'claim.changed', { ...claim, kind: wanted.kind })
  })
}

/** Takes a claim back; those that rest on it grow weak. Throws `evidence.no-such-claim`, `evidence.claim-held`. */
export async function removeClaim(
  ctx: Ctx,
  { projectId, claimId }: { projectId: string; claimId: string },
): Promise<void> {
  await allow(ctx, 'claim.write', projectId)
  await transact(ctx, async (ctx) => {
    const claim = await findLiving(ctx, projectId, claimId)
    await needFree(ctx, projectId, claim.in_ref)
    await dropClaim(ctx, claim)
  })
}
