import Ajv from 'ajv-draft-04'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { cancelCase, moveCase, openCase } from '#buying/cases/index.ts'
import { findDataset } from '#pipeline/compile/index.ts'
import { importSnapshot } from '#pipeline/import/index.ts'
import { listMeasures } from '#pipeline/indicators/index.ts'
import { unwatched } from '#platform/queue/work.ts'
import { isDateTime, isUri, jsonSchema, readSchema } from '#standard/index.ts'
import { type BuyingWorld, openBuyingWorld, smallFix } from '../../../../tests/support/buying-world.ts'
import { finishPurchase } from '../../../../tests/support/finished-purchase.ts'
import { jobs } from '../../../../tests/support/rooms.ts'
import {
  findOwnData,
  findPublicationSetting,
  findPublishedRecord,
  listPublished,
  publishCaseRelease,
  setPublication,
  takeOwnPurchases,
  writePurchasesFeed,
} from '../index.ts'

let world: BuyingWorld
let caseId: string
beforeAll(async () => {
  world = await openBuyingWorld({ analytics: true })
  caseId = (await finishPurchase(world)).caseId
})
afterAll(() => world?.ctx.close())

const open = { isOpen: true, smallFrom: 'order', openFrom: 'notice', ocidPrefix: 'ocds-a1b2c3' }
const publishDue = () => jobs['case-file.due']!(world.ctx, {}, unwatched)
const ocidsOf = async () => {
  const { rows } = await world.ctx.pool.query<{ ocid: string }>('select distinct ocid from buying.case_release')
  return rows.map(({ ocid }) => ocid)
}

const ajv = new Ajv({ strict: false, formats: { 'date-time': isDateTime, uri: isUri } })
const isPackage = ajv.compile(jsonSchema('record-package', readSchema()))

describe('purchases', () => {
  it('are not published until somebody with the right to approve decides so', async () => {
    const { projectId, ana, lead } = world
    await publishDue()
    expect(await ocidsOf()).toEqual([])
    await expect(writePurchasesFeed(world.ctx, projectId)).rejects.toMatchObject({ code: 'case-file.no-such-feed' })
    await expect(setPublication(ana.ctx, { projectId, ...open })).rejects.toMatchObject({ kind: 'forbidden' })
    await setPublication(lead.ctx, { projectId, ...open })
    expect(await findPublicationSetting(ana.ctx, projectId)).toMatchObject({ isOpen: true, showsBids: false })
  })

  it('are published as OCDS 1.1 at an address of their own, each event once', async () => {
    await publishDue()
    await publishDue()
    const [ocid] = await ocidsOf()
    const record = JSON.parse(JSON.stringify(await findPublishedRecord(world.ctx, ocid!)))
    if (!isPackage(record)) expect(isPackage.errors).toEqual([])
    const [{ releases, compiledRelease }] = record.records
    const changed = ['accepted', 'billed', 'approved', 'paid'].map(() => 'implementationUpdate')
    expect(releases.map(({ tag }: { tag: string[] }) => tag.join())).toEqual([
      ...['planning', 'planningUpdate', 'tender', 'award', 'awardUpdate,contract', 'implementation', ...changed],
      'contractTermination',
    ])
    expect(compiledRelease).toMatchObject({
      tender: { status: 'complete', procurementMethod: 'limited', numberOfTenderers: 1 },
      awards: [{ status: 'active', suppliers: [{ name: 'Small Works Ltd' }] }],
      contracts: [{ status: 'terminated', value: { amount: 4600, currency: 'CAD' } }],
    })
    expect(JSON.stringify(record)).not.toMatch(/Sam|Ana|Max|Cleo/)
    expect((await writePurchasesFeed(world.ctx, world.projectId)).items).toHaveLength(1)
  })

  it('say nothing while they are prepared, and say all of it with the order', async () => {
    const other = await world.open()
    const place = { projectId: world.projectId, caseId: other }
    await moveCase(world.ana.ctx, { ...place, type: 'case.described', data: smallFix })
    expect(await publishCaseRelease(world.ctx, place)).toBe(0)
    expect(await ocidsOf()).toHaveLength(1)
  })

  it('stay as they were published: the database refuses a change', async () => {
    await expect(world.ctx.pool.query('update buying.case_release set ocid = $1', ['x'])).rejects.toThrow('append-only')
    await expect(world.ctx.pool.query('delete from buying.case_release')).rejects.toThrow('append-only')
  })

  it('are no longer shown when the project closes them', async () => {
    const { projectId, lead } = world
    const [ocid] = await ocidsOf()
    await setPublication(lead.ctx, { projectId, ...open, isOpen: false })
    await expect(findPublishedRecord(world.ctx, ocid!)).rejects.toMatchObject({ code: 'case-file.no-such-ocid' })
    await setPublication(lead.ctx, { projectId, ...open })
  })
})

