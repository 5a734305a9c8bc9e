import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it, vi } from 'vitest'
import { things } from '#entrypoints/rooms.ts'
import { createProject } from '#people/index.ts'
import type { Analytics } from '#platform/analytics/analytics.ts'
import { readConfig } from '#platform/config.ts'
import { openGround } from '#platform/ground.ts'
import { openExisting } from '#platform/postgres/open-existing.ts'
import { root } from '#platform/root.ts'
import { absent } from '../support/context.ts'
import { commandsOn } from '../support/run-command.ts'

const dataDir = mkdtempSync(join(tmpdir(), 'fairlead-command-'))
const { env, run, shell } = commandsOn(dataDir)
afterAll(() => rmSync(dataDir, { recursive: true, force: true }))

it('says which Fairlead it is', async () => {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  expect(await run(['--version'])).toMatchObject({ code: 0, out: `Fairlead ${version}\n`, err: '' })
})

it('lists the verbs of a word that is no command alone', async () => {
  for (const [noun, verbs] of [
    ['ocds', ['ocds validate', 'ocds compile', 'ocds purchases']],
    ['log', ['log verify']],
    ['keys', ['keys rotate']],
  ] as const) {
    const ran = await run([noun])
    expect([noun, ran]).toMatchObject([noun, { code: 2, out: '' }])
    for (const verb of verbs) expect(ran.err).toContain(`  fairlead ${verb} `)
  }
})

it('says in a sentence that what it prints cannot be written, nothing where its reader has only gone, and leaves nothing', async () => {
  const scratch = join(dataDir, 'scratch')
  mkdirSync(scratch)
  const release = {
    ocid: 'ocds-213czf-1',
    id: '1',
    date: '2026-01-01T00:00:00Z',
    tag: ['compiled'],
    initiationType: 'tender',
  }
  writeFileSync(join(dataDir, 'one.jsonl'), `${JSON.stringify(release)}\n`)
  for (const command of ['measure', 'ocds validate', 'ocds compile']) {
    const full = await shell(`TMPDIR='${scratch}' fairlead ${command} one.jsonl > /dev/full`)
    expect([command, full.code, full.err]).toEqual([
      command,
      1,
      expect.stringMatching(/^fairlead: standard output could not be written: the disk is full\..*$/m),
    ])
    expect(full.err).not.toMatch(/ at |Error/)
    const unread = await shell(`TMPDIR='${scratch}' fairlead ${command} one.jsonl | true`)
    expect([command, unread.err]).toEqual([command, expect.not.stringContaining('fairlead:')])
    expect([command, readdirSync(scratch)]).toEqual([command, []])
  }
})

it('names the command that has the data folder, where a server would start beside it', async () => {
  const config = readConfig(env, { dataDir: env.FAIRLEAD_DATA })
  const ground = await openGround({ config, things, log: () => {}, analytics: absent<Analytics>('analytics') })
  await createProject(ground.ctx, { name: 'Open contracting', organisation: 'Example City' })
  await ground.close()
  // It waits for rows on standard input, which nobody sends.
  const args = [join(root, 'bin/fairlead.mjs'), 'import', '-', '--source', 'Awards']
  const command = spawn('node', args, { env, stdio: ['pipe', 'ignore', 'ignore'] })
  const postgres = await openExisting(config)
  try {
    await vi.waitFor(async () => expect(await postgres.isServed()).toBe(true), { timeout: 30_000, interval: 100 })
    const refused = await run(['serve'])
    expect(refused).toMatchObject({ code: 1, err: expect.stringContaining('The command "fairlead import" (process ') })
    expect(refused.err).toContain(`end it (kill ${command.pid})`)
  } finally {
    command.kill('SIGINT')
    await once(command, 'exit')
    await postgres.close()
  }
})
