import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { nameInstance } from '#platform/instance.ts'
import { unwatched } from '#platform/queue/work.ts'
import {
  award,
  type City,
  MAIL,
  openCity as openCityOf,
  readPublished as readPublishedOf,
  refusalOf,
  release,
  withMail,
} from '../../tests/support/cities.ts'
import { type TestContext, testContext } from '../../tests/support/context.ts'
import { things } from '../../tests/support/rooms.ts'
import {
  countUndecided,
  decideApproval,
  decideLeak,
  listLeaks,
  preparePublication,
  previewFile,
  publishSite,
  releaseQuestion,
  retractPublication,
  savePublishSettings,
} from './index.ts'

let ctx: TestContext
beforeAll(async () => {
  ctx = await testContext({ analytics: true, things })
  await nameInstance(ctx)
})
afterAll(() => ctx.close())

const openCity = (...releases: object[]) => openCityOf(ctx, ...releases)
const readPublished = (city: City, path: string) => readPublishedOf(ctx, city, path)

/** Every file of a site, as bytes. */
function readSite(city: City, id: string): [name: string, content: Buffer][] {
  const paths = readdirSync(city.folder(id, 'site'), { recursive: true, withFileTypes: true })
  return paths.filter((one) => one.isFile()).map((one) => [one.name, readFileSync(join(one.parentPath, one.name))])
}

const PHONE = '555-010-0123'
const CONTACT = 'purchasing@harbourview.example'

