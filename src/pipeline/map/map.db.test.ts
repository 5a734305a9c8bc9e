import { readXlsx } from 'hucre'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createSource } from '#pipeline/systems/index.ts'
import { unwatched } from '#platform/queue/work.ts'
import { type TestContext, testContext } from '../../../tests/support/context.ts'
import { importPolicies, joinProject, openProject } from '../../../tests/support/imports.ts'
import {
  compareMappings,
  contributions,
  countLeftOutTexts,
  countMappingProblems,
  describeMapping,
  downloadMapping,
  downloadWorkbook,
  findMapping,
  findMappingRun,
  listBareSources,
  listMappingProblems,
  listMappingVersions,
  mapSources,
  previewMapping,
  saveMapping,
  suggestMapping,
  traceValue,
} from './index.ts'

let ctx: TestContext
beforeAll(async () => {
  const policies = new Map(importPolicies)
  for (const policy of contributions.policies) policies.set(policy.operation, policy)
  ctx = await testContext({ analytics: true, things: { policies } })
})
afterAll(() => ctx.close())

const AWARDS = `Document Number,RFx Type,Successful Supplier,Award,Award Date,Division
1001,RFP,Acorn Consulting Inc.,"26,773.58",04/10/2024,Parks
1002,RFQ,Birch Builders,100.50,31/02/2024,Roads
1002,RFQ,Cedar Paving,$200,13/11/2024,Roads
,RFQ,Nobody Ltd,5.00,13/11/2024,Roads
`
const TENDERS = (deadline: string) => `Document Number,Issue Date,Submission Deadline,Description
1001,2024-07-01,${deadline},Advice on trees
1003,2024-07-02,2024-08-02,Road salt
`
const JAN = new Date('2026-01-31T00:00:00Z')
const FEB = new Date('2026-02-28T00:00:00Z')

/** A project with awards and two snapshots of tenders. */
async function openCity() {
  const project = await openProject(ctx)
  const { projectId } = project
  const awards = await createSource(ctx, { projectId, name: 'Awarded contracts' })
  const tenders = await createSource(ctx, { projectId, name: 'Open solicitations' })
  await project.importFile(AWARDS, { sourceId: awards.id, takenAt: JAN })
  await project.importFile(TENDERS('2024-08-01'), { sourceId: tenders.id, takenAt: JAN })
  await project.importFile(TENDERS('2024-09-01'), { sourceId: tenders.id, takenAt: FEB })
  const settings = { publisher: 'City of Harbourview', timeZone: 'America/Toronto', currency: 'CAD' }
  const { mapping } = await suggestMapping(ctx, { projectId, settings })
  const releases = () =>
    ctx.analytics.query<{ ocid: string; id: string; date: string; tag: string[]; json: string }>(
      `SELECT ocid, id, toString(date) AS date, tag, json FROM project_${projectId.replaceAll('-', '')}.release ORDER BY ocid, date`,
    )
  return { ...project, mapping, releases }
}
type City = Awaited<ReturnType<typeof openCity>>
const save = ({ projectId, mapping }: City, basedOn = 0) =>
  saveMapping(ctx, { projectId, content: mapping, basedOn, note: 'as suggested' })

