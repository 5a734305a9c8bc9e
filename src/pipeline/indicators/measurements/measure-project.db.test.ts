import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createProject, contributions as people } from '#people/index.ts'
import { ensureProjectDatabase } from '#platform/analytics/project-database.ts'
import { unwatched } from '#platform/queue/work.ts'
import { absent, type TestContext, testContext } from '../../../../tests/support/context.ts'
import { joinProject } from '../../../../tests/support/imports.ts'
import {
  contributions,
  findMeasure,
  findMeasureSettings,
  listMeasures,
  listResults,
  listRowsBehind,
  measureProject,
  saveMeasureSettings,
  startMeasure,
} from '../index.ts'

let ctx: TestContext
let projectId: string
let database: string
beforeAll(async () => {
  const policies = [...people.policies, ...contributions.policies].map((policy) => [policy.operation, policy] as const)
  ctx = await testContext({ analytics: true, things: { policies: new Map(policies) } })
  const project = await createProject(ctx, { name: 'Open contracting', organisation: 'Example City' })
  projectId = project.id
  database = await ensureProjectDatabase(ctx.analytics, projectId)
})
afterAll(() => ctx.close())

const page = { offset: 0, limit: 10 }
const release = (ocid: string, days: number) => ({
  ocid,
  tender: {
    status: 'complete',
    tenderPeriod: { startDate: '2024-01-01T00:00:00Z', endDate: new Date(Date.UTC(2024, 0, 1 + days)).toISOString() },
  },
})

/** As compiling leaves it: a table of ocids and their releases. */
async function compile(releases: readonly { ocid: string }[]) {
  const { analytics } = ctx
  await analytics.run(`DROP TABLE IF EXISTS ${database}.compiled SYNC`)
  await analytics.run(`CREATE TABLE ${database}.compiled (ocid String, json String) ENGINE = MergeTree ORDER BY ocid`)
  for (const one of releases)
    await analytics.run(`INSERT INTO ${database}.compiled SELECT {ocid:String}, {json:String}`, {
      params: { ocid: one.ocid, json: JSON.stringify(one) },
    })
}
const measure = () => {
  ctx.clock.advance(60_000)
  return measureProject(ctx, { projectId }, unwatched)
}