describe('personal data', () => {
  it('blocks approval until somebody has decided, and is taken out of everything that is published', async () => {
    const city = await openCity(release(1, 1), withMail(1), release(2, 1))
    const { id } = await city.prepare()
    const [leak, ...others] = await listLeaks(city.analyst, city.at(id))
    expect(others).toEqual([])
    expect(leak).toMatchObject({ kind: 'email', path: 'tender/description', count: 1, isDecided: false })
    expect(leak!.hits).toMatchObject([{ value: MAIL, ocid: 'ocds-abc123-1', pointer: '/tender/description' }])
    const approve = () => decideApproval(city.reviewer, { ...city.at(id), decision: 'approve' })
    expect(await refusalOf(approve())).toBe('publish.undecided')
    await decideLeak(city.analyst, { ...city.at(id), kind: 'email', path: 'tender/description', action: 'redact' })
    expect(await countUndecided(city.reviewer, city.at(id))).toBe(0)
    await approve()
    const { withheld } = await publishSite(city.reviewer, city.at(id), unwatched)
    expect(withheld).toMatchObject([{ path: 'tender/description', kind: 'email', count: 1 }])
    for (const [name, text] of readSite(city, id)) expect(text.includes(MAIL), name).toBe(false)
    const [first] = JSON.parse(await readPublished(city, 'data/records.json')).records
    expect(first.compiledRelease.withheldInformation).toMatchObject([{ field: 'tender/description' }])
    expect(await readPublished(city, 'policy.html')).toContain('E-mail address')
    expect((await ctx.pool.query('select * from publish.leak where publication_id = $1', [id])).rows).toEqual([])
  })

  it('is published where somebody released it with a reason, and what was decided is remembered', async () => {
    const city = await openCity(release(1, 1), withMail(1))
    const { id } = await city.prepare()
    const decision = { ...city.at(id), kind: 'email', path: 'tender/description', action: 'release' } as const
    expect(await refusalOf(decideLeak(city.analyst, decision))).toBe('input.invalid')
    await decideLeak(city.analyst, { ...decision, reason: 'An office address.' })
    const again = await city.prepare()
    expect(await countUndecided(city.analyst, city.at(again.id))).toBe(0)
    await decideApproval(city.reviewer, { ...city.at(again.id), decision: 'approve' })
    await publishSite(city.reviewer, city.at(again.id), unwatched)
    expect(await readPublished(city, 'processes/ocds-abc123-1.html')).toContain(MAIL)
    expect(await refusalOf(decideLeak(city.analyst, { ...decision, reason: 'x' }))).toBe('publish.not-draft')
  })

  it('is looked for in all that people wrote, and taken out of it', async () => {
    const city = await openCity(award(1))
    const { projectId } = city
    await savePublishSettings(city.lead, {
      ...{ projectId, slug: city.slug, title: `Ask ${MAIL}`, description: `Or call ${PHONE}` },
      contactName: 'Purchasing',
      contactEmail: CONTACT,
    })
    const subject = { kind: 'tenderer', id: 'S', name: `Salt, ${PHONE}` } as const
    const texts = { question: `Did ${MAIL} win?`, note: `Told by ${MAIL}.`, reply: `Says ${PHONE}.` }
    await releaseQuestion(city.reviewer, { projectId, code: 'R018', subject, ...texts })
    const { id } = await preparePublication(city.analyst, { projectId, note: `From ${MAIL}` }, unwatched)
    const found = await listLeaks(city.analyst, city.at(id))
    expect(found.map(({ kind, path }) => `${kind} ${path}`)).toEqual([
      'phone site/description',
      'email site/history/note',
      'email site/questions/note',
      'email site/questions/question',
      'phone site/questions/reply',
      'phone site/questions/subject/name',
      'email site/title',
    ])
    for (const { kind, path } of found) {
      expect(await refusalOf(decideApproval(city.reviewer, { ...city.at(id), decision: 'approve' }))).not.toBe('done')
      await decideLeak(city.analyst, { ...city.at(id), kind, path, action: 'redact' })
    }
    await decideApproval(city.reviewer, { ...city.at(id), decision: 'approve' })
    const { withheld } = await publishSite(city.reviewer, city.at(id), unwatched)
    expect(withheld).toHaveLength(7)
    for (const [name, text] of readSite(city, id)) {
      expect(text.includes(MAIL), name).toBe(false)
      expect(text.includes(PHONE), name).toBe(false)
    }
    expect(await readPublished(city, 'policy.html')).toContain(CONTACT)
    expect(await readPublished(city, 'questions.html')).toContain('Told by [withheld].')
  })

  it('is published in what people wrote where somebody released it', async () => {
    const city = await openCity(release(1, 1))
    const { projectId } = city
    await savePublishSettings(city.lead, { projectId, slug: city.slug, title: 'Contracts', description: MAIL })
    const { id } = await city.prepare()
    const place = { kind: 'email', path: 'site/description' } as const
    const [leak] = await listLeaks(city.analyst, city.at(id))
    const value = leak!.hits[0]!.fingerprint
    await decideLeak(city.analyst, { ...city.at(id), ...place, value, action: 'release', reason: 'Of an office.' })
    const { rows } = await ctx.pool.query('select value from publish.leak_decision where project_id = $1', [projectId])
    expect(rows).toEqual([{ value }])
    expect(value).not.toBe(createHash('sha256').update(MAIL).digest('hex'))
    await decideApproval(city.reviewer, { ...city.at(id), decision: 'approve' })
    await publishSite(city.reviewer, city.at(id), unwatched)
    expect(await readPublished(city, 'index.html')).toContain(MAIL)
  })

  it('is refused in the reason of a retraction, which the public reads at once', async () => {
    const city = await openCity(release(1, 1))
    const { id } = await city.publish()
    const retract = (reason: string) => retractPublication(city.reviewer, { ...city.at(id), reason })
    expect(await refusalOf(retract(`Ask ${MAIL}`))).toBe('publish.personal-reason')
    expect(await refusalOf(retract('Amounts were in cents.'))).toBe('done')
  })

  it('stays out of a preview while nobody has decided', async () => {
    const city = await openCity(release(1, 1), withMail(1))
    const { id } = await city.prepare()
    const page = await previewFile(city.reviewer, { ...city.at(id), path: 'processes/ocds-abc123-1.html' })
    expect(readFileSync(page.path, 'utf8')).toContain('Questions to [withheld], please.')
    expect(readFileSync(page.path, 'utf8')).toContain('Not published yet')
    expect(page.headers['cache-control']).toBe('private, no-store')
  })
})
