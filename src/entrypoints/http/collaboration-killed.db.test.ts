import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { plainText } from '#lib/prose/prose.ts'
import { createDocument, readDocumentText } from '#workspace/documents/index.ts'
import { openDocumentWorld } from '../../../tests/support/document-world.ts'
import { type OpenWriter, openSeats, openWriters, until } from '../../../tests/support/writers.ts'

const script = fileURLToPath(new URL('../../../tests/support/serve-documents-until-killed.ts', import.meta.url))

let world: Awaited<ReturnType<typeof openDocumentWorld>>
beforeAll(async () => {
  world = await openDocumentWorld()
})
afterAll(() => world?.ctx.close())

/** The same documents served by a process of its own. */
async function serveElsewhere() {
  const { connection, config, clock } = world.ctx
  const { host, user, database } = connection
  const { masterKeyFile, dataDir } = config
  const given = JSON.stringify({ connection: { host, user, database }, masterKeyFile, dataDir, now: clock.now() })
  const child = spawn(process.execPath, [script, given], { stdio: ['ignore', 'pipe', 'inherit'] })
  const [said] = (await once(child.stdout, 'data')) as [Buffer]
  return { url: said.toString().trim(), child }
}

/** Types a word after the other, asking after each whether it is kept; `kept` gives how many are so far, in order. */
function burst(writer: OpenWriter, name: string) {
  let isOver = false
  let kept = 0
  const typing = (async () => {
    for (let i = 1; !isOver; i += 1) {
      writer.type(` ${name}${i}.`)
      writer.ask()
      await new Promise((done) => setImmediate(done))
    }
  })()
  const countKept = () => {
    while (writer.isKept(kept + 1)) kept += 1
    return kept
  }
  const end = () => {
    isOver = true
    return typing
  }
  return { countKept, end }
}

const wordsOf = (text: string, name: string) => [...text.matchAll(new RegExp(`${name}\\d+`, 'g'))].map(([word]) => word)
const firstWords = (name: string, n: number) => Array.from({ length: n }, (_, i) => `${name}${i + 1}`)

it('loses nothing that two people were told is saved, once each, when the server is killed while both type', async () => {
  const { id: documentId } = await createDocument(world.lead, { projectId: world.projectId, title: 'Killed' })
  const which = { projectId: world.projectId, documentId }
  const { url, child } = await serveElsewhere()
  const seats = openSeats(world.ctx, url)
  const both = [await seats.sit(world.lead, which), await seats.sit(world.analyst, which)]
  // One paragraph for both: whoever came second has it before either goes on.
  both[0]!.type('Start.')
  await until(() => both[1]!.words() === 'Start.', 'the second sees it')
  const bursts = both.map((writer, i) => burst(writer, 'ab'[i]!))
  await until(() => bursts.every(({ countKept }) => countKept() > 30), 'both are in the middle of it')
  child.kill('SIGKILL')
  await once(child, 'exit')
  await Promise.all(bursts.map(({ end }) => end()))
  const kept = bursts.map(({ countKept }) => countKept())
  seats.leave()

  const text = plainText(await readDocumentText(world.lead, which))
  for (const [i, name] of ['a', 'b'].entries()) {
    const words = wordsOf(text, name)
    expect(words.length).toBeGreaterThanOrEqual(kept[i]!)
    expect(words).toEqual(firstWords(name, words.length))
  }
  const locks = () =>
    world.ctx.pool.query(
      `select 1 from pg_locks join pg_database on pg_database.oid = pg_locks.database
        where locktype = 'advisory' and datname = current_database()`,
    )
  await until(async () => (await locks()).rowCount === 0, 'the database lets go of what the dead process held')
  const again = await openWriters(world.ctx)
  expect((await again.sit(world.analyst, which)).words()).toBe(text)
  await again.close()
  expect(again.faults).toEqual([])
})
