import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { things } from '#entrypoints/rooms.ts'
import { createProject } from '#people/index.ts'
import type { Analytics } from '#platform/analytics/analytics.ts'
import { readConfig } from '#platform/config.ts'
import { openGround } from '#platform/ground.ts'
import { openExisting } from '#platform/postgres/open-existing.ts'
import { listTasks } from '#platform/queue/tasks.ts'
import { absent } from '../support/context.ts'
import { commandsOn, type Running } from '../support/run-command.ts'
import { type Product, startProduct } from '../support/start-product.ts'

const HEAD = 'Number,Title,Supplier,Amount\n'
const OLDER = `${HEAD}1,Chairs,Acme Example,100.50\n2,Desks,Other Example,N/A\n`
const NEWER = `${HEAD}1,Chairs,Acme Example,120.50\n3,Lamps,Acme Example,30\n9,too,many,cells,here\n`
const BIG_ROWS = 600_000

const dataDir = mkdtempSync(join(tmpdir(), 'fairlead-cli-'))
const { env, run, start, shell } = commandsOn(dataDir)
const config = readConfig(env, { dataDir: env.FAIRLEAD_DATA })
let product: Product | undefined
let projectId = ''

/** An installation with a project, as people would have made it on its page. */
async function install(): Promise<string> {
  const ground = await openGround({ config, things, log: () => {}, analytics: absent<Analytics>('analytics') })
  try {
    const { id } = await createProject(ground.ctx, { name: 'Open contracting', organisation: 'Example City' })
    return id
  } finally {
    await ground.close()
  }
}

beforeAll(async () => {
  writeFileSync(join(dataDir, 'awards 2026-04-30.csv'), OLDER)
  writeFileSync(join(dataDir, 'awards 2026-05-31.csv'), NEWER)
  const row = (i: number) => `${i},Thing ${i} of many,Acme Example,${i}.50\n`
  writeFileSync(join(dataDir, 'big.csv'), HEAD + Array.from({ length: BIG_ROWS }, (_, i) => row(i)).join(''))
  projectId = await install()
})
afterAll(async () => {
  await product?.stop()
  rmSync(dataDir, { recursive: true, force: true })
})

/** Waits until the newest work of the project is at it, and gives what it is. */
async function waitUntilRunning(command: Running, kind: string): Promise<void> {
  const postgres = await openExisting(config)
  try {
    const isRunning = async () => {
      const [newest] = await listTasks(postgres, projectId)
      expect(command.child.exitCode).toBe(null)
      expect(newest).toMatchObject({ kind, state: 'running' })
    }
    await vi.waitFor(isRunning, { timeout: 20_000, interval: 20 })
  } finally {
    await postgres.close()
  }
}

describe('on a project, where nothing serves', () => {
  it('leads from files to a published site, step by step', async () => {
    expect((await run(['projects'])).rows).toMatchObject([{ id: projectId, name: 'Open contracting' }])
    const files = ['awards 2026-04-30.csv', 'awards 2026-05-31.csv']
    const imported = await run(['import', ...files, '--source', 'Awards', '--taken-at', 'name', '--licence', 'CC0'])
    expect(imported.rows).toMatchObject([
      { source: 'Awards', takenAt: '2026-04-30T00:00:00.000Z', rowsIn: 2, rowsLoaded: 2, rowsSetAside: 0 },
      { source: 'Awards', takenAt: '2026-05-31T00:00:00.000Z', rowsIn: 3, rowsLoaded: 2, rowsSetAside: 1 },
    ])
    expect([imported.code, imported.err]).toEqual([1, expect.stringMatching(/1 row set aside: 5 cells.*line 4/)])

    const suggested = await shell('fairlead map --suggest | fairlead map --file - --note "As suggested"')
    expect(suggested.err).toContain('awards/value/amount from Amount')
    expect(suggested.rows).toMatchObject([{ mappingVersion: 1, rows: 4, processes: 3, releases: 4 }])

    const ran = await run(['run', '--project', 'open CONTRACTING'])
    expect(ran.rows.map((row) => row.step)).toEqual(['map', 'validate', 'compile', 'measure'])
    expect(ran.rows[2]).toMatchObject({ releases: 4, processes: 3 })

    const published = await run(['publish', '--take-out', '--note', 'First'])
    expect(published.rows).toMatchObject([{ state: 'published', sequence: 1, processes: 3, isConfirmed: false }])
  })
})

