import { checkInput } from '#lib/check-input.ts'
import { allow } from '#people/index.ts'
import { actingPerson } from '#platform/actor.ts'
import { type Ctx, transact } from '#platform/context.ts'
import type { Card, Ground, Ref } from '#platform/things.ts'
import { findLiving } from './change-claims.ts'
import { type NewGround, newGround } from './claim.ts'
import { refusals } from './evidence.errors.ts'
import type { ClaimRow, GroundRow } from './evidence.store.ts'
import { hasGround, lockGrounds, selectGround, selectWithBeneath, storeGround, updateGround } from './grounds.store.ts'
import { idOf } from './weigh-claims.ts'

type OneGround = { projectId: string; claimId: string; groundId: string }

async function findThing(ctx: Ctx, projectId: string, ref: Ref): Promise<Card & { ground: Ground }> {
  const name = ref.slice(0, ref.indexOf(':'))
  const kind = ctx.things.kinds?.get(name)
  if (!kind?.ground) throw refusals.notGround(name)
  const [card] = await kind.describe(ctx, projectId, [idOf(ref)])
  if (!card) throw refusals.noSuchThing()
  return { ...card, ground: kind.ground }
}

async function checkNoCircle(ctx: Ctx, claim: ClaimRow, ref: Ref): Promise<void> {
  if (!ref.startsWith('claim:')) return
  const beneath = await selectWithBeneath(ctx.db, claim.project_id, [idOf(ref)])
  if (beneath.some(({ id }) => id === claim.id)) throw refusals.circle()
}

const record = (ctx: Ctx, type: string, claim: ClaimRow, ground: Pick<GroundRow, 'ref' | 'ground'>) =>
  ctx.log.record(ctx, {
    type,
    thing: `claim:${claim.id}`,
    projectId: claim.project_id,
    data: { ref: ground.ref, ground: ground.ground },
  })

/**
 * Says on what a claim rests: on a thing of the project that the actor may see, as it is now. Throws
 * `evidence.no-such-claim`, `.own-document`, `.not-ground`, `.no-such-thing`, `.same-ground`, `.circle`.
 */
export async function addGround(
  ctx: Ctx,
  { projectId, claimId, ...input }: { projectId: string; claimId: string } & NewGround,
): Promise<{ id: string }> {
  await allow(ctx, 'ground.write', projectId)
  const { ref, note } = checkInput(newGround, input)
  return transact(ctx, async (ctx) => {
    await lockGrounds(ctx.db, projectId)
    const claim = await findLiving(ctx, projectId, claimId)
    if (ref === claim.in_ref) throw refusals.ownDocument()
    const { name, mark = null, ground } = await findThing(ctx, projectId, ref)
    if (await hasGround(ctx.db, claimId, ref)) throw refusals.sameGround(name)
    await checkNoCircle(ctx, claim, ref)
    const id = ctx.clock.newId()
    const added = { added_by: actingPerson(ctx), added_at: ctx.clock.now(), removed_at: null }
    await storeGround(ctx.db, { id, claim_id: claimId, ref, ground, name, mark, note, ...added })
    await record(ctx, 'claim.ground-added', claim, { ref, ground })
    return { id }
  })
}

async function findGround(ctx: Ctx, { projectId, claimId, groundId }: OneGround) {
  const claim = await findLiving(ctx, projectId, claimId)
  const ground = await selectGround(ctx.db, claimId, groundId)
  if (!ground) throw refusals.noSuchGround()
  return { claim, ground }
}

/** Says that a claim does not rest on this. Throws `evidence.no-such-claim`, `evidence.no-such-ground`. */
export async function removeGround(ctx: Ctx, input: OneGround): Promise<void> {
  await allow(ctx, 'ground.write', input.projectId)
  await transact(ctx, async (ctx) => {
    const { claim, ground } = await findGround(ctx, input)
    await updateGround(ctx.db, ground.id, { removed_at: ctx.clock.now() })
    await record(ctx, 'claim.ground-removed', claim, ground)
  })
}

/**
 * Says that a claim still holds though what it rests on has changed: from now on it rests on that as it is today. Throws
 * `evidence.no-such-claim`, `evidence.no-such-ground`, `evidence.no-such-thing`.
 */
export async function confirmGround(ctx: Ctx, input: OneGround): Promise<void> {
  await allow(ctx, 'ground.write', input.projectId)
  await transact(ctx, async (ctx) => {
    const { claim, ground } = await findGround(ctx, input)
    const { name, mark = null } = await findThing(ctx, input.projectId, ground.ref)
    await updateGround(ctx.db, ground.id, { name, mark })
    await record(ctx, 'claim.ground-confirmed', claim, ground)
  })
}
