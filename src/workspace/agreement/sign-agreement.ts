import { allow, listMembers } from '#people/index.ts'
import { actingPerson } from '#platform/actor.ts'
import { type Ctx, transact } from '#platform/context.ts'
import { signAgreement as signInRun } from '#playbooks/index.ts'
import { asProduct } from '../links/hold-link.ts'
import { covers, standingOf } from '../links/link.ts'
import { listLinksTo } from '../links/links.store.ts'
import { refusals } from '../workspace.errors.ts'
import { insertSignature, updateAgreement } from './agreement.store.ts'
import { type Agreement, judgeSignatures, type Signature, signersFor } from './agreement.ts'
import { listSigned } from './products.ts'
import { findLocked, recordAgreement } from './write-agreement.ts'

/** The sides and roles for which somebody from outside can still sign by a link. */
async function listAwaited(ctx: Ctx, { projectId, version }: Agreement): Promise<string[]> {
  const now = ctx.clock.now()
  return (await listLinksTo(ctx.db, projectId, `agreement:${version}`))
    .filter((link) => covers(link.may, 'sign') && standingOf(link, now) === 'open')
    .flatMap(({ party }) => party ?? [])
}

async function closeSigned(ctx: Ctx, open: Agreement, isAlone: boolean): Promise<void> {
  const { isAgreed, isConfirmed } = judgeSignatures(open, isAlone, await listAwaited(ctx, open))
  if (!isAgreed) return
  const at = ctx.clock.now()
  await updateAgreement(ctx.db, open, { state: 'agreed', agreedAt: at, isConfirmed, at })
  await recordAgreement(ctx, open, 'agreed', { confirmed: isConfirmed })
}

/** What a playbook asks to be signed with it, so that its gates know. */
async function signRuns(ctx: Ctx, projectId: string, party: string): Promise<void> {
  for (const { runId, agreementId, signedBy } of await listSigned(ctx, projectId))
    if (signedBy.includes(party)) await signInRun(ctx, { projectId, runId, agreementId, party })
}

/** Keeps a signature of whoever was allowed to give it, on a proposal that the caller holds; the last one brings it in force. */
export async function keepSignature(
  ctx: Ctx,
  open: Agreement,
  signature: Omit<Signature, 'outsider'>,
  isAlone: boolean,
): Promise<void> {
  const { party, linkId } = signature
  await insertSignature(ctx.db, open, signature)
  await recordAgreement(ctx, open, 'signed', { party })
  await signRuns(linkId ? asProduct(ctx) : ctx, open.projectId, party)
  await closeSigned(ctx, { ...open, signatures: [...open.signatures, { ...signature, outsider: null }] }, isAlone)
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
    const signature = { party, signedBy, signedAt: ctx.clock.now(), linkId: null }
    await keepSignature(ctx, open, signature, members.length === 1)
  })
}