describe('measuring a project', () => {
  it('is refused before anything was compiled', async () => {
    await expect(measure()).rejects.toMatchObject({ code: 'measure.nothing' })
    expect((await listMeasures(ctx, { projectId })).measurement).toBeUndefined()
    await expect(listResults(ctx, { projectId, page })).rejects.toMatchObject({ code: 'measure.not-measured' })
  })

  it('gives figures, results, and the rows behind them', async () => {
    await compile([release('o1', 5), release('o2', 30), release('o3', 40)])
    const measurement = await measure()
    expect(measurement.counts).toMatchObject({ lines: 3, processes: 3 })

    const { measures } = await listMeasures(ctx, { projectId })
    const short = measures.find(({ code }) => code === 'R003')!
    expect(short).toMatchObject({ title: 'Short submission period', missing: [] })
    expect(short.summary).toEqual([{ code: 'R003', numerator: '1', denominator: '3', value: 1 / 3, n: 3, unknown: {} }])
    expect(measures.find(({ code }) => code === 'R018')?.missing[0]).toMatch(/numberOfTenderers/)

    const { results, total } = await listResults(ctx, { projectId, code: 'R003', page })
    expect([results, total]).toEqual([[{ code: 'R003', subject: { kind: 'process', id: 'o1' }, value: 1 }], 1])
    const about = { kind: 'process', id: 'o2' } as const
    expect((await listResults(ctx, { projectId, subject: about, page })).total).toBe(0)

    const behind = await listRowsBehind(ctx, { projectId, code: 'R003', page })
    expect(behind.total).toBe(3)
    expect(behind.rows[0]).toMatchObject({ ocids: ['o1'], processes: 1, numerator: '1', reason: '', isFlagged: true })
    const inNumerator = await listRowsBehind(ctx, { projectId, code: 'R003', isInNumerator: true, page })
    expect([inNumerator.total, inNumerator.rows.map(({ ocids }) => ocids)]).toEqual([1, [['o1']]])
    const groups = await listRowsBehind(ctx, {
      projectId,
      code: 'U007',
      group: 'complete',
      page: { offset: 2, limit: 2 },
    })
    expect(groups).toMatchObject({ total: 3, rows: [{ ocids: ['o3'], group: 'complete' }] })
    await expect(listRowsBehind(ctx, { projectId, code: 'R018', page })).rejects.toMatchObject({
      code: 'measure.not-computed',
    })
  })

  it('keeps the figures of earlier measurements, and the settings they were made with', async () => {
    await saveMeasureSettings(ctx, { projectId, settings: '[R003]\nthreshold = 35\n[U001]\n' })
    expect(await findMeasureSettings(ctx, { projectId })).toMatchObject({ R003: { threshold: 35 } })
    await measure()
    const { history, summary, page: method } = await findMeasure(ctx, { projectId, code: 'R003' })
    expect(summary[0]?.numerator).toBe('2')
    expect(history.map((past) => past.summary[0]?.numerator)).toEqual(['2', '1'])
    expect(method.sections.Method).toMatch(/Whole days/)
    expect((await listResults(ctx, { projectId, page })).total).toBe(2)
    expect((await findMeasure(ctx, { projectId, code: 'U007' })).summary).toEqual([])
    await expect(findMeasure(ctx, { projectId, code: 'X' })).rejects.toMatchObject({ code: 'measure.no-such-measure' })
  })

  it('shows the figures without the engine, so that a backup holds their history', async () => {
    const restored = { ...ctx, analytics: absent<TestContext['analytics']>('analytics') }
    const { measures } = await listMeasures(restored, { projectId })
    expect(measures.find(({ code }) => code === 'R003')?.summary[0]?.numerator).toBe('2')
    const { history } = await findMeasure(restored, { projectId, code: 'R003' })
    expect(history.map((past) => past.summary[0]?.numerator)).toEqual(['2', '1'])
  })

  it('keeps the largest groups of earlier measurements, by the names of the suppliers', async () => {
    const supplied = (i: number) => ({
      ocid: `s${i}`,
      parties: [{ id: `S${i}`, name: `Supplier ${i}`, roles: ['supplier'] }],
      awards: [{ id: '1', status: 'active', suppliers: [{ id: `S${i}` }], value: { amount: i, currency: 'USD' } }],
    })
    await compile(Array.from({ length: 15 }, (_, i) => supplied(i + 1)))
    await saveMeasureSettings(ctx, { projectId, settings: {} })
    await measure()
    await measure()
    const { history } = await findMeasure(ctx, { projectId, code: 'U040' })
    expect(history.map(({ summary }) => summary.length)).toEqual([15, 12, 0, 0])
    expect(history[1]?.summary[0]).toMatchObject({ group: 'S15', groupName: 'Supplier 15', numerator: '15' })
  })

  it('leaves what was measured before when it is stopped', async () => {
    const before = await listMeasures(ctx, { projectId })
    await compile([release('new', 1)])
    await expect(
      measureProject(ctx, { projectId }, { ...unwatched, signal: AbortSignal.abort() }),
    ).rejects.toMatchObject({ name: 'AbortError' })
    expect(await listMeasures(ctx, { projectId })).toEqual(before)
    expect((await listRowsBehind(ctx, { projectId, code: 'U001', page })).total).toBe(15)
    const rest = await ctx.analytics.query(`SELECT name FROM system.databases WHERE name = '${database}_measuring'`)
    expect(rest).toEqual([])
  })

  it('is refused the rows behind a measurement that stopped halfway', async () => {
    await ctx.analytics.run(`ALTER TABLE ${database}.fact_line MODIFY COMMENT 'other'`)
    await expect(listRowsBehind(ctx, { projectId, code: 'U001', page })).rejects.toMatchObject({
      code: 'measure.out-of-date',
    })
    await measure()
    expect((await listRowsBehind(ctx, { projectId, code: 'R003', page })).total).toBe(1)
  })

  it('is recorded', async () => {
    const rows = await ctx.pool.query('select type from log.event where project_id = $1', [projectId])
    expect(rows.rows.map(({ type }) => type)).toEqual(
      expect.arrayContaining(['measure.completed', 'measure.configured']),
    )
  })
})

describe('who may', () => {
  it('measure is whoever works on the data; members read; strangers find nothing', async () => {
    const viewer = ctx.as(await joinProject(ctx, projectId, 'viewer'))
    await expect(listMeasures(viewer, { projectId })).resolves.toBeDefined()
    await expect(startMeasure(viewer, { projectId })).rejects.toMatchObject({ kind: 'forbidden' })
    await expect(saveMeasureSettings(viewer, { projectId, settings: {} })).rejects.toMatchObject({ kind: 'forbidden' })
    const stranger = ctx.as({ kind: 'visitor' })
    await expect(listMeasures(stranger, { projectId })).rejects.toMatchObject({
      kind: expect.stringMatching(/not-found|unauthenticated/),
    })
    await expect(listRowsBehind(stranger, { projectId, code: 'R003', page })).rejects.toBeDefined()
  })
})
