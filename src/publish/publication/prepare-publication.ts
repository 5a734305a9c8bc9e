import { rm, writeFile } from 'node:fs/promises'
import { z } from 'zod'
import { t } from '#lib/words/words.ts'
import { allow } from '#people/index.ts'
import { type Ctx, transact } from '#platform/context.ts'
import type { JobPayload } from '#platform/queue/queue.ts'
import { startTask, type Task } from '#platform/queue/tasks.ts'
import type { Work } from '#platform/queue/work.ts'
import { requestReview } from '../approval/request-review.ts'
import { listExtensions } from '../dataset/extensions.ts'
import { addProcess, type Facts, findPrefix, noFacts } from '../dataset/facts.ts'
import { readProcesses } from '../dataset/processes.ts'
import { type IsPersonal, type LeakField, searchLeaks } from '../leaks/find-hits.ts'
import { keepSettings } from '../settings/publish-settings.ts'
import type { PublishSettings } from '../settings/settings.ts'
import { buildPreview } from './build-preview.ts'
import { frozenFiles, publicationFolder } from './folders.ts'
import { freezeDataset, hashFiles } from './freeze-dataset.ts'
import { gatherSaid, type Said, type SaidWords } from './gather-said.ts'
import { selectPublished } from './history.ts'
import { deleteLeaks, storeLeaks } from './leaks.store.ts'
import type { Publication } from './publication.ts'
import {
  deletePublication,
  selectPublication,
  selectPublications,
  storePublication,
  updatePublication,
} from './publications.store.ts'
import { upgradeIf10 } from './upgrade-release.ts'
import { isPersonalWord, WORDS, wordsToCheck } from './words.ts'

const REPORT_EVERY = 500

type Files = { compiled: string; releases: string }
type Checked = { facts: Facts; leaks: LeakField[] }

/** Reads everything once, looking for what may be personal, and at what the data is. */
async function checkFrozen(files: Files, isPersonal: IsPersonal, work: Work): Promise<Checked> {
  const search = searchLeaks(isPersonal)
  const facts = noFacts()
  for await (const process of readProcesses(files, { release: upgradeIf10 })()) {
    work.signal.throwIfAborted()
    addProcess(facts, process)
    for (const release of process.releases.length ? process.releases : [process.compiled]) search.add(release)
    const counts = { processes: facts.processes.length, releases: facts.releases }
    if (counts.processes % REPORT_EVERY === 0) await work.report(counts, t('publishing.step-check'))
  }
  return { facts, leaks: search.list() }
}

/** Looks for what may be personal in what people wrote: what the site says, and the notes of its change log. */
async function checkWords(ctx: Ctx, publication: Publication, words: SaidWords, isPersonal: IsPersonal) {
  const search = searchLeaks(isPersonalWord(isPersonal))
  const earlier = await selectPublished(ctx, publication.projectId)
  search.add(wordsToCheck(words, [publication, ...earlier]), WORDS)
  return search.list()
}

/** Freezes data and words of the site, and looks for personal data; nothing in it changes afterwards. */
type Filling = { publication: Publication; settings: PublishSettings }

async function fill(ctx: Ctx, { publication, settings }: Filling, work: Work): Promise<void> {
  const { id, projectId } = publication
  const files = frozenFiles(publicationFolder(ctx, projectId, id))
  await work.report({}, t('publishing.step-export'))
  const made = await freezeDataset(ctx, { projectId, files, signal: work.signal })
  const words = await gatherSaid(ctx, projectId, settings)
  const personal = new Set(words.personalPaths)
  const isPersonal: IsPersonal = (path) => personal.has(path)
  const { facts, leaks } = await checkFrozen(files, isPersonal, work)
  const leaksOfWords = await checkWords(ctx, publication, words, isPersonal)
  const hasLeaks = leaks.length > 0
  const said: Said = { ...words, hasLeaks, ocidPrefix: findPrefix(facts), extensions: listExtensions(facts, hasLeaks) }
  await writeFile(files.said, JSON.stringify(said))
  const contentSha256 = await hashFiles([files.compiled, files.releases, files.said])
  await storeLeaks(ctx.db, id, [...leaks, ...leaksOfWords])
  await updatePublication(ctx.db, id, {
    dataset_id: made.datasetId,
    measurement_id: made.measurementId,
    processes: facts.processes.length,
    releases: facts.releases,
    content_sha256: contentSha256,
  })
}

/**
 * Makes the new draft the one that counts, and writes to those who may approve it; drafts before it, and what a killed
 * preparation left, are put away.
 */
async function use(ctx: Ctx, id: string, projectId: string): Promise<Publication> {
  const open = await selectPublications(ctx.db, projectId, ['preparing', 'draft', 'approved', 'refused'])
  const older = open.filter((one) => one.id !== id)
  const draft = await transact(ctx, async (ctx) => {
    for (const one of older) {
      await updatePublication(ctx.db, one.id, { state: 'abandoned' })
      await deleteLeaks(ctx.db, one.id)
    }
    await updatePublication(ctx.db, id, { state: 'draft' })
    const { processes, releases, contentSha256 } = (await selectPublication(ctx.db, id))!
    const data = { processes, releases, contentSha256 }
    await ctx.log.record(ctx, { type: 'publication.prepared', thing: `publication:${id}`, projectId, data })
    const draft = (await selectPublication(ctx.db, id))!
    await requestReview(ctx, draft)
    return draft
  })
  for (const one of older) await rm(publicationFolder(ctx, projectId, one.id), { recursive: true, force: true })
  return draft
}

const input = z.object({
  projectId: z.string(),
  note: z.string().trim().max(500, 'Shorten the note to 500 characters.').default(''),
})

/**
 * Prepares what will be public: freezes data, measures and policy, looks for personal data, and makes a preview in which
 * all of that is taken out. Takes the place of an earlier draft; stopped, it leaves that one. Throws `publish.nothing`,
 * `publish.behind`.
 */
export async function preparePublication(ctx: Ctx, given: z.input<typeof input>, work: Work): Promise<Publication> {
  const { projectId, note } = input.parse(given)
  await allow(ctx, 'publish.prepare', projectId)
  const settings = await keepSettings(ctx, projectId)
  const { needed, slug } = settings
  const id = ctx.clock.newId()
  await storePublication(ctx.db, { id, projectId, author: ctx.actor, note, needed, slug, preparedAt: ctx.clock.now() })
  try {
    await fill(ctx, { publication: (await selectPublication(ctx.db, id))!, settings }, work)
    await buildPreview(ctx, (await selectPublication(ctx.db, id))!, work)
    work.signal.throwIfAborted()
    return await use(ctx, id, projectId)
  } catch (error) {
    await deletePublication(ctx.db, id)
    await rm(publicationFolder(ctx, projectId, id), { recursive: true, force: true })
    throw error
  }
}

/** Starts `preparePublication` as a task that tells how far it is and can be cancelled. */
export async function startPreparation(ctx: Ctx, given: z.input<typeof input>): Promise<Task> {
  const { projectId, note } = input.parse(given)
  await allow(ctx, 'publish.prepare', projectId)
  return startTask(ctx, { projectId, kind: 'publish.prepare', input: { projectId, note } })
}

/** Does what `startPreparation` has asked for. */
export async function runPreparation(ctx: Ctx, payload: JobPayload, work: Work): Promise<void> {
  await preparePublication(ctx, input.parse(payload), work)
}
