import { createHash } from 'node:crypto'
import { appendFileSync, existsSync, readdirSync, readFileSync, readlinkSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { compileReleases } from '#pipeline/compile/index.ts'
import { nameInstance } from '#platform/instance.ts'
import { unwatched, type Work } from '#platform/queue/work.ts'
import {
  award,
  type City,
  newPerson,
  openCity as openCityOf,
  readPublished as readPublishedOf,
  refusalOf,
  release,
  withMail,
} from '../../tests/support/cities.ts'
import { type TestContext, testContext } from '../../tests/support/context.ts'
import { openProject } from '../../tests/support/imports.ts'
import { things } from '../../tests/support/rooms.ts'
import {
  countUndecided,
  decideApproval,
  decideLeak,
  findPublication,
  findPublishedFile,
  findPublishSettings,
  listLeaks,
  listPublications,
  listPublishedSites,
  listQuestions,
  preparePublication,
  previewFile,
  publishSite,
  releaseQuestion,
  retractPublication,
  saveNeededApprovals,
  savePublishSettings,
  startPreparation,
  startPreview,
  startPublishing,
  withdrawQuestion,
} from './index.ts'

let ctx: TestContext
beforeAll(async () => {
  ctx = await testContext({ analytics: true, things })
  await nameInstance(ctx)
})
afterAll(() => ctx.close())

const openCity = (...releases: object[]) => openCityOf(ctx, ...releases)
const readPublished = (city: City, path: string) => readPublishedOf(ctx, city, path)

const stopAfter = (reports: number): Work => {
  const stop = new AbortController()
  let count = 0
  return { signal: stop.signal, report: async () => void (++count >= reports && stop.abort()) }
}

describe('a publication', () => {
  it('goes from draft to a site that is online, when somebody other than its author approves', async () => {
    const city = await openCity(release(1, 1), award(1), release(2, 1))
    const draft = await city.prepare()
    expect(draft).toMatchObject({ state: 'draft', processes: 2, releases: 3, sequence: null })
    expect(await findPublishedFile(ctx, city.slug, '')).toBeUndefined()
    const outcome = await decideApproval(city.reviewer, { ...city.at(draft.id), decision: 'approve' })
    expect(outcome).toMatchObject({ state: 'approved', isConfirmed: true })
    const published = await publishSite(city.reviewer, city.at(draft.id), unwatched)
    expect(published).toMatchObject({ state: 'published', sequence: 1, added: 2, changed: 0, removed: 0 })
    expect(await readPublished(city, '')).toContain('Approved by somebody other than its author.')
    expect(await readPublished(city, 'measures/r018.html')).toContain('Single bid received')
    expect(await readPublished(city, 'policy.html')).toContain('ocds-abc123')
    expect(await listPublishedSites(ctx)).toContainEqual(expect.objectContaining({ slug: city.slug }))
    const { rows } = await ctx.pool.query(
      "select type from log.event where project_id = $1 and type like 'publication.%' order by id",
      [city.projectId],
    )
    expect(rows.map((row) => row.type).sort()).toEqual([
      'publication.approved',
      'publication.prepared',
      'publication.published',
    ])
  })

  it('has every file under its checksum, Parquet and a checkpoint of the log included', async () => {
    const city = await openCity(release(1, 1), award(1))
    await city.publish()
    const sums = (await readPublished(city, 'SHA256SUMS')).trimEnd().split('\n')
    for (const line of sums) {
      const [sum, path] = line.split('  ') as [string, string]
      const file = await findPublishedFile(ctx, city.slug, path)
      expect(createHash('sha256').update(readFileSync(file!.path)).digest('hex'), path).toBe(sum)
    }
    const paths = sums.map((line) => line.split('  ')[1])
    expect(paths).toEqual(
      expect.arrayContaining(['data/awards.parquet', 'data/records.json', 'checkpoint.txt', 'feed.xml']),
    )
    const parquet = await findPublishedFile(ctx, city.slug, 'data/awards.parquet')
    expect(readFileSync(parquet!.path).subarray(0, 4).toString()).toBe('PAR1')
    expect(await readPublished(city, 'checkpoint.txt')).toContain('\n')
  })

  it('tells what changed since the publication before, which it replaces', async () => {
    const city = await openCity(release(1, 1), release(2, 1))
    const first = await city.publish()
    await city.bring(award(2), release(3, 1))
    const second = await city.publish()
    expect(second).toMatchObject({ sequence: 2, added: 1, changed: 1, removed: 0 })
    const states = (await listPublications(city.analyst, { projectId: city.projectId })).map(({ state }) => state)
    expect(states).toEqual(['published', 'replaced'])
    expect(await readPublished(city, 'processes/ocds-abc123-2.html')).toContain('9 May 2026')
    expect(readlinkSync(city.folder('current'))).toBe(join(second.id, 'site'))
    expect(existsSync(city.folder(first.id, 'site'))).toBe(true)
    expect(existsSync(city.folder(second.id, 'frozen'))).toBe(false)
  })

  it('is refused while the data has changed since it was compiled, and where there is none', async () => {
    const empty = await openProject(ctx)
    expect(await refusalOf(preparePublication(ctx, { projectId: empty.projectId }, unwatched))).toBe('publish.nothing')
    const city = await openCity(release(1, 1))
    ctx.clock.advance(1000)
    await compileReleases(ctx, { projectId: city.projectId }, unwatched)
    expect(await refusalOf(city.prepare())).toBe('publish.behind')
  })

  it('says in its preview what a preview does not have', async () => {
    const city = await openCity(release(1, 1))
    const { id } = await city.prepare()
    const none = await previewFile(city.reviewer, { ...city.at(id), path: 'processes/ocds-abc123-9.html' })
    expect(none.status).toBe(404)
    expect(readFileSync(none.path, 'utf8')).toContain('A preview has no downloads')
  })
})

describe('approval', () => {
  it('is not the author’s own, unless they work alone, and then it says so', async () => {
    const city = await openCity(release(1, 1))
    const { id } = await city.prepare(city.lead)
    expect(await refusalOf(decideApproval(city.lead, { ...city.at(id), decision: 'approve' }))).toBe('publish.own-work')
    expect(await refusalOf(publishSite(city.lead, city.at(id), unwatched))).toBe('publish.not-approved')
    const { projectId } = city
    await ctx.pool.query(
      `delete from people.member using people.member_role held
        where member.project_id = $1 and held.person_id = member.person_id and held.project_id = $1 and held.role <> $2`,
      [projectId, 'lead'],
    )
    const alone = await decideApproval(city.lead, { ...city.at(id), decision: 'approve' })
    expect(alone).toMatchObject({ state: 'approved', isConfirmed: false })
    await publishSite(city.lead, city.at(id), unwatched)
    expect(await readPublished(city, '')).toContain('Not confirmed by another person')
  })

  it('can be refused with a reason, which ends the draft', async () => {
    const city = await openCity(release(1, 1))
    const { id } = await city.prepare()
    expect(await refusalOf(decideApproval(city.reviewer, { ...city.at(id), decision: 'refuse' }))).toBe('input.invalid')
    await decideApproval(city.reviewer, { ...city.at(id), decision: 'refuse', note: 'The licence is missing.' })
    expect(await refusalOf(startPublishing(city.reviewer, city.at(id)))).toBe('publish.not-approved')
    expect(await findPublication(city.analyst, city.at(id))).toMatchObject({ state: 'refused' })
  })

  it('follows the list of approvals that the project has agreed on', async () => {
    const city = await openCity(release(1, 1))
    const needed = ['a', 'b'].map((id) => ({ id, words: 'Somebody else', isByAnother: true }))
    await saveNeededApprovals(city.lead, { projectId: city.projectId, needed })
    const { id } = await city.prepare()
    const first = await decideApproval(city.reviewer, { ...city.at(id), decision: 'approve' })
    expect(first).toMatchObject({ state: 'waiting', missing: [{ words: 'Somebody else' }] })
    expect((await decideApproval(city.lead, { ...city.at(id), decision: 'approve' })).state).toBe('approved')
  })

  it('cannot be given to what has changed on disk', async () => {
    const city = await openCity(release(1, 1))
    const { id } = await city.prepare()
    await decideApproval(city.reviewer, { ...city.at(id), decision: 'approve' })
    appendFileSync(city.folder(id, 'frozen', 'compiled.jsonl'), '\n')
    expect(await refusalOf(publishSite(city.reviewer, city.at(id), unwatched))).toBe('publish.frozen-lost')
  })
})

it('leaves a notice where a publication was retracted, at every address of the site', async () => {
  const city = await openCity(release(1, 1))
  const { id } = await city.publish()
  expect(await refusalOf(retractPublication(city.reviewer, { ...city.at(id), reason: ' ' }))).toBe('input.invalid')
  await retractPublication(city.reviewer, { ...city.at(id), reason: 'Amounts were in cents.' })
  for (const path of ['', 'processes/ocds-abc123-1.html', 'data/records.json']) {
    const file = await findPublishedFile(ctx, city.slug, path)
    expect(file?.status).toBe(410)
    expect(readFileSync(file!.path, 'utf8')).toContain('Amounts were in cents.')
  }
  expect(await listPublishedSites(ctx)).not.toContainEqual(expect.objectContaining({ slug: city.slug }))
  expect((await city.publish()).sequence).toBe(2)
  expect(await readPublished(city, '')).not.toContain('retracted')
})

it('serves files with type, size, ETag and a policy, and nothing outside the site', async () => {
  const city = await openCity(release(1, 1))
  await city.publish()
  const file = await findPublishedFile(ctx, city.slug, 'data/records.json')
  expect(file!.headers).toMatchObject({ 'content-type': 'application/json', 'cache-control': 'public, max-age=300' })
  expect(file!.headers.etag).toMatch(/^"[\w-]+"$/)
  expect(file!.headers['content-security-policy']).toContain("default-src 'none'")
  expect((await findPublishedFile(ctx, city.slug, 'processes/'))!.path).toMatch(/processes\/index\.html$/)
  for (const path of [
    '../frozen/said.json',
    'data/../../states.jsonl',
    '/etc/passwd',
    'nowhere.html',
    'data',
    'a\u0000b',
  ])
    expect((await findPublishedFile(ctx, city.slug, path))!.status, path).toBe(404)
  expect(await findPublishedFile(ctx, 'nobody', '')).toBeUndefined()
})

it('leaves the site before it, and no half-made draft, when it is stopped', async () => {
  const city = await openCity(release(1, 1))
  const first = await city.publish()
  await city.bring(release(2, 1))
  expect(await refusalOf(city.prepare(city.analyst, stopAfter(1)))).toBe('AbortError')
  expect(await listPublications(ctx, { projectId: city.projectId })).toHaveLength(1)
  const { id } = await city.prepare()
  await decideApproval(city.reviewer, { ...city.at(id), decision: 'approve' })
  expect(await refusalOf(publishSite(city.reviewer, city.at(id), stopAfter(1)))).toBe('AbortError')
  expect(readlinkSync(city.folder('current'))).toBe(join(first.id, 'site'))
  expect((await findPublishedFile(ctx, city.slug, 'processes/ocds-abc123-2.html'))!.status).toBe(404)
  expect(readdirSync(city.folder(id))).not.toContain('site-building')
  await publishSite(city.reviewer, city.at(id), unwatched)
  expect((await findPublishedFile(ctx, city.slug, 'processes/ocds-abc123-2.html'))!.status).toBe(200)
  expect((await publishSite(city.reviewer, city.at(id), unwatched)).sequence).toBe(2)
})

describe('a question about one thing', () => {
  const about = { code: 'R018', subject: { kind: 'process', id: 'ocds-abc123-1', name: 'Road salt 1' } } as const
  it('is published only when released as a question with a note, and goes when it is taken back', async () => {
    const city = await openCity(release(1, 1), award(1))
    await city.publish()
    expect(await readPublished(city, 'processes/ocds-abc123-1.html')).not.toMatch(/R018|Single bid/)
    const { projectId } = city
    const verdict = { projectId, ...about, question: 'They cheated.', note: 'Looked at.' }
    expect(await refusalOf(releaseQuestion(city.reviewer, verdict))).toBe('input.invalid')
    const asked = await releaseQuestion(city.reviewer, { ...verdict, question: 'Why did one bid arrive?' })
    await city.publish()
    expect(await readPublished(city, 'processes/ocds-abc123-1.html')).toContain('Why did one bid arrive?')
    await withdrawQuestion(city.reviewer, { projectId, questionId: asked.id })
    expect(await refusalOf(withdrawQuestion(city.reviewer, { projectId, questionId: asked.id }))).toBe(
      'publish.no-question',
    )
    await city.publish()
    expect((await findPublishedFile(ctx, city.slug, 'questions.html'))!.status).toBe(404)
  })
})

describe('who may', () => {
  it('shows strangers nothing, and refuses every operation by id', async () => {
    const city = await openCity(release(1, 1))
    const { projectId } = city
    const { id: publicationId } = await city.prepare()
    const other = await openCity(release(1, 1))
    const stranger = other.lead
    const asked = [
      findPublishSettings(stranger, { projectId }),
      savePublishSettings(stranger, { projectId, slug: 'x', title: 'x' }),
      startPreparation(stranger, { projectId }),
      listPublications(stranger, { projectId }),
      findPublication(stranger, city.at(publicationId)),
      listLeaks(stranger, city.at(publicationId)),
      decideLeak(stranger, { ...city.at(publicationId), kind: 'email', path: 'x', action: 'redact' }),
      decideApproval(stranger, { ...city.at(publicationId), decision: 'approve' }),
      publishSite(stranger, city.at(publicationId), unwatched),
      retractPublication(stranger, { ...city.at(publicationId), reason: 'x' }),
      previewFile(stranger, { ...city.at(publicationId), path: 'index.html' }),
      listQuestions(stranger, { projectId }),
    ]
    for (const code of await Promise.all(asked.map(refusalOf))) expect(code).toBe('people.no-such-project')
  })

  it('finds a publication in its own project alone, whoever guesses its id', async () => {
    const city = await openCity(release(1, 1))
    const { id: publicationId } = await city.prepare()
    const other = await openCity(release(1, 1))
    const guessed = other.at(publicationId)
    const asked = [
      findPublication(other.lead, guessed),
      listLeaks(other.lead, guessed),
      countUndecided(other.lead, guessed),
      decideLeak(other.lead, { ...guessed, kind: 'email', path: 'x', action: 'redact' }),
      decideApproval(other.lead, { ...guessed, decision: 'approve' }),
      startPreview(other.lead, guessed),
      startPublishing(other.lead, guessed),
      publishSite(other.lead, guessed, unwatched),
      retractPublication(other.lead, { ...guessed, reason: 'x' }),
      previewFile(other.lead, { ...guessed, path: 'index.html' }),
      findPublication(other.lead, other.at('guess')),
    ]
    for (const code of await Promise.all(asked.map(refusalOf))) expect(code).toBe('publish.no-publication')
  })

  it('lets a viewer look at the preview, and neither at what was found nor at anything that changes', async () => {
    const city = await openCity(release(1, 1), withMail(1))
    const { id: publicationId } = await city.prepare()
    const viewer = await newPerson(ctx, city.projectId, 'viewer')
    expect((await previewFile(viewer, { ...city.at(publicationId), path: '' })).status).toBe(200)
    const refused = [
      listLeaks(viewer, city.at(publicationId)),
      decideLeak(viewer, { ...city.at(publicationId), kind: 'email', path: 'tender/description', action: 'redact' }),
      decideApproval(viewer, { ...city.at(publicationId), decision: 'approve' }),
      decideApproval(city.analyst, { ...city.at(publicationId), decision: 'approve' }),
      startPublishing(city.analyst, city.at(publicationId)),
      preparePublication(city.reviewer, { projectId: city.projectId }, unwatched),
    ]
    for (const code of await Promise.all(refused.map(refusalOf))) expect(code).toBe('people.not-allowed')
  })
})