it('takes our own purchases through the line like anybody’s, and counts them in the same measures: buying:S20', async () => {
  const { projectId, lead, ctx } = world
  await finishPurchase(world)
  await finishPurchase(world)
  await publishDue()
  expect(await findOwnData(lead.ctx, projectId)).toMatchObject({ published: { size: 3 }, measuredAt: null })
  const taken = await takeOwnPurchases(lead.ctx, { projectId })
  await importSnapshot(ctx, { projectId, snapshotId: taken.snapshotId }, unwatched)
  await jobs['line.run']!(ctx, { projectId }, unwatched)
  expect(await findDataset(ctx, { projectId })).toMatchObject({ processes: 3 })
  const { measures } = await listMeasures(ctx, { projectId })
  const figureOf = (code: string) => measures.find((one) => one.code === code)?.summary[0]
  expect(['U001', 'U006', 'U012', 'U040'].map((code) => [code, figureOf(code)?.value])).toEqual([
    ['U001', 3],
    ['U006', 13_800],
    ['U012', 1],
    ['U040', 13_800],
  ])
  // Offers were asked for until December, and one was taken the same day: that day counts, not the one that was given.
  expect(figureOf('U059')!.value).toBeLessThan(1)
  expect(figureOf('U060')).toMatchObject({ n: 3, unknown: {} })
  expect((await findOwnData(lead.ctx, projectId)).measuredAt).not.toBeNull()
  const again = await takeOwnPurchases(lead.ctx, { projectId })
  expect(again).toMatchObject({ sourceId: taken.sourceId, isAgain: true })
  expect(caseId).toBeDefined()
}, 120_000)

it('names the earlier purchases of the same need that one follows from, once these are public', async () => {
  const { projectId, lead, ana, ctx } = world
  await setPublication(lead.ctx, { projectId, ...open, smallFrom: 'plan' })
  const opening = { ...{ lane: 'small' as const, category: 'accessibility', currency: 'CAD' }, requirement: 'forms' }
  const describe = async (title: string) => {
    const { caseId } = await openCase(ana.ctx, { projectId, title, ...opening })
    await moveCase(ana.ctx, { projectId, caseId, type: 'case.described', data: { ...smallFix, title } })
    return { projectId, caseId }
  }
  const related = async (place: { projectId: string; caseId: string }) => {
    await publishCaseRelease(ctx, place)
    const { ocid } = (await listPublished(ctx, projectId)).get(place.caseId)!
    return (await findPublishedRecord(ctx, ocid)).records[0]!.compiledRelease.relatedProcesses
  }
  const first = await describe('Forms')
  expect(await related(first)).toBeUndefined()
  await cancelCase(ana.ctx, { ...first, reason: 'Bought another way.' })
  ctx.clock.advance(60_000)
  const second = await describe('Forms again')
  expect(await related(second)).toMatchObject([
    { scheme: 'ocid', title: 'Forms', relationship: ['unsuccessfulProcess'] },
  ])
  expect(await related(await describe('More forms'))).toMatchObject([
    { title: 'Forms', relationship: ['unsuccessfulProcess'] },
    { title: 'Forms again', relationship: ['prior'] },
  ])
})
