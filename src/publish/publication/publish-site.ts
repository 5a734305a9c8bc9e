import { rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { t } from '#lib/words/words.ts'
import { type Ctx, transact } from '#platform/context.ts'
import { currentCheckpoint } from '#platform/log/checkpoint.ts'
import type { JobPayload } from '#platform/queue/queue.ts'
import { startTask, type Task } from '#platform/queue/tasks.ts'
import type { Work } from '#platform/queue/work.ts'
import { movePublished } from '#workspace/documents/index.ts'
import { listAgreementNeeds } from '../approval/agreement-needs.ts'
import type { NeededApproval } from '../approval/approval.ts'
import { storeTexts } from '../check/texts.store.ts'
import { startJudging } from '../project/let-out.ts'
import { refusals } from '../publish.errors.ts'
import { claimAddress } from './addresses.store.ts'
import { type BuiltSite, buildSite } from './build-site.ts'
import { frozenFiles, publicationFolder } from './folders.ts'
import { hashFiles } from './freeze-dataset.ts'
import { historyOf, selectPublished } from './history.ts'
import { deleteLeaks, selectDecisions } from './leaks.store.ts'
import { countUndecided } from './leaks.ts'
import { pointLink } from './point-link.ts'
import { authorOf, type Publication, type PublicationAddress } from './publication.ts'
import { selectPublication, selectSite, storeSite, updatePublication } from './publications.store.ts'
import { findForActor, lockForActor } from './publications.ts'
import { nameForMembers, showPublication } from './seen-parts.ts'
import { sayStep } from './site-language.ts'

/** How many sites that were replaced stay on disk, so that the last switch can be looked at again. */
const KEPT = 1

async function checkIsWhatWasApproved(ctx: Ctx, publication: Publication, folder: string): Promise<void> {
  if (publication.state !== 'approved') throw refusals.notApproved(publication.state)
  const undecided = await countUndecided(ctx, { projectId: publication.projectId, publicationId: publication.id })
  if (undecided) throw refusals.undecided(undecided)
  const { compiled, releases, said } = frozenFiles(folder)
  const found = await hashFiles([compiled, releases, said]).catch(() => undefined)
  if (found !== publication.contentSha256) throw refusals.frozenLost()
}

/** The agreement may have changed since it was prepared: what it lets out no more, and what it asks for now, stops everything. */
async function checkIsStillLetOut(ctx: Ctx, { projectId, products, needed, author }: Publication): Promise<void> {
  const judging = startJudging(ctx, projectId)
  for (const { name, products: ids, thing } of products) await judging.ask(name, ids, thing)
  const { setAside, needs } = judging.found()
  const [aside] = setAside
  if (aside) throw refusals.notLetOut(await nameForMembers(ctx, projectId, aside), aside.why)
  const agreed = await listAgreementNeeds(ctx, { projectId, parties: needs, author: authorOf({ author }) })
  const isAsked = ({ side, role }: NeededApproval) => needed.some((one) => one.side === side && one.role === role)
  const added = agreed.find((one) => !isAsked(one))
  if (added) throw refusals.approvalAdded(added.words)
}

type Made = { publication: Publication; built: BuiltSite; at: { sequence: number; publishedAt: string }; site: string }

/** The texts of documents that a site shows. */
const documentsIn = ({ texts }: BuiltSite): ReadonlySet<string> =>
  new Set(texts.filter(({ kind }) => kind === 'document').map(({ sha256 }) => sha256))

/** The moment at which the public sees the new site: one transaction. */
function switchSite(ctx: Ctx, { publication, built, at, site }: Made): Promise<Publication> {
  const { id, projectId, slug } = publication
  return transact(ctx, async (ctx) => {
    const { state } = await lockForActor(ctx, 'publish.run', { projectId, publicationId: id })
    if (state !== 'approved') throw refusals.notApproved(state)
    const before = await selectSite(ctx.db, projectId)
    if (before) {
      const old = await selectPublication(ctx.db, before.publicationId)
      if (old?.state === 'published') await updatePublication(ctx.db, old.id, { state: 'replaced' })
    }
    const [entry] = built.history
    const { added, changed, removed } = entry!
    const publishedAt = new Date(at.publishedAt)
    await updatePublication(ctx.db, id, {
      state: 'published',
      sequence: at.sequence,
      published_at: publishedAt,
      added,
      changed,
      removed,
      withheld: built.withheld,
    })
    const now = ctx.clock.now()
    if (!(await claimAddress(ctx.db, { slug, projectId, since: now }))) throw refusals.slugTaken(slug)
    await checkIsStillLetOut(ctx, publication)
    const { title, listing } = built
    await storeSite(ctx.db, { projectId, publicationId: id, folder: site, slug, title, listing, switchedAt: now })
    await storeTexts(ctx.db, { projectId, publicationId: id, texts: built.texts })
    await deleteLeaks(ctx.db, id)
    await movePublished(ctx, { projectId, texts: documentsIn(built), reason: t('publish.left-out') })
    const data = {
      sequence: at.sequence,
      contentSha256: publication.contentSha256,
      files: built.files,
      added,
      changed,
      removed,
    }
    await ctx.log.record(ctx, { type: 'publication.published', thing: `publication:${id}`, projectId, data })
    return (await selectPublication(ctx.db, id))!
  })
}

/** Removes what was frozen, which is not redacted, and sites that nobody sees any more. */
async function tidyUp(ctx: Ctx, projectId: string): Promise<void> {
  const remove = (path: string) => rm(path, { recursive: true, force: true })
  const published = await selectPublished(ctx, projectId)
  for (const [i, { id }] of published.entries()) {
    const folder = publicationFolder(ctx, projectId, id)
    for (const part of ['frozen', 'preview']) await remove(join(folder, part))
    if (i > KEPT) await remove(folder)
  }
}

async function build(ctx: Ctx, publication: Publication, folder: string, work: Work): Promise<Made> {
  const { projectId } = publication
  const [last] = await selectPublished(ctx, projectId)
  const at = { sequence: (last?.sequence ?? 0) + 1, publishedAt: ctx.clock.now().toISOString() }
  const { note: checkpoint } = await currentCheckpoint(ctx)
  const decisions = await selectDecisions(ctx.db, projectId)
  const isConfirmed = publication.isConfirmed ?? false
  const history = historyOf(ctx, publication, at)
  const building = join(folder, 'site-building')
  await rm(building, { recursive: true, force: true })
  try {
    const place = { projectId, folder, site: building }
    const built = await buildSite(
      ctx,
      place,
      { ...at, isConfirmed, isPreview: false, checkpoint, decisions, history },
      work,
    )
    if (built.facts.processes.length !== publication.processes) throw refusals.frozenLost()
    await rm(join(folder, 'site'), { recursive: true, force: true })
    await rename(building, join(folder, 'site'))
    return { publication, built, at, site: 'site' }
  } finally {
    await rm(building, { recursive: true, force: true })
  }
}

/**
 * Publishes what was approved: makes the site beside the one that is online, checks it, and switches at once. Safe to
 * repeat; stopped or killed, the site before it stays. Throws `publish.not-approved`, `publish.undecided`,
 * `publish.frozen-lost`, `publish.slug-taken`; `publish.not-let-out` and `publish.approval-added` where the agreement has changed.
 */
export async function publishSite(
  ctx: Ctx,
  { projectId, publicationId }: PublicationAddress,
  work: Work,
): Promise<Publication> {
  const publication = await findForActor(ctx, 'publish.run', { projectId, publicationId })
  if (publication.state === 'published') {
    await pointLink(ctx, projectId)
    await tidyUp(ctx, projectId)
    return showPublication(ctx, publication)
  }
  const folder = publicationFolder(ctx, projectId, publication.id)
  await checkIsWhatWasApproved(ctx, publication, folder)
  await checkIsStillLetOut(ctx, publication)
  const made = await build(ctx, publication, folder, work)
  work.signal.throwIfAborted()
  await work.report({ files: made.built.files }, sayStep('switch'))
  const published = await switchSite(ctx, made)
  await pointLink(ctx, projectId)
  await tidyUp(ctx, projectId)
  return showPublication(ctx, published)
}

const payloadSchema = z.object({ projectId: z.string(), publicationId: z.string() })

/** Starts `publishSite` as a task that tells how far it is and can be cancelled. Throws `publish.not-approved`. */
export async function startPublishing(ctx: Ctx, { projectId, publicationId }: PublicationAddress): Promise<Task> {
  const { state } = await findForActor(ctx, 'publish.run', { projectId, publicationId })
  if (state !== 'approved') throw refusals.notApproved(state)
  return startTask(ctx, { projectId, kind: 'publish.run', input: { projectId, publicationId } })
}

/** Does what `startPublishing` has asked for. */
export async function runPublishing(ctx: Ctx, payload: JobPayload, work: Work): Promise<void> {
  await publishSite(ctx, payloadSchema.parse(payload), work)
}
