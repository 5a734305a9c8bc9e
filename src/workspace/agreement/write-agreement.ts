import { z } from 'zod'
import { checkInput } from '#lib/check-input.ts'
import { allow } from '#people/index.ts'
import { actingPerson } from '#platform/actor.ts'
import { type Ctx, transact } from '#platform/context.ts'
import { refusals } from '../workspace.errors.ts'
import {
  deleteSignatures,
  insertAgreement,
  lockAgreements,
  selectAgreements,
  updateAgreement,
} from './agreement.store.ts'
import { type Agreement, type AgreementItem, itemSchema } from './agreement.ts'
import { type Agreements, sortAgreements } from './find-agreement.ts'
import { checkParties } from './parties.ts'
import { findUsual } from './products.ts'
import { accessesOf } from './registers.ts'

const keptItem = itemSchema.refine(({ product, access }) => accessesOf(product).includes(access), {
  path: ['access'],
  message: 'Every member reads this list. Choose “All members” or “Everybody”.',
})
const isFirst = ({ product }: AgreementItem, at: number, items: readonly AgreementItem[]) =>
  items.findIndex((one) => one.product === product) === at

const listed = z
  .object({
    items: z.array(keptItem).min(1, 'Name at least one work product.').max(200, 'Name at most 200 work products.'),
  })
  .superRefine(({ items }, { addIssue }) => {
    const message = 'There is a line for this already. Change that one.'
    items.forEach((item, at) => {
      if (!isFirst(item, at, items)) addIssue({ code: 'custom', path: ['items', at, 'name'], message })
    })
  })

/** Records what happened to a version of the agreement. */
export const recordAgreement = (
  ctx: Ctx,
  { projectId, version }: Pick<Agreement, 'projectId' | 'version'>,
  verb: string,
  data = {},
) => ctx.log.record(ctx, { type: `agreement.${verb}`, thing: `agreement:${version}`, projectId, data })

/** The agreement of a project, which nobody else changes until the transaction is over. */
export async function findLocked(ctx: Ctx, projectId: string): Promise<Agreements> {
  await lockAgreements(ctx.db, projectId)
  return sortAgreements(await selectAgreements(ctx.db, projectId))
}

/**
 * Keeps what is agreed on each work product as a draft: the open one, or a new version. `basedOn` is the time of the change
 * that the writer saw of the open one. Throws `workspace.agreement-proposed` while one waits for signatures, and
 * `workspace.changed-meanwhile`; `workspace.no-such-party` where an approval is asked of a side or role that does not exist.
 */
export function saveAgreement(
  ctx: Ctx,
  input: { projectId: string; items: AgreementItem[]; basedOn?: string },
): Promise<{ version: number }> {
  return transact(ctx, async (ctx) => {
    const { projectId } = input
    await allow(ctx, 'agreement.write', projectId)
    const { items } = checkInput(listed, input)
    await checkParties(ctx, projectId, items)
    const { open, versions } = await findLocked(ctx, projectId)
    if (open?.state === 'proposed') throw refusals.agreementProposed()
    const at = ctx.clock.now()
    if (open && input.basedOn !== open.changedAt.toISOString())
      throw refusals.changedMeanwhile({ items: open.items, changedAt: open.changedAt.toISOString() })
    const version = open?.version ?? (versions[0]?.version ?? 0) + 1
    if (open) await updateAgreement(ctx.db, { projectId, version }, { items, at })
    else await insertAgreement(ctx.db, { projectId, version, items, madeBy: actingPerson(ctx), at })
    await recordAgreement(ctx, { projectId, version }, 'saved', { products: items.length })
    return { version }
  })
}

/** Puts the draft before those who must sign it; from now on it does not change. Throws `workspace.no-draft`, `workspace.no-such-party`. */
export function proposeAgreement(ctx: Ctx, { projectId }: { projectId: string }): Promise<void> {
  return transact(ctx, async (ctx) => {
    await allow(ctx, 'agreement.write', projectId)
    const { open } = await findLocked(ctx, projectId)
    if (open?.state !== 'draft') throw refusals.noDraft()
    await checkParties(ctx, projectId, open.items)
    const at = ctx.clock.now()
    const { signers } = await findUsual(ctx, projectId)
    await updateAgreement(ctx.db, open, { state: 'proposed', signers, proposedAt: at, at })
    await recordAgreement(ctx, open, 'proposed')
  })
}

/** Takes back what was proposed, to change it; signatures on it are void. Throws `workspace.nothing-proposed`. */
export function takeBackAgreement(ctx: Ctx, { projectId }: { projectId: string }): Promise<void> {
  return transact(ctx, async (ctx) => {
    await allow(ctx, 'agreement.write', projectId)
    const { open } = await findLocked(ctx, projectId)
    if (open?.state !== 'proposed') throw refusals.nothingProposed()
    await deleteSignatures(ctx.db, open)
    await updateAgreement(ctx.db, open, { state: 'draft', proposedAt: null, at: ctx.clock.now() })
    await recordAgreement(ctx, open, 'taken-back')
  })
}
