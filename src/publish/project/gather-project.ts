import { t } from '#lib/words/words.ts'
import { findProject } from '#people/index.ts'
import type { Ctx } from '#platform/context.ts'
import { listDecisions } from '#workspace/decisions/index.ts'
import { findPurpose, goals, listEntries, outcomes } from '#workspace/index.ts'
import type { PublishSettings } from '../settings/settings.ts'
import { listUpdates } from '../updates/updates.ts'
import { claimsIn } from './change-content.ts'
import { type ChosenDocument, gatherDocuments } from './gather-documents.ts'
import { gatherPapers } from './gather-papers.ts'
import { gatherAgreement, gatherRoles } from './gather-team.ts'
import { gatherTimeline } from './gather-timeline.ts'
import type { Judging } from './let-out.ts'
import { type PictureFile, type PublicNames, publicContent } from './public-content.ts'
import { type PublicDocument, type PublicProject, refOfDocument } from './public-project.ts'

/** What a project's pages are gathered with: how it is judged, and which things of the data are public, with their names. */
export type Gathering = { projectId: string; settings: PublishSettings; judging: Judging; publicData: PublicNames }
export type GatheredProject = { project: PublicProject; pictures: PictureFile[] }

type Parts = Omit<PublicProject, 'name' | 'organisation' | 'keptBack'>

/** A part under its name, where it has something in it and may go out. */
async function take<K extends keyof Parts>(
  judging: Judging,
  key: K,
  part: Parts[K],
  products: readonly string[],
): Promise<Pick<Parts, K> | Record<string, never>> {
  const isEmpty = part === undefined || (Array.isArray(part) && part.length === 0)
  if (isEmpty) return {}
  const name = t(`publish.part-${key}`)
  if (await judging.ask(name, products)) return { [key]: part } as Pick<Parts, K>
  judging.nameKept(name)
  return {}
}

async function gatherPurpose(ctx: Ctx, { projectId }: Gathering): Promise<Parts['purpose']> {
  const { version, changedAt: _, changedBy: __, ...said } = await findPurpose(ctx, { projectId })
  return version === 0 ? undefined : said
}

async function gatherGoals(ctx: Ctx, { projectId }: Gathering): Promise<Parts['goals']> {
  const all = await listEntries(ctx, goals, { projectId })
  return all.map(({ id, statement, term, why, measure, byDay, state }) => ({
    ...{ id, statement, term, why, byDay, state },
    measure: measure.replace(/^measure:/, ''),
  }))
}

async function gatherOutcomes(ctx: Ctx, { projectId }: Gathering): Promise<Parts['outcomes']> {
  const all = await listEntries(ctx, outcomes, { projectId })
  return all.map(({ name, what, sign, measure, before, after, state }) => ({
    ...{ name, what, sign, before, after, state },
    measure: measure.replace(/^measure:/, ''),
  }))
}

/** Decisions that are marked as public. Who decided is not said, and of a later decision only where that is public, too. */
async function gatherDecisions(ctx: Ctx, { projectId }: Gathering): Promise<Parts['decisions']> {
  const all = await listDecisions(ctx, { projectId, isPublic: true })
  const shown = new Set(all.map(({ id }) => id))
  return all.map(({ id, text, context, options, decidedOn, supersededBy }) => ({
    ...{ id, text, context, options, decidedOn },
    supersededBy: supersededBy && shown.has(supersededBy) ? supersededBy : null,
  }))
}

const gatherUpdates = async (ctx: Ctx, { projectId }: Gathering): Promise<Parts['updates']> =>
  (await listUpdates(ctx, { projectId })).map(({ id, title, body, writtenAt }) => ({
    ...{ id, title, body },
    writtenAt: writtenAt.toISOString(),
  }))

const invitationOf = ({ invites, invitesWhat, invitesContact }: PublishSettings): Parts => ({
  ...(invites && { invitation: { what: invitesWhat, contact: invitesContact } }),
})

async function gatherParts(ctx: Ctx, gathering: Gathering): Promise<Parts> {
  const { projectId, judging, settings } = gathering
  return {
    ...(await take(judging, 'purpose', await gatherPurpose(ctx, gathering), ['goals', 'purpose'])),
    ...(await take(judging, 'goals', await gatherGoals(ctx, gathering), ['goals'])),
    ...(await take(judging, 'outcomes', await gatherOutcomes(ctx, gathering), ['goals', 'outcomes'])),
    ...(await take(judging, 'runs', await gatherTimeline(ctx, projectId), ['timeline'])),
    ...(await take(judging, 'decisions', await gatherDecisions(ctx, gathering), ['decisions'])),
    ...(await take(judging, 'roles', await gatherRoles(ctx, projectId), ['team'])),
    ...(await take(judging, 'agreement', await gatherAgreement(ctx, projectId), [
      'agreement',
      'transparency-agreement',
    ])),
    ...(await take(judging, 'updates', await gatherUpdates(ctx, gathering), ['updates'])),
    ...invitationOf(settings),
  }
}

/** Everything in this publication that a claim may lead to by name. */
function namePublic(parts: Parts, documents: readonly ChosenDocument[], publicData: PublicNames): PublicNames {
  const claims = documents.flatMap(({ title, content }) =>
    claimsIn(content).map((id) => [`claim:${id}`, t('site.ground-claim', { title })] as const),
  )
  return new Map([
    ...publicData,
    ...(parts.goals ?? []).map(({ id, statement }) => [`goal:${id}`, statement] as const),
    ...(parts.decisions ?? []).map(({ id, text }) => [`decision:${id}`, text] as const),
    ...documents.map((document) => [refOfDocument(document), document.title] as const),
    ...claims,
  ])
}

/**
 * Gathers what everybody may know of a project from the rooms before this one; what the agreement does not let out is left
 * out, and said to be set aside.
 */
export async function gatherProject(ctx: Ctx, gathering: Gathering): Promise<GatheredProject> {
  const { projectId, judging, publicData } = gathering
  const { name, organisation } = await findProject(ctx, projectId)
  const parts = await gatherParts(ctx, gathering)
  const place = { projectId, judging }
  const chosen = [...(await gatherDocuments(ctx, place)), ...(await gatherPapers(ctx, place))]
  const names = namePublic(parts, chosen, publicData)
  const pictures: PictureFile[] = []
  const documents = chosen.map((document): PublicDocument => {
    const made = publicContent(document.content, names)
    pictures.push(...made.pictures)
    return { ...document, content: made.content, leavesOut: document.leavesOut || made.leavesOut }
  })
  const keptBack = judging.listKept()
  const held = { ...(documents.length > 0 && { documents }), ...(keptBack.length > 0 && { keptBack }) }
  return { project: { name, organisation, ...parts, ...held }, pictures }
}
