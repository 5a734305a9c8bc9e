// Toronto's three exports joined by one mapping, its monthly snapshots, and Pittsburgh's list: from cells to releases and back.
import { createReadStream, globSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { parseDate } from '#lib/dates.ts'
import { parseMoney } from '#lib/money.ts'
import { tidyText } from '#lib/text.ts'
import { importSnapshot, listSnapshots, receiveFile, startImport } from '#pipeline/import/index.ts'
import {
  contributions,
  countMappingProblems,
  describeMapping,
  findMappingRun,
  mapSources,
  previewMapping,
  saveMapping,
  suggestMapping,
  traceValue,
} from '#pipeline/map/index.ts'
import { createSource } from '#pipeline/systems/index.ts'
import { projectDatabase } from '#platform/analytics/project-database.ts'
import { unwatched } from '#platform/queue/work.ts'
import { jsonSchema, readSchema } from '#standard/index.ts'
import { type TestContext, testContext } from '../support/context.ts'
import { importPolicies, openProject } from '../support/imports.ts'
import { dataFolder } from './data.ts'
import { newAjv } from './published.ts'

let ctx: TestContext
beforeAll(async () => {
  const policies = new Map([
    ...importPolicies,
    ...contributions.policies.map((each) => [each.operation, each] as const),
  ])
  ctx = await testContext({ analytics: true, things: { policies } })
  ctx.clock.set('2026-11-01T00:00:00Z')
})
afterAll(() => ctx.close())

const TORONTO = ['All Solicitations.csv', 'Awarded Contracts.csv', 'Non-Competitive Contracts.csv']
const TAKEN = new Date('2026-08-22T00:00:00Z')
const torontoMapping = readFileSync(new URL('toronto.mapping.yaml', import.meta.url), 'utf8')

/** A project with one source a file; every file is imported. */
async function openCity() {
  const { projectId } = await openProject(ctx)
  const sources = new Map<string, string>()
  const importInto = async (name: string, path: string, takenAt: Date) => {
    const sourceId = sources.get(name) ?? (await createSource(ctx, { projectId, name })).id
    sources.set(name, sourceId)
    const from = { kind: 'upload' as const, content: createReadStream(path), name: basename(path) }
    const file = await receiveFile(ctx, { projectId, from })
    const { snapshot } = await startImport(ctx, { projectId, sourceId, fileId: file.id, takenAt })
    await importSnapshot(ctx, { projectId, snapshotId: snapshot.id }, unwatched)
  }
  const database = projectDatabase(projectId)
  const count = async (sql: string) =>
    Number((await ctx.analytics.query<{ n: string }>(sql.replaceAll('{db}', database)))[0]!.n)
  const releases = async () =>
    (await ctx.analytics.query<{ json: string }>(`SELECT json FROM ${database}.release ORDER BY ocid, date`)).map(
      (row) => JSON.parse(row.json),
    )
  return { projectId, importInto, count, releases }
}

const isValid = newAjv().compile(jsonSchema('release', readSchema()))
function expectAllValid(releases: readonly object[]) {
  const wrong = releases.flatMap((release) => (isValid(release) ? [] : [isValid.errors?.[0]]))
  expect(wrong).toEqual([])
}

type Award = { value?: { amount: number }; date?: string; suppliers?: { name: string }[] }
type Released = { ocid: string; id: string; awards?: Award[] }

/** Reads each traced cell anew, by the parsers alone, and compares with the value in the release. */
async function checkLineage(projectId: string, release: Released): Promise<number> {
  const at = { projectId, ocid: release.ocid, releaseId: release.id }
  let checked = 0
  for (const [i, award] of (release.awards ?? []).entries()) {
    const trace = async (pointer: string) =>
      (await traceValue(ctx, { ...at, pointer: `/awards/${i}/${pointer}` }))[0]?.cells[0]?.text ?? ''
    if (award.value) {
      const read = parseMoney(await trace('value/amount'), '.')
      expect(read.is === 'amount' && Number(read.amount)).toBe(award.value.amount)
      checked += 1
    }
    if (award.date) {
      const read = parseDate(await trace('date'))
      expect(read.is === 'date' && award.date.startsWith(read.day)).toBe(true)
      checked += 1
    }
    if (award.suppliers?.[0]) {
      const folded = (text: string) =>
        tidyText(text)
          .toLowerCase()
          .replace(/[^a-z0-9]/g, '')
      expect(folded(await trace('suppliers/0/name'))).toBe(folded(award.suppliers[0].name))
      checked += 1
    }
  }
  return checked
}

describe('Toronto, three exports joined by one mapping', () => {
  let city: Awaited<ReturnType<typeof openCity>>
  beforeAll(async () => {
    city = await openCity()
    for (const name of TORONTO)
      await city.importInto(name.replace('.csv', ''), join(dataFolder, 'toronto', name), TAKEN)
  })

  it('is suggested so that taking all of it gives valid releases with what measures need', async () => {
    const { projectId } = city
    const settings = { publisher: 'City of Toronto', timeZone: 'America/Toronto', currency: 'CAD' }
    const { mapping } = await suggestMapping(ctx, { projectId, settings })
    await saveMapping(ctx, { projectId, content: mapping, basedOn: 0 })
    await mapSources(ctx, { projectId }, unwatched)
    expectAllValid(await city.releases())
    const { paths } = await describeMapping(ctx, { projectId })
    expect(paths).toEqual(
      expect.arrayContaining([
        ...['awards/suppliers/id', 'awards/value/amount', 'awards/value/currency', 'awards/date', 'awards/status'],
        ...[
          'tender/procurementMethod',
          'tender/mainProcurementCategory',
          'tender/tenderPeriod/startDate',
          'tender/tenderPeriod/endDate',
        ],
        ...['tender/status', 'buyer/id', 'parties/roles'],
      ]),
    )
  })
  it('maps or lists every one of 11,461 rows, by the suggestion and a small edit', async () => {
    const { projectId } = city
    const { warnings } = await saveMapping(ctx, { projectId, content: torontoMapping, basedOn: 1 })
    expect(warnings).toEqual([])
    await mapSources(ctx, { projectId }, unwatched)
    const run = (await findMappingRun(ctx, projectId))!
    const snapshots = await listSnapshots(ctx, { projectId })
    const aside = snapshots.reduce((sum, snapshot) => sum + snapshot.rowsSetAside, 0)
    expect(run.rows + aside).toBe(11_461)
    const used = await city.count('SELECT uniqExact(arrayJoin(source_rows)) AS n FROM {db}.release')
    const withoutKey = await city.count(
      "SELECT count() AS n FROM {db}.mapping_problem WHERE reason IN ('no-key', 'no-process')",
    )
    expect(used + withoutKey).toBe(run.rows)
    expectAllValid(await city.releases())
  })
  it('gives an award for each row that names one, or says why not', async () => {
    const releases: Released[] = await city.releases()
    const awards = releases.reduce((sum, release) => sum + (release.awards?.length ?? 0), 0)
    const problems = await countMappingProblems(ctx, city.projectId)
    const repeated = problems.filter((each) => each.reason === 'repeated' && each.target === 'awards')
    expect(awards + repeated.reduce((sum, each) => sum + each.count, 0)).toBe(7613 + 2931)
    const unread = problems.filter((each) => each.target === 'awards/value/amount')
    expect(unread.reduce((sum, each) => sum + each.count, 0)).toBeLessThan(50)
  })
  it('leads every award value back to its cell', async () => {
    const releases: Released[] = await city.releases()
    let checked = 0
    for (let i = 0; i < releases.length; i += 97) checked += await checkLineage(city.projectId, releases[i]!)
    expect(checked).toBeGreaterThan(250)
  })
  it('is previewed while somebody edits', async () => {
    const input = { projectId: city.projectId, content: torontoMapping }
    await previewMapping(ctx, input)
    const started = performance.now()
    const { processes } = await previewMapping(ctx, input)
    const milliseconds = Math.round(performance.now() - started)
    expect(processes).toHaveLength(5)
    process.stdout.write(`preview of 5 processes over 11,461 rows: ${milliseconds} ms (aim 300)\n`)
  })
})

describe('Toronto, 26 monthly snapshots of open solicitations', () => {
  it('become releases that tell what changed when', async () => {
    const city = await openCity()
    const { projectId } = city
    const paths = globSync(join(dataFolder, 'toronto/solicitations-by-day/*.csv.gz')).toSorted()
    expect(paths).toHaveLength(26)
    for (const path of paths)
      await city.importInto('All Solicitations', path, new Date(`${basename(path).slice(0, 10)}T00:00:00Z`))
    for (const name of TORONTO.slice(1))
      await city.importInto(name.replace('.csv', ''), join(dataFolder, 'toronto', name), TAKEN)
    await saveMapping(ctx, { projectId, content: torontoMapping, basedOn: 0 })
    await mapSources(ctx, { projectId }, unwatched)
    const run = (await findMappingRun(ctx, projectId))!
    expect(run.snapshots).toHaveLength(28)
    expect(run.releases).toBeGreaterThan(run.processes + 100)
    const updated = await city.count("SELECT uniqExact(ocid) AS n FROM {db}.release WHERE has(tag, 'tenderUpdate')")
    const awardedLater = await city.count(
      "SELECT count() AS n FROM (SELECT ocid FROM {db}.release GROUP BY ocid HAVING min(date) < max(date) AND has(argMin(tag, date), 'tender') AND NOT has(argMin(tag, date), 'award') AND countIf(has(tag, 'award')) > 0)",
    )
    expect(updated).toBeGreaterThan(100)
    expect(awardedLater).toBeGreaterThan(10)
    const releases = await city.releases()
    expectAllValid(releases)
    expect(new Set(releases.map((release) => `${release.ocid} ${release.id}`)).size).toBe(releases.length)
    process.stdout.write(
      `${run.rows} rows, ${run.processes} processes, ${run.releases} releases; ${updated} tenders updated, ${awardedLater} awarded later\n`,
    )
  })
})

describe('Pittsburgh, a list of contracts', () => {
  it('is suggested so that taking all of it gives valid releases', async () => {
    const city = await openCity()
    const { projectId } = city
    await city.importInto('Contract list', join(dataFolder, 'pittsburgh/2015-08-13-contractlist.csv'), TAKEN)
    const settings = { publisher: 'City of Pittsburgh', timeZone: 'America/New_York', currency: 'USD' }
    const { mapping, sources } = await suggestMapping(ctx, { projectId, settings })
    expect(sources[0]).toMatchObject({ row: 'contract', key: '{CONTRACT}' })
    await saveMapping(ctx, { projectId, content: mapping, basedOn: 0 })
    await mapSources(ctx, { projectId }, unwatched)
    const releases = await city.releases()
    expectAllValid(releases)
    const contracts = releases.reduce((sum, release) => sum + (release.contracts?.length ?? 0), 0)
    expect(contracts).toBeGreaterThan(480)
    const regions = releases.flatMap((release) =>
      release.parties.flatMap((party: { address?: { region?: string } }) => party.address?.region ?? []),
    )
    expect(regions.filter((region: string) => region === 'PA').length).toBeGreaterThan(200)
    const problems = await countMappingProblems(ctx, projectId)
    expect(problems).toEqual(
      expect.arrayContaining([expect.objectContaining({ reason: 'no-such-day', column: 'EXPIRATION' })]),
    )
  })
})