describe('from imported tables to releases', () => {
  let city: City
  beforeAll(async () => {
    city = await openCity()
    await save(city)
    await mapSources(ctx, { projectId: city.projectId }, unwatched)
  })

  it('joins sources by key and dates releases by snapshot', async () => {
    const releases = await city.releases()
    expect(releases.map(({ ocid, date, tag }) => [ocid, date, tag])).toEqual([
      ['ocds-213czf-1001', '2026-01-31 00:00:00.000', ['tender', 'award']],
      ['ocds-213czf-1001', '2026-02-28 00:00:00.000', ['tenderUpdate']],
      ['ocds-213czf-1002', '2026-01-31 00:00:00.000', ['tender', 'award']],
      ['ocds-213czf-1003', '2026-01-31 00:00:00.000', ['tender']],
    ])
    expect(JSON.parse(releases[1]!.json)).toMatchObject({
      initiationType: 'tender',
      tender: {
        id: '1001',
        description: 'Advice on trees',
        procurementMethod: 'open',
        tenderPeriod: { endDate: '2024-09-01T00:00:00-04:00' },
      },
      awards: [{ value: { amount: 26_773.58, currency: 'CAD' }, date: '2024-10-04T00:00:00-04:00' }],
    })
  })
  it('keeps what it did: version, snapshots, counts', async () => {
    expect(await findMappingRun(ctx, city.projectId)).toMatchObject({
      mappingVersion: 1,
      rows: 8,
      processes: 3,
      releases: 4,
      problems: 2,
    })
  })
  it('lists what it could not take, with line and text', async () => {
    const { projectId } = city
    const source = 'Awarded contracts'
    const row = ' | RFQ | Nobody Ltd | 5.00 | 13/11/2024 | Roads'
    expect(await countMappingProblems(ctx, projectId)).toEqual([
      {
        source,
        column: 'Award Date',
        target: 'awards/date',
        reason: 'no-such-day',
        count: 1,
        examples: ['31/02/2024'],
      },
      { source, column: '', target: 'ocid', reason: 'no-key', count: 1, examples: [row] },
    ])
    expect(await listMappingProblems(ctx, { projectId, filter: { reason: 'no-such-day' } })).toMatchObject([
      { line: 3, text: '31/02/2024', column: 'Award Date' },
    ])
  })
  it('counts the commonest texts that it left out, by column', async () => {
    expect(await countLeftOutTexts(ctx, city.projectId)).toEqual([
      { source: 'Awarded contracts', column: 'Award Date', text: '31/02/2024', reason: 'no-such-day', count: 1 },
    ])
  })

  it('follows a value back to the cell it came from', async () => {
    const [, second] = await city.releases()
    const at = { projectId: city.projectId, ocid: second!.ocid, releaseId: second!.id }
    expect(await traceValue(ctx, { ...at, pointer: '/awards/0/value/amount' })).toMatchObject([
      {
        source: 'Awarded contracts',
        fileName: 'contracts.csv',
        line: 2,
        cells: [{ column: 'Award', text: '26,773.58' }],
        mappingVersion: 1,
        takenAt: JAN,
      },
    ])
    expect(await traceValue(ctx, { ...at, pointer: '/tender/tenderPeriod/endDate' })).toMatchObject([
      { cells: [{ column: 'Submission Deadline', text: '2024-09-01' }], takenAt: FEB },
    ])
    await expect(traceValue(ctx, { ...at, releaseId: 'x', pointer: '/tender' })).rejects.toMatchObject({
      code: 'map.no-such-release',
    })
  })
  it('makes the same again, and nothing twice', async () => {
    const before = await city.releases()
    await mapSources(ctx, { projectId: city.projectId }, unwatched)
    expect(await city.releases()).toEqual(before)
    expect(await city.listTables()).toEqual(['mapping_problem', 'release', 'source_row', 'source_row_aside'])
  })
  it('takes back what an earlier run made where a new mapping makes nothing of the rows', async () => {
    const own = await openCity()
    const { projectId } = own
    await save(own)
    await mapSources(ctx, { projectId }, unwatched)
    const sources = Object.entries(own.mapping.sources).map(([name, source]) => [name, { ...source, adds: true }])
    await saveMapping(ctx, { projectId, content: { ...own.mapping, sources: Object.fromEntries(sources) }, basedOn: 1 })
    expect(await mapSources(ctx, { projectId }, unwatched)).toMatchObject({ releases: 0, rows: 8 })
    expect(await own.releases()).toEqual([])
    expect((await countMappingProblems(ctx, projectId)).map(({ reason, count }) => [reason, count])).toEqual([
      ['no-process', 4],
      ['no-process', 3],
      ['no-key', 1],
    ])
  })
  it('leaves the earlier releases when it is stopped, at whatever step', async () => {
    const before = await city.releases()
    for (const calls of [0, 1, 2, 3]) {
      const stop = new AbortController()
      let reported = 0
      if (calls === 0) stop.abort()
      const work = { signal: stop.signal, report: async () => void (++reported === calls && stop.abort()) }
      await expect(mapSources(ctx, { projectId: city.projectId }, work)).rejects.toThrow(/abort|stopped/i)
    }
    expect(await city.releases()).toEqual(before)
    expect(await city.listTables()).toEqual(['mapping_problem', 'release', 'source_row', 'source_row_aside'])
  })
})

