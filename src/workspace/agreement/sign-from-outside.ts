import { t } from '#lib/words/words.ts'
import { allow, listMembers } from '#people/index.ts'
import { type Ctx, transact } from '#platform/context.ts'
import { splitRef } from '#platform/describe-things.ts'
import { asProduct, findAsking, type Held, withLink } from '../links/hold-link.ts'
import { covers, type NewLink, type ReviewerLink } from '../links/link.ts'
import { type Asking, linkRefusals } from '../links/links.errors.ts'
import { makeLink } from '../links/make-link.ts'
import { refusals } from '../workspace.errors.ts'
import { selectAgreements } from './agreement.store.ts'
import { type Agreement, findSignable, type Signer } from './agreement.ts'
import { sortAgreements } from './find-agreement.ts'
import { listParties, nameApprovers } from './parties.ts'
import { keepSignature } from './sign-agreement.ts'
import { findLocked } from './write-agreement.ts'

const isSigned = ({ signatures }: Agreement, party: string) => signatures.some((one) => one.party === party)

/** What can be shown to somebody from outside: what waits for signatures, else what is in force; never a draft. */
export const findShareable = ({ open, inForce }: { open: Agreement | undefined; inForce: Agreement | undefined }) =>
  open?.state === 'proposed' ? open : inForce

/**
 * Makes a link by which one person from outside reads this version of the agreement and, as told, signs it for a side or a
 * role that the playbook names. Throws `workspace.nothing-proposed`, `link.no-such-party`.
 */
export function shareAgreement(
  ctx: Ctx,
  input: { projectId: string; party?: string } & NewLink,
): Promise<{ id: string; link: string }> {
  return transact(ctx, async (ctx) => {
    const { projectId, party = '', ...asked } = input
    await allow(ctx, 'agreement.share', projectId)
    const found = await findLocked(ctx, projectId)
    const shown = findShareable(found)
    const signs = asked.may === 'sign'
    if (!shown || (signs && !findSignable(found))) throw refusals.nothingProposed()
    if (signs && (isSigned(shown, party) || !shown.signers.some((signer) => signer.party === party)))
      throw linkRefusals.noSuchParty()
    const thing = `agreement:${shown.version}` as const
    const place = { projectId, thing, version: null, party: signs ? party : null, title: t('agreement.title') }
    const made = await makeLink(ctx, place, asked)
    const data = { link: made.id, may: asked.may }
    await ctx.log.record(ctx, { type: 'agreement.shared', thing, projectId, data })
    return made
  })
}

/** What somebody from outside is shown of an agreement by their link. */
export type SharedAgreement = {
  link: ReviewerLink
  asking: Asking
  /** Without what it says while it is being changed; who approves stands in it by name. */
  agreement: Agreement
  names: ReadonlyMap<string, string>
  /** The side or role they are asked to sign for, as long as it waits for them. */
  waitsFor: Signer | undefined
  signedAt: Date | null
}

const versionOf = ({ thing }: ReviewerLink) => Number(splitRef(thing).id)

/** Reads the version of the agreement that a link leads to. Throws the refusals of `withLink`. */
export function readAgreementByLink(ctx: Ctx, held: Held): Promise<SharedAgreement> {
  return withLink(ctx, held, 'read', async (ctx, link) => {
    const { projectId, party } = link
    const versions = await selectAgreements(ctx.db, projectId)
    const found = versions.find(({ version }) => version === versionOf(link))
    if (splitRef(link.thing).kind !== 'agreement' || !found) throw linkRefusals.unknown()
    const members = await listMembers(asProduct(ctx), projectId)
    const parties = await listParties(asProduct(ctx), projectId)
    const waits =
      findSignable(sortAgreements(versions)) === found && party && covers(link.may, 'sign') && !isSigned(found, party)
    return {
      ...{ link, asking: await findAsking(ctx, link) },
      agreement: { ...found, items: found.state === 'draft' ? [] : nameApprovers(found.items, parties) },
      names: new Map(members.map(({ personId, name }) => [personId, name])),
      waitsFor: waits ? found.signers.find((signer) => signer.party === party) : undefined,
      signedAt: found.signatures.find(({ linkId }) => linkId === link.id)?.signedAt ?? null,
    }
  })
}

/**
 * Signs from outside, by name, for the side or role the link says; `proposedAt` is that of the proposal they have read.
 * Throws `link.nothing-to-sign` where it was signed, taken back or proposed anew since.
 */
export function signAgreementByLink(ctx: Ctx, held: Held, input: { proposedAt: string }): Promise<void> {
  return withLink(ctx, held, 'sign', async (ctx, link) => {
    const { projectId, party, id: linkId } = link
    const shown = findSignable(await findLocked(ctx, projectId))
    const isRead = shown?.version === versionOf(link) && shown.proposedAt?.toISOString() === input.proposedAt
    if (splitRef(link.thing).kind !== 'agreement' || !shown || !isRead) throw linkRefusals.nothingToSign()
    if (!party || isSigned(shown, party)) throw linkRefusals.nothingToSign()
    const members = await listMembers(asProduct(ctx), projectId)
    const signature = { party, signedBy: null, signedAt: ctx.clock.now(), linkId }
    await keepSignature(ctx, shown, signature, members.length === 1)
  })
}
