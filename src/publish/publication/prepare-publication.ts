import { rm, writeFile } from 'node:fs/promises'
import { z } from 'zod'
import { checkInput } from '#lib/check-input.ts'
import { speak } from '#lib/words/language.ts'
import { allow } from '#people/index.ts'
import { type Ctx, transact } from '#platform/context.ts'
import type { JobPayload } from '#platform/queue/queue.ts'
import { startTask, type Task } from '#platform/queue/tasks.ts'
import type { Work } from '#platform/queue/work.ts'
import { joinNeeded, listAgreementNeeds } from '../approval/agreement-needs.ts'
import { requestReview } from '../approval/request-review.ts'
import { listExtensions } from '../dataset/extensions.ts'
import { addProcess, type Facts, findPrefix, noFacts } from '../dataset/facts.ts'
import { readProcesses } from '../dataset/processes.ts'
import { type IsPersonal, type LeakField, searchLeaks } from '../leaks/find-hits.ts'
import { type Judging, startJudging } from '../project/let-out.ts'
import { keepSettings } from '../settings/publish-settings.ts'
import type { PublishSettings } from '../settings/settings.ts'
import { buildPreview } from './build-preview.ts'
import { frozenFiles, publicationFolder } from './folders.ts'
import { freezeDataset, freezeNoData, hashFiles } from './freeze-dataset.ts'
import { freezeProject } from './freeze-project.ts'
import { gatherSaid, type Said, type SaidWords } from './gather-said.ts'
import { selectPublished } from './history.ts'
import { deleteLeaks, storeLeaks } from './leaks.store.ts'
import { findUsualParts, judgeParts } from './parts.ts'
import { authorOf, type Publication, publicationParts } from './publication.ts'
import {
  deletePublication,
  selectPublication,
  selectPublications,
  storePublication,
  updatePublication,
} from './publications.store.ts'
import { showPublication } from './seen-parts.ts'
import { sayStep } from './site-language.ts'
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
    if (counts.processes % REPORT_EVERY === 0) await work.report(counts, sayStep('check'))
  }
  return { facts, leaks: search.list() }
}

/** Looks for what may be personal in what people wrote: what the site says, and the notes of its change log. */
async function checkWords(
  ctx: Ctx,
  publication: Publication,
  words: SaidWords & Pick<Said, 'project'>,
  isPersonal: IsPersonal,
) {
  const search = searchLeaks(isPersonalWord(isPersonal))
  const earlier = await selectPublished(ctx, publication.projectId)
  search.add(wordsToCheck(words, [publication, ...earlier]), WORDS)
  return search.list()
}

type Filling = { publication: Publication; settings: PublishSettings }

/** What the agreement lets out of a publication, what it does not, and whose approvals it asks for besides. */
async function describeAgreed(ctx: Ctx, { publication, settings }: Filling, judging: Judging) {
  const { projectId } = publication
  const { letOut, setAside, needs } = judging.found()
  const agreed = await listAgreementNeeds(ctx, { projectId, parties: needs, author: authorOf(publication) })
  return { products: letOut, setAside, needed: joinNeeded(settings.needed, agreed) }
}

type Freezing = Filling & { folder: string; judging: Judging }

/** Writes data, words and pages of the project into the publication's folder, and looks for personal data in all of it. */
async function freeze(ctx: Ctx, { publication, settings, folder, judging }: Freezing, work: Work) {
  const { projectId } = publication
  const files = frozenFiles(folder)
  const { parts, mayShowMeasures } = await judgeParts(judging, publication.parts)
  const hasData = parts.includes('data')
  const made = hasData
    ? await freezeDataset(ctx, { projectId, files, signal: work.signal })
    : await freezeNoData({ files })
  const described = await gatherSaid(ctx, projectId, settings, { hasData, mayShowMeasures })
  const personal = new Set(described.personalPaths)
  const isPersonal: IsPersonal = (path) => personal.has(path)
  const { facts, leaks } = await checkFrozen(files, isPersonal, work)
  const { measures } = described
  const frozen = await freezeProject(ctx, { projectId, folder, settings, parts, judging, measures, facts })
  const words = { ...described, ...frozen }
  const leaksOfWords = await checkWords(ctx, publication, words, isPersonal)
  const hasLeaks = leaks.length > 0
  const said: Said = { ...words, hasLeaks, ocidPrefix: findPrefix(facts), extensions: listExtensions(facts, hasLeaks) }
  await writeFile(files.said, JSON.stringify(said))
  return { made, facts, parts, leaks: [...leaks, ...leaksOfWords] }
}

/** Freezes what is to be published; nothing in it changes afterwards. */
async function fill(ctx: Ctx, { publication, settings }: Filling, work: Work): Promise<void> {
  const { id, projectId } = publication
  const folder = publicationFolder(ctx, projectId, id)
  const files = frozenFiles(folder)
  const judging = startJudging(ctx, projectId)
  await work.report({}, sayStep('export'))
  const freezing = { publication, settings, folder, judging }
  const { made, facts, parts, leaks } = await speak(settings.language, () => freeze(ctx, freezing, work))
  const contentSha256 = await hashFiles([files.compiled, files.releases, files.said])
  await storeLeaks(ctx.db, id, leaks)
  await updatePublication(ctx.db, id, {
    ...(await describeAgreed(ctx, { publication, settings }, judging)),
    parts,
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
  /** What it holds; without, what the last one held. */
  parts: z
    .array(z.enum(publicationParts))
    .min(1, 'Choose what to publish: the data, the pages of the project, or both.')
    .optional(),
})

/**
 * Prepares what will be public: freezes data, measures and policy, and the pages of the project, as far as the agreement lets
 * them out; looks for personal data, and makes a preview in which all of that is taken out. Takes the place of an earlier
 * draft; stopped, it leaves that one. Throws `publish.nothing`, `publish.behind`, `publish.nothing-to-show`,
 * `publish.not-let-out`.
 */
export async function preparePublication(ctx: Ctx, given: z.input<typeof input>, work: Work): Promise<Publication> {
  const { projectId, note, ...wanted } = input.parse(given)
  await allow(ctx, 'publish.prepare', projectId)
  const settings = await keepSettings(ctx, projectId)
  const { needed, slug } = settings
  const id = ctx.clock.newId()
  const parts = wanted.parts ?? (await findUsualParts(ctx, { projectId }))
  const preparedAt = ctx.clock.now()
  await storePublication(ctx.db, { id, projectId, author: ctx.actor, note, needed, slug, parts, preparedAt })
  try {
    await fill(ctx, { publication: (await selectPublication(ctx.db, id))!, settings }, work)
    await buildPreview(ctx, (await selectPublication(ctx.db, id))!, work)
    work.signal.throwIfAborted()
    return await showPublication(ctx, await use(ctx, id, projectId))
  } catch (error) {
    await deletePublication(ctx.db, id)
    await rm(publicationFolder(ctx, projectId, id), { recursive: true, force: true })
    throw error
  }
}

/** Starts `preparePublication` as a task that tells how far it is and can be cancelled. */
export async function startPreparation(ctx: Ctx, given: z.input<typeof input>): Promise<Task> {
  await allow(ctx, 'publish.prepare', given.projectId)
  const { projectId, ...wanted } = checkInput(input, given)
  return startTask(ctx, { projectId, kind: 'publish.prepare', input: { projectId, ...wanted } })
}

/** Does what `startPreparation` has asked for. */
export async function runPreparation(ctx: Ctx, payload: JobPayload, work: Work): Promise<void> {
  await preparePublication(ctx, input.parse(payload), work)
}
