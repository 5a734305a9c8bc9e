import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, expect, it } from 'vitest'
import { openAnalytics } from '#platform/analytics/open-analytics.ts'
import { root } from '#platform/root.ts'
import { loadFacts } from './index.ts'

const folder = mkdtempSync(join(tmpdir(), 'fairlead-facts-killed-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const MANY = 40_000
const file = (name: string, count: number) => {
  const line = (n: number) =>
    JSON.stringify({ ocid: `${name}-${n}`, tender: { status: 'active', title: 'x'.repeat(500) } })
  writeFileSync(join(folder, name), Array.from({ length: count }, (_, n) => line(n)).join('\n'))
  return join(folder, name)
}
const [few, many] = [file('few', 3), file('many', MANY)]
const engine = join(folder, 'engine')

const LOADING = `import { openAnalytics } from '${join(root, 'src/platform/analytics/open-analytics.ts')}'
import { loadFacts } from '${join(root, 'src/pipeline/measure/index.ts')}'
const analytics = await openAnalytics({ folder: '${engine}' })
await analytics.run('CREATE DATABASE IF NOT EXISTS facts')
await loadFacts(analytics, 'facts', { file: '${few}' })
console.log('loading')
for (;;) { await loadFacts(analytics, 'facts', { file: '${many}' }); await loadFacts(analytics, 'facts', { file: '${few}' }) }`

/** Loads again and again in a process of its own, and kills it some time after it has begun. */
async function loadUntilKilled(milliseconds: number) {
  const child = spawn(process.execPath, ['--input-type=module', '-e', LOADING], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = new Promise((done) => child.once('exit', done))
  await new Promise((begun) => child.stdout.once('data', begun))
  await wait(milliseconds)
  child.kill('SIGKILL')
  await ended
}

it('leaves one load or the other when it is killed, never a part of one', async () => {
  const seen = new Set<number>()
  for (const milliseconds of [40, 150, 400, 900]) {
    await loadUntilKilled(milliseconds)
    const analytics = await openAnalytics({ folder: engine })
    const [row] = await analytics.query<{ n: string }>('SELECT count() AS n FROM facts.fact_process')
    seen.add(Number(row!.n))
    const again = await loadFacts(analytics, 'facts', { file: few })
    expect(again.processes).toBe(3)
    await analytics.close()
  }
  for (const count of seen) expect([3, MANY]).toContain(count)
})
