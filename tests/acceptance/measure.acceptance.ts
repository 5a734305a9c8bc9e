// Every published file of OCDS is compiled and measured, each for itself and all of a publisher together.
import { createReadStream, createWriteStream, globSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { collectNotes, compileFiles } from '#pipeline/compile/files/index.ts'
import { measures, runMeasures } from '#pipeline/indicators/index.ts'
import { findSetAside, loadFacts } from '#pipeline/measure/index.ts'
import type { Analytics } from '#platform/analytics/analytics.ts'
import { openAnalytics } from '#platform/analytics/open-analytics.ts'
import { dataFolder } from './data.ts'

const folder = mkdtempSync(join(tmpdir(), 'fairlead-acceptance-measure-'))
const files = globSync('ocds/**/*.json*', { cwd: dataFolder }).toSorted()
let analytics: Analytics

beforeAll(async () => {
  analytics = await openAnalytics({ folder: join(folder, 'engine') })
  await analytics.run('CREATE DATABASE facts')
})
afterAll(async () => {
  await analytics.close()
  rmSync(folder, { recursive: true, force: true })
})

async function compile(names: readonly string[]): Promise<string> {
  const out = join(folder, 'compiled.jsonl')
  const sources = names.map((name) => () => createReadStream(join(dataFolder, name)))
  const signal = new AbortController().signal
  const notes = collectNotes()
  await pipeline(compileFiles({ sources, folder, versioned: false, signal, notes }), createWriteStream(out))
  return out
}

async function measure(names: readonly string[]) {
  const file = await compile(names)
  if (statSync(file).size === 0) return undefined
  const counts = await loadFacts(analytics, 'facts', { file }, { keep: 'memory' })
  const measured = await runMeasures(analytics, 'facts', { settings: {} })
  return { counts, measured, aside: await findSetAside(analytics, 'facts') }
}

describe('published files of OCDS', () => {
  it('are there', () => expect(files.length).toBeGreaterThan(0))

  const byPublisher = Map.groupBy(files, (name) => dirname(name))
  it.each([...byPublisher])('are measured: %s', async (_, names) => {
    const found = await measure(names)
    if (!found) return
    const { counts, measured, aside } = found
    expect(aside).toEqual([])
    expect(counts.processes).toBe(counts.lines)
    expect(measured.summary.find(({ code }) => code === 'U001')?.numerator).toBe(String(counts.processes))
    const told = new Set([...measured.summary, ...measured.notComputed].map(({ code }) => code))
    expect(told.size).toBe(measures.length)
    for (const { value, denominator } of measured.summary)
      expect(value === null ? denominator : Number.isFinite(value)).toBe(value === null ? '0' : true)
  })
})
