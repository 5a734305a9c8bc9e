import { createHash } from 'node:crypto'
import { z } from 'zod'
import { checkInput } from '#lib/check-input.ts'
import { isId } from '#lib/ids.ts'
import { allow } from '#people/index.ts'
import { actingPerson } from '#platform/actor.ts'
import { type Ctx, transact } from '#platform/context.ts'
import { offerRefusals } from '../offers.errors.ts'
import { findInterestLinks, type InterestLink } from './links-of-interest.ts'
import { newCheckSchema, type StandingCheck, type StandingOutcome, type Supplier, standingOf } from './supplier.ts'
import { insertCheck, selectChecks, selectSupplier, selectSuppliers, updatePayee } from './suppliers.store.ts'

/** The suppliers of a project, by the name of their firm. */
export async function listSuppliers(ctx: Ctx, projectId: string): Promise<Supplier[]> {
  await allow(ctx, 'supplier.read', projectId)
  return selectSuppliers(ctx.db, projectId)
}

async function needSupplier(ctx: Ctx, projectId: string, supplierId: string): Promise<Supplier> {
  const supplier = isId(supplierId) ? await selectSupplier(ctx.db, supplierId) : undefined
  if (supplier?.projectId !== projectId) throw offerRefusals.noSuchSupplier()
  return supplier
}

/** One supplier with what was looked up about it, and how it stands by the last look. */
export async function findSupplier(
  ctx: Ctx,
  { projectId, supplierId }: { projectId: string; supplierId: string },
): Promise<Supplier & { checks: StandingCheck[]; standing: StandingOutcome | 'not-checked' }> {
  await allow(ctx, 'supplier.read', projectId)
  const supplier = await needSupplier(ctx, projectId, supplierId)
  const checks = await selectChecks(ctx.db, supplierId)
  return { ...supplier, checks, standing: standingOf(checks) }
}

/** Writes down what a register said of a supplier on a day. */
export function checkStanding(
  ctx: Ctx,
  input: { projectId: string; supplierId: string } & z.input<typeof newCheckSchema>,
): Promise<{ id: string }> {
  return transact(ctx, async (ctx) => {
    const { projectId, supplierId, ...given } = input
    await allow(ctx, 'supplier.write', projectId)
    await needSupplier(ctx, projectId, supplierId)
    const check = checkInput(newCheckSchema, given)
    const [id, checkedAt] = [ctx.clock.newId(), ctx.clock.now()]
    await insertCheck(ctx.db, { id, projectId, supplierId, ...check, checkedAt, checkedBy: actingPerson(ctx) })
    const data = { kind: check.kind, day: check.day }
    await ctx.log.record(ctx, { type: 'supplier.checked', thing: `supplier:${supplierId}`, projectId, data })
    return { id }
  })
}

/** How a supplier stands, for whoever was let in already (rule:G33). */
export const readStanding = async ({ db }: Ctx, supplierId: string): Promise<StandingOutcome | 'not-checked'> =>
  standingOf(await selectChecks(db, supplierId))

/** The suppliers among some parties, for whoever was let in already. */
export async function readSuppliers({ db }: Ctx, projectId: string, ids: readonly string[]): Promise<Supplier[]> {
  return (await selectSuppliers(db, projectId)).filter(({ partyId }) => ids.includes(partyId))
}

const accountSchema = z.object({ account: z.string().trim().min(4, 'Enter the number of the account.').max(64) })

/**
 * Says that a supplier’s account was verified by another way than the one in which it was told. Only a hash is kept, with a
 * secret of the installation: by it two firms with one account are found.
 */
export function verifyPayee(
  ctx: Ctx,
  input: { projectId: string; supplierId: string; account: string },
): Promise<void> {
  return transact(ctx, async (ctx) => {
    const { projectId, supplierId } = input
    await allow(ctx, 'supplier.write', projectId)
    await needSupplier(ctx, projectId, supplierId)
    const { account } = checkInput(accountSchema, { account: input.account })
    const told = account.toUpperCase().replace(/[^A-Z\d]/g, '')
    const payee = createHash('sha256').update(ctx.keys.secretFor('payee accounts')).update(told).digest('hex')
    await updatePayee(ctx.db, supplierId, payee, ctx.clock.now())
    await ctx.log.record(ctx, { type: 'supplier.payee-verified', thing: `supplier:${supplierId}`, projectId })
  })
}

/** Suppliers that share an address, a telephone, a domain or an account: for an officer to look at, never to exclude. */
export async function listInterestLinks(ctx: Ctx, projectId: string): Promise<InterestLink[]> {
  await allow(ctx, 'supplier.read', projectId)
  return findInterestLinks(await selectSuppliers(ctx.db, projectId))
}
