import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { root } from '#platform/root.ts'
import { commandsOn } from '../support/run-command.ts'

const dataDir = mkdtempSync(join(tmpdir(), 'fairlead-command-'))
const { run, shell } = commandsOn(dataDir)
afterAll(() => rmSync(dataDir, { recursive: true, force: true }))

it('says which Fairlead it is', async () => {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  expect(await run(['--version'])).toMatchObject({ code: 0, out: `Fairlead ${version}\n`, err: '' })
})

it('lists the verbs of a word that is no command alone', async () => {
  for (const [noun, verbs] of [
    ['ocds', ['ocds validate', 'ocds compile']],
    ['log', ['log verify']],
    ['keys', ['keys rotate']],
  ] as const) {
    const ran = await run([noun])
    expect([noun, ran]).toMatchObject([noun, { code: 2, out: '' }])
    for (const verb of verbs) expect(ran.err).toContain(`  fairlead ${verb} `)
  }
})

it('says in a sentence that what it prints cannot be written, and nothing where its reader has only gone', async () => {
  const release = {
    ocid: 'ocds-213czf-1',
    id: '1',
    date: '2026-01-01T00:00:00Z',
    tag: ['compiled'],
    initiationType: 'tender',
  }
  writeFileSync(join(dataDir, 'one.jsonl'), `${JSON.stringify(release)}\n`)
  for (const command of ['measure', 'ocds validate', 'ocds compile']) {
    const full = await shell(`fairlead ${command} one.jsonl > /dev/full`)
    expect([command, full.code, full.err]).toEqual([
      command,
      1,
      expect.stringMatching(/^fairlead: standard output could not be written: the disk is full\..*$/m),
    ])
    expect(full.err).not.toMatch(/ at |Error/)
    const unread = await shell(`fairlead ${command} one.jsonl | true`)
    expect([command, unread.err]).toEqual([command, expect.not.stringContaining('fairlead:')])
  }
})