describe('a mapping of a project', () => {
  it('is suggested from all rows, and describes itself', async () => {
    const city = await openCity()
    expect(city.mapping.sources['Awarded contracts']).toMatchObject({ row: 'award', key: '{Document Number}' })
    await save(city)
    const described = await describeMapping(ctx, { projectId: city.projectId })
    expect(described.isDraft).toBe(true)
    expect(described.unmapped).toEqual([])
    expect(described.paths).toContain('awards/value/currency')
  })
  it('leaves out a source without columns, which hinders none of the others', async () => {
    const { projectId, importFile } = await openCity()
    const bare = await createSource(ctx, { projectId, name: 'Blank' })
    const { id } = await importFile('a,b\n1,2\n', { sourceId: bare.id })
    await ctx.pool.query("update pipeline.snapshot set columns = '[]' where id = $1", [id])
    const { mapping } = await suggestMapping(ctx, { projectId })
    expect(Object.keys(mapping.sources)).toEqual(['Open solicitations', 'Awarded contracts'])
    await saveMapping(ctx, { projectId, content: mapping, basedOn: 0 })
    expect(await listBareSources(ctx, projectId)).toEqual(['Blank'])
  })

  it('is kept in versions, each with a note; the same content again is the same version', async () => {
    const city = await openCity()
    const { projectId } = city
    const { saved, warnings } = await save(city)
    expect([saved.version, warnings]).toEqual([1, []])
    expect((await save(city, 1)).saved.version).toBe(1)
    const text = (await downloadMapping(ctx, { projectId })).replace('currency: CAD', 'currency: USD')
    expect((await saveMapping(ctx, { projectId, content: text, basedOn: 1 })).saved.version).toBe(2)
    expect((await listMappingVersions(ctx, projectId)).map(({ version, note }) => [version, note])).toEqual([
      [2, ''],
      [1, 'as suggested'],
    ])
    expect(await compareMappings(ctx, { projectId, from: 1, to: 2 })).toEqual([
      { path: ['currency'], before: 'CAD', after: 'USD' },
    ])
    expect(Object.keys((await findMapping(ctx, { projectId })).mapping.sources)).toEqual(
      Object.keys(city.mapping.sources),
    )
    await expect(findMapping(ctx, { projectId, version: 9 })).rejects.toMatchObject({ code: 'map.no-such-version' })
  })
  it('is not saved over what somebody else has saved meanwhile', async () => {
    const city = await openCity()
    await save(city)
    const other = { ...city.mapping, currency: 'USD' }
    await expect(saveMapping(ctx, { projectId: city.projectId, content: other, basedOn: 0 })).rejects.toMatchObject({
      code: 'map.changed-meanwhile',
      kind: 'conflict',
    })
    const both = await Promise.allSettled([
      saveMapping(ctx, { projectId: city.projectId, content: other, basedOn: 1 }),
      saveMapping(ctx, { projectId: city.projectId, content: { ...other, language: 'fr' }, basedOn: 1 }),
    ])
    expect(both.map((each) => each.status).toSorted()).toEqual(['fulfilled', 'rejected'])
  })
  it('is refused with all that is wrong; a column that no file has yet is a warning', async () => {
    const city = await openCity()
    const { projectId } = city
    const text = 'fairlead: mapping/1\nocidPrefix: x\n'
    await expect(saveMapping(ctx, { projectId, content: text, basedOn: 0 })).rejects.toMatchObject({
      code: 'map.wrong',
      kind: 'invalid',
    })
    const awards = city.mapping.sources['Awarded contracts']!
    const sources = {
      ...city.mapping.sources,
      'Awarded contracts': { ...awards, fields: { ...awards.fields, 'awards/title': 'Titel' } },
    }
    const { warnings } = await saveMapping(ctx, { projectId, content: { ...city.mapping, sources }, basedOn: 0 })
    expect(warnings).toMatchObject([{ message: 'there is no column "Titel"' }])
  })
  it('is written as a workbook', async () => {
    const city = await openCity()
    await save(city)
    const book = await readXlsx(Buffer.concat(await downloadWorkbook(ctx, { projectId: city.projectId })))
    expect(book.sheets[0]?.rows[1]).toEqual(
      expect.arrayContaining(['Open solicitations', 'process', '{Document Number}']),
    )
  })
})

