import { allow, may } from '#people/index.ts'
import { actingPerson } from '#platform/actor.ts'
import { type Ctx, transact } from '#platform/context.ts'
import { describeThings } from '#platform/describe-things.ts'
import { endOpenLink, type ReviewerLink, readOpenLinks } from '#workspace/links/index.ts'
import { caseRefusals } from './cases.errors.ts'
import { selectDuties } from './parties/parties.store.ts'
import { partyOfPerson } from './parties/parties.ts'
import { isInForce } from './parties/party.ts'

/** A link by which somebody acts: in a purchase, for a supplier, for the sponsor of a pilot. */
export type LinkInForce = Pick<ReviewerLink, 'id' | 'thing' | 'name' | 'organisation' | 'madeAt' | 'usedAt'> & {
  /** The purchase, the firm or the pilot. */
  title: string
  /** In which seat, or for which side. */
  seat: string | null
}

/** Things of buying that links lead to. */
const KINDS = ['case', 'supplier', 'pilot'] as const

/** Leads and officers end every link, others those that they made. */
async function findMine(ctx: Ctx, projectId: string): Promise<ReviewerLink[]> {
  await allow(ctx, 'case.end-link', projectId)
  const all = await readOpenLinks(ctx, projectId, KINDS)
  const personId = actingPerson(ctx)
  if (personId === null) return []
  if (await may(ctx, 'duty.write', projectId)) return all
  const { id } = await partyOfPerson(ctx, projectId, personId)
  const day = ctx.clock.now().toISOString().slice(0, 10)
  const held = (await selectDuties(ctx.db, projectId)).filter((one) => one.partyId === id && isInForce(one, day))
  return held.some(({ duty }) => duty === 'officer') ? all : all.filter(({ madeBy }) => madeBy === personId)
}

/** The links of a project's purchases that work today and that whoever asks may end, the newest first. */
export async function listLinksInForce(ctx: Ctx, projectId: string): Promise<LinkInForce[]> {
  const links = await findMine(ctx, projectId)
  const cards = await describeThings(
    ctx,
    projectId,
    links.map(({ thing }) => thing),
  )
  return links.map(({ id, thing, name, organisation, madeAt, usedAt, party: seat }) => ({
    ...{ id, thing, name, organisation, madeAt, usedAt, seat },
    title: cards.get(thing)?.name ?? '',
  }))
}

/** Ends a link at once; what was said or signed by it stays. Throws `case.no-such-link` where it is not one's own to end. */
export function endLinkInForce(ctx: Ctx, { projectId, linkId }: { projectId: string; linkId: string }): Promise<void> {
  return transact(ctx, async (ctx) => {
    if (!(await findMine(ctx, projectId)).some(({ id }) => id === linkId)) throw caseRefusals.noSuchLink()
    await endOpenLink(ctx, linkId)
  })
}
