import { allow, listMembers } from '#people/index.ts'
import { actingPerson } from '#platform/actor.ts'
import { type Ctx, transact } from '#platform/context.ts'
import { signAgreement as signInRun } from '#playbooks/index.ts'
import { asProduct } from '../links/hold-link.ts'
import { covers, standingOf } from '../links/link.ts'
import { listLinksTo } from '../links/links.store.ts'
import { refusals } from '../workspace.errors.ts'
import { insertSignature, updateAgreement } from './agreement.store.ts'
import { type Agreement, findSignable, judgeSignatures, type Signature, type Signer, signersOf } from './agreement.ts'
import { readAgreements, sortAgreements } from './find-agreement.ts'
import { listSigned } from './products.ts'
import { findLocked, recordAgreement } from './write-agreement.ts'

/** The sides and roles for which somebody from outside can still sign by a link. */
async function listAwaited(ctx: Ctx, { projectId, version }: Agreement): Promise<string[]> {
  const now = ctx.clock.now()
  return (await listLinksTo(ctx.db, projectId, `agreement:${version}`))
    .filter((link) => covers(link.may, 'sign') && standingOf(link, now) === 'open')
    .flatMap(({ party }) => party ?? [])
}

async function closeSigned(ctx: Ctx, shown: Agreement, isAlone: boolean): Promise<void> {
  const { isAgreed, isConfirmed } = judgeSignatures(shown, isAlone, await listAwaited(ctx, shown))
  const at = ctx.clock.now()
  if (shown.state === 'agreed') return updateAgreement(ctx.db, shown, { isConfirmed, at })
  if (!isAgreed) return
  await updateAgreement(ctx.db, shown, { state: 'agreed', agreedAt: at, isConfirmed, at })
  await recordAgreement(ctx, shown, 'agreed', { confirmed: isConfirmed })
}

/** What a playbook asks to be signed with it, so that its gates know. */
async function signRuns(ctx: Ctx, projectId: string, party: string): Promise<void> {
  for (const { runId, agreementId, signedBy } of await listSigned(ctx, projectId))
    if (signedBy.includes(party)) await signInRun(ctx, { projectId, runId, agreementId, party })
}

/**
 * Keeps a signature of whoever was allowed to give it, on a version that the caller holds: the last one brings a proposal in
 * force, and one that comes later confirms what is in force already.
 */
export async function keepSignature(
  ctx: Ctx,
  shown: Agreement,
  signature: Omit<Signature, 'outsider'>,
  isAlone: boolean,
): Promise<void> {
  const { party, linkId } = signature
  await insertSignature(ctx.db, shown, signature)
  await recordAgreement(ctx, shown, 'signed', { party })
  await signRuns(linkId ? asProduct(ctx) : ctx, shown.projectId, party)
  await closeSigned(ctx, withSignature(shown, signature), isAlone)
}

const withSignature = (shown: Agreement, signature: Omit<Signature, 'outsider'>): Agreement => ({
  ...shown,
  signatures: [...shown.signatures, { ...signature, outsider: null }],
})

/** A side or a role that the person who acts can sign for now, and what their signature does. */
export type OwnSignature = Signer & {
  does: 'counts' | 'brings-in-force' | 'confirms'
  /** Who has not signed even then. */
  missing: Signer[]
}

/** What the person who acts can sign for now, of the version that can be signed, told before they sign. */
export async function listOwnSignatures(ctx: Ctx, projectId: string): Promise<OwnSignature[]> {
  await allow(ctx, 'agreement.read', projectId)
  const shown = findSignable(sortAgreements(await readAgreements(ctx, projectId)))
  if (!shown || ctx.actor.kind !== 'person') return []
  const [members, awaited, signedBy] = [await listMembers(ctx, projectId), await listAwaited(ctx, shown), ctx.actor.id]
  const me = members.find(({ personId }) => personId === signedBy)
  return signersOf(shown, me, members.length).map((signer) => {
    const signature = { party: signer.party, signedBy, signedAt: ctx.clock.now(), linkId: null }
    const { isAgreed, missing } = judgeSignatures(withSignature(shown, signature), members.length === 1, awaited)
    return { ...signer, does: shown.state === 'agreed' ? 'confirms' : isAgreed ? 'brings-in-force' : 'counts', missing }
  })
}

/**
 * The person who acts signs, for a side or a role of theirs, what is proposed or in force without it. With the last signature
 * a proposal is in force.
 * Throws `workspace.nothing-proposed`, `workspace.not-yours-to-sign`.
 */
export function signAgreement(ctx: Ctx, input: { projectId: string; party: string }): Promise<void> {
  return transact(ctx, async (ctx) => {
    const { projectId, party } = input
    await allow(ctx, 'agreement.sign', projectId)
    const shown = findSignable(await findLocked(ctx, projectId))
    if (!shown) throw refusals.nothingProposed()
    const members = await listMembers(ctx, projectId)
    const signedBy = actingPerson(ctx)
    const member = members.find(({ personId }) => personId === signedBy)
    if (!signersOf(shown, member, members.length).some((signer) => signer.party === party))
      throw refusals.notYoursToSign()
    const signature = { party, signedBy, signedAt: ctx.clock.now(), linkId: null }
    await keepSignature(ctx, shown, signature, members.length === 1)
  })
}
