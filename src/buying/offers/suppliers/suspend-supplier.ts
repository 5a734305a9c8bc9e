import type { z } from 'zod'
import { mayAnswer } from '#buying/need/index.ts'
import { checkInput } from '#lib/check-input.ts'
import { isId } from '#lib/ids.ts'
import { t } from '#lib/words/words.ts'
import { allow } from '#people/index.ts'
import { actingPerson } from '#platform/actor.ts'
import { type Ctx, transact } from '#platform/context.ts'
import { showDate } from '#platform/render/shown.ts'
import type { Held } from '#workspace/links/index.ts'
import { offerRefusals } from '../offers.errors.ts'
import { needSupplier, type WhichSupplier } from './find-suppliers.ts'
import { withSupplierLink } from './supplier-link.ts'
import { isFairEnd, liftSchema, newSuspensionSchema, replySchema, type Suspension } from './suspension.ts'
import { insertSuspension, selectSuspensions, updateLifted, updateReply } from './suspensions.store.ts'

async function needOfficer(ctx: Ctx, projectId: string): Promise<void> {
  await allow(ctx, 'supplier.suspend', projectId)
  if (!(await mayAnswer(ctx, projectId))) throw offerRefusals.notAnOfficer()
}

/**
 * Gives a supplier no work until a day, with the reason. It is told both by mail, and may say something to it, which stands
 * beside the reason wherever that is read (abuse:A34). What is under contract goes on. Throws `offers.not-an-officer`.
 */
export function suspendSupplier(
  ctx: Ctx,
  { projectId, supplierId, ...given }: WhichSupplier & z.input<typeof newSuspensionSchema>,
): Promise<{ id: string }> {
  return transact(ctx, async (ctx) => {
    await needOfficer(ctx, projectId)
    const { firm, email, contact } = await needSupplier(ctx, projectId, supplierId)
    const { reason, untilDay } = checkInput(newSuspensionSchema, given)
    const [id, now] = [ctx.clock.newId(), ctx.clock.now()]
    if (!isFairEnd(untilDay, now.toISOString().slice(0, 10))) throw offerRefusals.unfairEnd()
    const made = { id, projectId, supplierId, reason, untilDay, suspendedBy: actingPerson(ctx), suspendedAt: now }
    await insertSuspension(ctx.db, made)
    const data = { suspension: id, until: untilDay }
    await ctx.log.record(ctx, { type: 'supplier.suspended', thing: `supplier:${supplierId}`, projectId, data })
    const subject = t('suppliers.letter-suspended-subject', { firm })
    const text = t('suppliers.letter-suspended', { name: contact, firm, until: showDate(untilDay), reason })
    if (email) await ctx.mail.send(ctx, { to: email, subject, text })
    return { id }
  })
}

type WhichSuspension = WhichSupplier & { suspensionId: string }

/** Ends a suspension before its day, and says why. Throws `offers.not-an-officer`, `offers.no-such-suspension`. */
export function liftSuspension(
  ctx: Ctx,
  { projectId, supplierId, suspensionId, reason: given }: WhichSuspension & { reason: string },
): Promise<void> {
  return transact(ctx, async (ctx) => {
    await needOfficer(ctx, projectId)
    await needSupplier(ctx, projectId, supplierId)
    const { reason } = checkInput(liftSchema, { reason: given })
    const which = { id: suspensionId, supplierId }
    const lifted = { reason, by: actingPerson(ctx), at: ctx.clock.now() }
    if (!isId(suspensionId) || !(await updateLifted(ctx.db, which, lifted))) throw offerRefusals.noSuchSuspension()
    const data = { suspension: suspensionId }
    await ctx.log.record(ctx, { type: 'supplier.reinstated', thing: `supplier:${supplierId}`, projectId, data })
  })
}

/** What a supplier says to a suspension of its own, by its link. Throws `offers.no-such-suspension`. */
export function replyToSuspension(
  ctx: Ctx,
  held: Held,
  { suspensionId, reply: given }: { suspensionId: string; reply: string },
): Promise<void> {
  return withSupplierLink(ctx, held, async (ctx, { partyId, projectId }) => {
    const { reply } = checkInput(replySchema, { reply: given })
    const which = { id: suspensionId, supplierId: partyId }
    const isKept = isId(suspensionId) && (await updateReply(ctx.db, which, { reply, at: ctx.clock.now() }))
    if (!isKept) throw offerRefusals.noSuchSuspension()
    await ctx.log.record(ctx, { type: 'supplier.replied', thing: `supplier:${partyId}`, projectId })
  })
}

/** The suspensions of a supplier, the newest first, for whoever was let in to it. */
export const readSuspensions = ({ db }: Ctx, supplierId: string): Promise<Suspension[]> =>
  selectSuspensions(db, [supplierId])
