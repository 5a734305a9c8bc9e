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
import { holdsOn, type Suspension } from './suspension.ts'
import { selectSuspensions } from './suspensions.store.ts'

/** The suppliers of a project, by the name of their firm. */
export async function listSuppliers(ctx: Ctx, projectId: string): Promise<Supplier[]> {
  await allow(ctx, 'supplier.read', projectId)
  return selectSuppliers(ctx.db, projectId)
}

export type WhichSupplier = { projectId: string; supplierId: string }

/** A supplier of a project, for whoever was let in to it. Throws `offers.no-such-supplier`. */
export async function needSupplier(ctx: Ctx, projectId: string, supplierId: string): Promise<Supplier> {
  const supplier = isId(supplierId) ? await selectSupplier(ctx.db, supplierId) : undefined
  if (supplier?.projectId !== projectId) throw offerRefusals.noSuchSupplier()
  return supplier
}

/** How a supplier stands: by the last look at its eligibility, and whether an officer has suspended it. */
export type Standing = StandingOutcome | 'not-checked' | 'suspended'

/** A supplier as the register shows it. */
export type ListedSupplier = Supplier & { standing: Standing; suspensions: Suspension[]; checks: StandingCheck[] }

async function withStanding(ctx: Ctx, suppliers: readonly Supplier[]): Promise<ListedSupplier[]> {
  const ids = suppliers.map(({ partyId }) => partyId)
  const [allChecks, all] = [await selectChecks(ctx.db, ids), await selectSuspensions(ctx.db, ids)]
  const today = ctx.clock.now().toISOString().slice(0, 10)
  return suppliers.map((supplier) => {
    const checks = allChecks.filter(({ supplierId }) => supplierId === supplier.partyId)
    const suspensions = all.filter(({ supplierId }) => supplierId === supplier.partyId)
    const isSuspended = suspensions.some((one) => holdsOn(one, today))
    return { ...supplier, checks, suspensions, standing: isSuspended ? 'suspended' : standingOf(checks) }
  })
}

const isMatch = ({ firm, contact, region, email }: Supplier, words: string) =>
  [firm, contact, region, email ?? ''].some((text) => text.toLowerCase().includes(words))

/** The register of a project: suppliers by the name of their firm, with their standing; `words` finds some of them. */
export async function searchSuppliers(
  ctx: Ctx,
  { projectId, words = '' }: { projectId: string; words?: string },
): Promise<ListedSupplier[]> {
  const all = await listSuppliers(ctx, projectId)
  const sought = words.trim().toLowerCase()
  return withStanding(ctx, sought ? all.filter((one) => isMatch(one, sought)) : all)
}

/** One supplier with what was looked up about it, its suspensions, and how it stands. */
export async function findSupplier(ctx: Ctx, { projectId, supplierId }: WhichSupplier): Promise<ListedSupplier> {
  await allow(ctx, 'supplier.read', projectId)
  const [found] = await withStanding(ctx, [await needSupplier(ctx, projectId, supplierId)])
  return found!
}

/** How some suppliers stand, for whoever was let in already. */
export const readListed = async (ctx: Ctx, projectId: string, ids: readonly string[]): Promise<ListedSupplier[]> =>
  withStanding(ctx, await readSuppliers(ctx, projectId, ids))

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

/**
 * How a supplier stands, for whoever was let in already (rule:G33): one that is suspended is barred. `asWritten` leaves out
 * what was written or taken back after a moment.
 */
export async function readStanding(
  ctx: Ctx,
  supplierId: string,
  asWritten = ctx.clock.now(),
): Promise<StandingOutcome | 'not-checked'> {
  const today = ctx.clock.now().toISOString().slice(0, 10)
  const held = (await selectSuspensions(ctx.db, [supplierId]))
    .filter(({ suspendedAt }) => suspendedAt <= asWritten)
    .map((one) => (one.liftedAt && one.liftedAt > asWritten ? { ...one, liftedAt: null } : one))
  if (held.some((one) => holdsOn(one, today))) return 'bad'
  return standingOf((await selectChecks(ctx.db, [supplierId])).filter(({ checkedAt }) => checkedAt <= asWritten))
}

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
