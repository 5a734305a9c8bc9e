import { z } from 'zod'
import { checkInput } from '#lib/check-input.ts'
import { allow, listMembers } from '#people/index.ts'
import { actingPerson } from '#platform/actor.ts'
import { type Ctx, transact } from '#platform/context.ts'
import { signAgreement as signInRun } from '#playbooks/index.ts'
import { refusals } from '../workspace.errors.ts'
import {
  deleteSignatures,
  insertAgreement,
  insertSignature,
  lockAgreements,
  selectAgreements,
  updateAgreement,
} from './agreement.store.ts'
import { type Agreement, type AgreementItem, itemSchema, judgeSignatures, signersFor } from './agreement.ts'
import { sortAgreements } from './find-agreement.ts'
import { findUsual, listSigned } from './products.ts'

const listed = z.object({ items: z.array(itemSchema).min(1, 'Name at least one work product.').max(200) })

const record = (ctx: Ctx, { projectId, version }: Pick<Agreement, 'projectId' | 'version'>, verb: string, data = {}) =>
  ctx.log.record(ctx, { type: `agreement.${verb}`, thing: `agreement:${version}`, projectId, data })

async function findLocked(ctx: Ctx, projectId: string) {
  await lockAgreements(ctx.db, projectId)
  return sortAgreements(await selectAgreements(ctx.db, projectId))
}

/**
 * Keeps what is agreed on each work product as a draft: the open one, or a new version. `basedOn` is the time of the change
 * that the writer saw of the open one. Throws `workspace.agreement-proposed` while one waits for signatures, and
 * `workspace.changed-meanwhile`.
 */
export function saveAgreement(
  ctx: Ctx,
  input: { projectId: string; items: AgreementItem[]; basedOn?: string },
): Promise<{ version: number }> {
  return transact(ctx, async (ctx) => {
    const { projectId } = input
    await allow(ctx, 'agreement.write', projectId)
    const { items } = checkInput(listed, input)
    const { open, versions } = await findLocked(ctx, projectId)
    if (open?.state === 'proposed') throw refusals.agreementProposed()
    const at = ctx.clock.now()
    if (open && input.basedOn !== open.changedAt.toISOString())
      throw refusals.changedMeanwhile({ items: open.items, changedAt: open.changedAt.toISOString() })
    const version = open?.version ?? (versions[0]?.version ?? 0) + 1
    if (open) await updateAgreement(ctx.db, { projectId, version }, { items, at })
    else await insertAgreement(ctx.db, { projectId, version, items, madeBy: actingPerson(ctx), at })
    await record(ctx, { projectId, version }, 'saved', { products: items.length })
    return { version }
  })
}

/** Puts the draft before those who must sign it; from now on it does not change. Throws `workspace.no-draft`. */
export function proposeAgreement(ctx: Ctx, { projectId }: { projectId: string }): Promise<void> {
  return transact(ctx, async (ctx) => {
    await allow(ctx, 'agreement.write', projectId)
    const { open } = await findLocked(ctx, projectId)
    if (open?.state !== 'draft') throw refusals.noDraft()
    const at = ctx.clock.now()
    const { signers } = await findUsual(ctx, projectId)
    await updateAgreement(ctx.db, open, { state: 'proposed', signers, proposedAt: at, at })
    await record(ctx, open, 'proposed')
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
    await record(ctx, open, 'taken-back')
  })
}

async function closeSigned(ctx: Ctx, open: Agreement, isAlone: boolean): Promise<void> {
  const { isAgreed, isConfirmed } = judgeSignatures(open, isAlone)
  if (!isAgreed) return
  const at = ctx.clock.now()
  await updateAgreement(ctx.db, open, { state: 'agreed', agreedAt: at, isConfirmed, at })
  await record(ctx, open, 'agreed', { confirmed: isConfirmed })
}

/** What a playbook asks to be signed with it, so that its gates know. */
async function signRuns(ctx: Ctx, projectId: string, party: string): Promise<void> {
  for (const { runId, agreementId, signedBy } of await listSigned(ctx, projectId))
    if (signedBy.includes(party)) await signInRun(ctx, { projectId, runId, agreementId, party })
}

/**
 * The person who acts signs what is proposed for a side or a role of theirs. With the last signature it is in force.
 * Throws `workspace.nothing-proposed`, `workspace.not-yours-to-sign`.
 */
export function signAgreement(ctx: Ctx, input: { projectId: string; party: string }): Promise<void> {
  return transact(ctx, async (ctx) => {
    const { projectId, party } = input
    await allow(ctx, 'agreement.sign', projectId)
    const { open } = await findLocked(ctx, projectId)
    if (open?.state !== 'proposed') throw refusals.nothingProposed()
    const members = await listMembers(ctx, projectId)
    const signedBy = actingPerson(ctx)
    const member = members.find(({ personId }) => personId === signedBy)
    const mine = member ? signersFor(open, member, members.length === 1) : []
    if (!mine.some((signer) => signer.party === party)) throw refusals.notYoursToSign()
    const signature = { party, signedBy, signedAt: ctx.clock.now() }
    await insertSignature(ctx.db, open, signature)
    await record(ctx, open, 'signed', { party })
    await signRuns(ctx, projectId, party)
    await closeSigned(ctx, { ...open, signatures: [...open.signatures, signature] }, members.length === 1)
  })
}
