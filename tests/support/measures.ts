import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { checkSettings, runMeasures } from '#pipeline/indicators/index.ts'
import { loadFacts } from '#pipeline/measure/index.ts'
import { openAnalytics } from '#platform/analytics/open-analytics.ts'

export type Release = Record<string, unknown>

/** An engine of its own that measures releases as a test gives them; close it in afterAll. */
export async function openMeasuring() {
  const folder = mkdtempSync(join(tmpdir(), 'fairlead-measures-'))
  const analytics = await openAnalytics({ folder: join(folder, 'db') })
  await analytics.run('CREATE DATABASE facts')
  let loaded: readonly Release[] | undefined

  /** Loads releases; those without an ocid get `o1`, `o2`… */
  async function load(releases: readonly Release[]) {
    const lines = releases.map((release, at) => JSON.stringify({ ocid: `o${at + 1}`, ...release }))
    writeFileSync(join(folder, 'lines'), lines.join('\n'))
    await loadFacts(analytics, 'facts', { file: join(folder, 'lines') }, { keep: 'memory' })
    loaded = releases
  }
  async function measure(releases: readonly Release[], code: string, settings: object = {}) {
    if (releases !== loaded) await load(releases)
    const measured = await runMeasures(analytics, 'facts', { settings: checkSettings(settings), only: [code] })
    const flagged = (kind: string) => {
      const about = measured.results.filter(({ subject }) => subject.kind === kind)
      return Object.fromEntries(about.map(({ subject, value }) => [subject.id, value]))
    }
    return { ...measured, flagged, figure: measured.summary[0] }
  }
  const measureAll = async (releases: readonly Release[]) => {
    await load(releases)
    return runMeasures(analytics, 'facts', { settings: {} })
  }
  const close = async () => {
    await analytics.close()
    rmSync(folder, { recursive: true, force: true })
  }
  return { measure, measureAll, close }
}

export const bid = (id: string | string[], amount: number | null, more: Release = {}) => ({
  status: 'valid',
  tenderers: [id].flat().map((one) => ({ id: one })),
  ...(amount === null ? {} : { value: { amount, currency: 'USD' } }),
  ...more,
})

/** A process with bids, and one active award to the winner. */
export const contest = (winner: string, bids: readonly object[], more: Release = {}) => ({
  bids: { details: bids },
  awards: [{ status: 'active', suppliers: [{ id: winner }] }],
  ...more,
})

export const award = (supplier: string, amount: number, more: Release = {}) => ({
  id: `a-${supplier}-${amount}`,
  status: 'active',
  value: { amount, currency: 'USD' },
  suppliers: [{ id: supplier }],
  ...more,
})
