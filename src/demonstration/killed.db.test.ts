import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, expect, it } from 'vitest'
import { listCases } from '#buying/cases/index.ts'
import { findDataset } from '#pipeline/compile/index.ts'
import { listSnapshots } from '#pipeline/import/index.ts'
import { listMeasures } from '#pipeline/indicators/index.ts'
import { findMappingRun } from '#pipeline/map/index.ts'
import { listSources } from '#pipeline/systems/index.ts'
import { readConfig } from '#platform/config.ts'
import { openGround } from '#platform/ground.ts'
import { stopEmbedded } from '#platform/postgres/embedded.ts'
import { listPublications } from '#publish/index.ts'
import { things } from '../../tests/support/rooms.ts'
import { findDemonstrationProject } from './index.ts'
import { findStoryProject } from './stories/found-project.ts'
import { firstYear } from './words/pilot-year/first-year.ts'
import { underWay } from './words/pilot-year/under-way.ts'
import { microProcurement } from './words/stories/micro-procurement.ts'

const script = fileURLToPath(new URL('../../tests/support/fill-until-killed.ts', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'fairlead-fill-'))
const keyFile = join(folder, 'master.key')
const dataDir = join(folder, 'data')
afterAll(async () => {
  await stopEmbedded(join(dataDir, 'postgres'))
  rmSync(folder, { recursive: true, force: true })
})

/** Serves the demonstration in a process of its own until it says these words, then kills it; without words, to its end. */
async function fill(untilItSays?: RegExp): Promise<string[]> {
  const child = spawn(process.execPath, [script, dataDir, keyFile, '300'], { stdio: ['ignore', 'pipe', 'inherit'] })
  const ended = once(child, 'exit')
  let said = ''
  child.stdout.on('data', (text) => {
    said += text
    if (untilItSays?.test(said)) child.kill('SIGKILL')
  })
  expect((await ended)[1], said).toBe(untilItSays ? 'SIGKILL' : null)
  return said.trim().split('\n')
}

it('is filled after kill -9 in an import and in publishing, and nothing is there twice', async () => {
  // Twice: a task that was cut short three times is given up, and only the start after that goes on.
  await fill(/Importing (awards|bids)/)
  await fill(/Publishing/)
  const said = await fill()
  expect(said.at(-1)).toContain('Publishing')
  expect(said.filter((words) => words.startsWith('Importing'))).toEqual([])

  const config = readConfig({ FAIRLEAD_MASTER_KEY_FILE: keyFile }, { dataDir })
  const ground = await openGround({ config, things, log: () => {} })
  try {
    const { ctx } = ground
    const projectId = (await findDemonstrationProject(ctx))!
    expect(await listSources(ctx, projectId)).toHaveLength(3)
    const snapshots = await listSnapshots(ctx, { projectId })
    expect(snapshots.map(({ state, fileName }) => `${state} ${fileName}`).toSorted()).toEqual(
      [...new Set(snapshots.map(({ fileName }) => `done ${fileName}`))].toSorted(),
    )
    const run = (await findMappingRun(ctx, projectId))!
    expect(await findDataset(ctx, { projectId })).toMatchObject({ releases: run.releases, processes: run.processes })
    const publications = await listPublications(ctx, { projectId })
    expect(publications.filter(({ state }) => state !== 'abandoned')).toMatchObject([
      { state: 'published', sequence: 1 },
    ])
    expect((await listMeasures(ctx, { projectId })).measurement?.notComputed).toEqual([])
    const bought = await listCases(ctx, (await findStoryProject(ctx, microProcurement))!)
    expect(bought.map(({ title }) => title).toSorted()).toEqual(
      [...firstYear, ...underWay].map(({ title }) => title).toSorted(),
    )
  } finally {
    await ground.close()
  }
}, 300_000)