describe('a preview', () => {
  it('shows what a draft makes of the first processes of each source, saving nothing', async () => {
    const { projectId, mapping } = await openCity()
    const { processes, warnings } = await previewMapping(ctx, { projectId, content: mapping })
    expect(processes.map((each) => each.key)).toEqual(['1001', '1003', '1002'])
    expect(processes[0]?.releases).toHaveLength(2)
    expect(processes[2]).toMatchObject({
      ocid: 'ocds-213czf-1002',
      problems: [{ reason: 'no-such-day' }],
      rows: [{ source: 'Awarded contracts', line: 3 }, { line: 4 }],
    })
    expect(warnings).toEqual([])
    expect(await listMappingVersions(ctx, projectId)).toEqual([])
  })
  it('shows the chosen processes', async () => {
    const { projectId, mapping } = await openCity()
    const { processes } = await previewMapping(ctx, { projectId, content: mapping, keys: ['1003', 'none'] })
    expect(processes.map(({ key, releases }) => [key, releases.length])).toEqual([
      ['1003', 1],
      ['none', 0],
    ])
  })
})

describe('what cannot be mapped', () => {
  it('is a project without mapping, or without rows', async () => {
    const { projectId } = await openProject(ctx)
    await expect(mapSources(ctx, { projectId }, unwatched)).rejects.toMatchObject({ code: 'map.no-mapping' })
    await expect(suggestMapping(ctx, { projectId })).rejects.toMatchObject({ code: 'map.nothing-imported' })
    const { mapping } = await openCity()
    await saveMapping(ctx, { projectId, content: mapping, basedOn: 0 })
    await expect(mapSources(ctx, { projectId }, unwatched)).rejects.toMatchObject({ code: 'map.nothing-imported' })
  })
})

describe('who may', () => {
  it('strangers find no project, and viewers neither save nor see rows', async () => {
    const city = await openCity()
    const { projectId } = city
    await save(city)
    const viewer = ctx.as(await joinProject(ctx, projectId, 'viewer'))
    expect((await findMapping(viewer, { projectId })).version).toBe(1)
    const forbidden = { kind: 'forbidden' }
    await expect(saveMapping(viewer, { projectId, content: city.mapping, basedOn: 1 })).rejects.toMatchObject(forbidden)
    await expect(mapSources(viewer, { projectId }, unwatched)).rejects.toMatchObject(forbidden)
    await expect(previewMapping(viewer, { projectId, content: city.mapping })).rejects.toMatchObject(forbidden)
    await expect(listMappingProblems(viewer, { projectId })).rejects.toMatchObject(forbidden)
    await expect(traceValue(viewer, { projectId, ocid: 'x', releaseId: 'x', pointer: '/x' })).rejects.toMatchObject(
      forbidden,
    )
    const other = await openProject(ctx)
    const stranger = ctx.as(await joinProject(ctx, other.projectId, 'lead'))
    await expect(findMapping(stranger, { projectId })).rejects.toMatchObject({ kind: 'not-found' })
  })
})