describe('on a project, while Fairlead serves', () => {
  beforeAll(async () => {
    product = await startProduct({ dataDir })
  })

  it('follows a value back to its cell', async () => {
    const { rows, code } = await run(['trace', 'ocds-213czf-1', '/awards/0/value/amount'])
    expect(code).toBe(0)
    expect(rows).toMatchObject([
      {
        value: 120.5,
        origins: [{ fileName: 'awards 2026-05-31.csv', line: 2, cells: [{ column: 'Amount', text: '120.50' }] }],
      },
    ])
    const nowhere = await run(['trace', 'ocds-213czf-1', '/awards/9/title'])
    expect(nowhere).toMatchObject({ code: 1, out: '', err: expect.stringContaining('has no value at /awards/9/title') })
  })

  it('imports nothing twice, and goes on where its reader has gone', async () => {
    const again = await run(['import', 'awards 2026-04-30.csv', '--source', 'Awards'])
    expect(again).toMatchObject({ code: 0, err: expect.stringContaining('was imported before') })
    const unread = await shell(
      `printf '${HEAD.trim()}\\n7,Pens,Acme Example,5\\n' | fairlead import - 'awards 2026-05-31.csv' --source Awards | true; echo "{\\"code\\":\${PIPESTATUS[1]}}"`,
    )
    expect(unread.rows).toEqual([{ code: 1 }])
    expect((await run(['run'])).rows[0]).toMatchObject({ step: 'map', rows: 5 })
  })

  it('stops at Ctrl-C, says what was left as it was, and which files were not imported', async () => {
    const command = start(['import', 'big.csv', 'awards 2026-04-30.csv', '--source', 'Many'])
    await waitUntilRunning(command, 'import.run')
    const stopped = Date.now()
    command.child.kill('SIGINT')
    const { code, err, rows } = await command.ended
    expect([code, rows]).toEqual([130, []])
    expect(err).toContain('Stopped. The rows that were imported before are as they were.')
    expect(err).toContain('Not imported: big.csv, awards 2026-04-30.csv')
    expect(Date.now() - stopped).toBeLessThan(4_000)
  })

  it('tells wrong use from failure, before anything is done', async () => {
    expect(await run(['import', 'awards.csv', '--source', 'Awards'])).toMatchObject({
      code: 2,
      err: expect.stringContaining('there is no file "awards.csv"'),
    })
    expect(await run(['run', '--project', 'Closed contracting'])).toMatchObject({
      code: 2,
      err: expect.stringContaining(`There are:\n  ${projectId}  Open contracting (Example City)`),
    })
    const wrong = await run(['map', '--file', '-'], 'sources: 3')
    expect(wrong).toMatchObject({ code: 2, out: '', err: expect.stringContaining('The mapping cannot be used') })
    expect(await run(['import', '-', '--source', 'Awards'], '')).toMatchObject({
      code: 1,
      err: expect.stringContaining('standard input: The file is empty'),
    })
  })

  it('goes on by itself where the process that served was killed', async () => {
    const command = start(['import', 'big.csv', '--source', 'Many'])
    await waitUntilRunning(command, 'import.run')
    await product!.kill()
    product = undefined
    const { code, rows, err } = await command.ended
    expect([code, err]).toEqual([0, expect.not.stringContaining('fairlead:')])
    expect(rows).toMatchObject([{ state: 'done', rowsIn: BIG_ROWS, rowsLoaded: BIG_ROWS }])
  })
})
