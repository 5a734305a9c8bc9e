import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { plainText } from '#lib/prose/prose.ts'
import { removeMember } from '#people/index.ts'
import {
  createDocument,
  endReview,
  loadUpdates,
  readDocumentText,
  readSections,
  startReview,
  writeSection,
} from '#workspace/documents/index.ts'
import { idOf, join, openDocumentWorld } from '../../../tests/support/document-world.ts'
import { openWriters, until } from '../../../tests/support/writers.ts'

let world: Awaited<ReturnType<typeof openDocumentWorld>>
let writers: Awaited<ReturnType<typeof openWriters>>
beforeAll(async () => {
  world = await openDocumentWorld()
})
beforeEach(async () => {
  writers = await openWriters(world.ctx)
})
afterEach(async () => {
  await writers.close()
})
afterAll(() => world?.ctx.close())

async function start() {
  const { id } = await createDocument(world.lead, { projectId: world.projectId, title: 'Together' })
  return { projectId: world.projectId, documentId: id }
}
type Which = Awaited<ReturnType<typeof start>>

const stored = async (which: Which) => plainText(await readDocumentText(world.lead, which))
const toldTo = (person: { told: { type: string }[] }, type: string) => person.told.filter((one) => one.type === type)

/** Lets PostgreSQL refuse every new change as it does on a full disk, until `mend` is called. */
async function breakStoring(sqlstate: string): Promise<() => Promise<unknown>> {
  await world.ctx.pool.query(`
    create or replace function workspace.refuse() returns trigger language plpgsql as
      $$ begin raise exception 'could not extend file: No space left on device' using errcode = '${sqlstate}'; end $$;
    create trigger refuse before insert on workspace.document_update execute function workspace.refuse()`)
  return () => world.ctx.pool.query('drop trigger refuse on workspace.document_update')
}

describe('two people in one paragraph', () => {
  it('see the same words, and each other’s changes only once they are stored', async () => {
    const which = await start()
    const [ada, ben] = [await writers.sit(world.lead, which), await writers.sit(world.analyst, which)]
    ada.type('The city buys food.')
    await until(() => ben.words().includes('food.'), 'Ben sees it')
    expect(await stored(which)).toContain('The city buys food.')
    ben.type(' It pays late.')
    ada.type(' Every day.')
    expect(await Promise.all([ada.isSaved(), ben.isSaved()])).toEqual([true, true])
    await until(() => ada.words() === ben.words() && ada.words().length > 40, 'both say the same')
    expect(await stored(which)).toBe(ada.words())
  })
})

describe('a tab that is open while the document moves on', () => {
  it('is told the state, keeps what was refused, and loses none of it when the document is revised again', async () => {
    const which = await start()
    const ben = await writers.sit(world.analyst, which)
    ben.type('Kept.')
    await ben.isSaved()
    await startReview(world.lead, which)
    ben.type(' Refused.')
    await until(() => toldTo(ben, 'access').some((one) => 'state' in one && one.state === 'in-review'), 'told')
    const mark = ben.ask()
    expect(await stored(which)).toBe('Kept.')
    await endReview(world.lead, which)
    await until(() => toldTo(ben, 'access').some((one) => 'state' in one && one.state === 'revising'), 'told again')
    ben.type(' After.')
    expect(await ben.isSaved()).toBe(true)
    expect(ben.isKept(mark)).toBe(false)
    expect(await stored(which)).toBe('Kept. Refused. After.')
  })

  it('may come back after an hour without a connection, and both merge', async () => {
    const which = await start()
    const [ada, ben] = [await writers.sit(world.lead, which), await writers.sit(world.analyst, which)]
    ada.type('Both start here.')
    await until(() => ben.words().includes('here.'), 'Ben sees it')
    const socket = ben.provider.configuration.websocketProvider
    socket.disconnect()
    for (let i = 0; i < 200; i += 1) ben.type(` ${i}`)
    for (let i = 0; i < 50; i += 1) ada.type(`, a${i}`)
    await ada.isSaved()
    world.ctx.clock.advance(3_600_000)
    await socket.connect()
    await until(() => ben.provider.isAuthenticated, 'Ben is back')
    expect(await ben.isSaved()).toBe(true)
    await until(() => ada.words() === ben.words(), 'both say the same')
    for (const words of [' 199', ', a49']) expect(await stored(which)).toContain(words)
  })

  it('gets what was written by a form in the meantime', async () => {
    const which = await start()
    const ben = await writers.sit(world.analyst, which)
    const [section] = await readSections(world.lead, which)
    await writeSection(world.lead, { ...which, index: 0, mark: section!.mark, markdown: 'By a form.' })
    await until(() => ben.words().includes('By a form.'), 'Ben sees it')
  })
})

describe('somebody whose right is taken away while they type', () => {
  it('is closed out where they are removed from the project, and does not come in again by the same connection', async () => {
    const which = await start()
    await join(world.ctx, world.projectId, world.stranger, 'analyst')
    const eve = await writers.sit(world.stranger, which)
    eve.type('Typed before.')
    await eve.isSaved()
    await removeMember(world.lead, { projectId: world.projectId, personId: idOf(world.stranger) })
    await until(() => {
      eve.type(' And on.')
      return eve.ends.includes('no-access')
    }, 'closed out')
    const mark = eve.ask()
    const kept = await stored(which)
    eve.type(' Too late.')
    const ada = await writers.sit(world.lead, which)
    await eve.provider.sendToken()
    eve.provider.startSync()
    await until(() => eve.ends.filter((end) => end === 'no-access').length === 2, 'refused again')
    ada.type('Not for Eve.')
    await ada.isSaved()
    expect(eve.words()).not.toContain('Not for Eve.')
    expect(eve.words()).toContain('Too late.')
    expect(eve.isKept(mark)).toBe(false)
    expect(await stored(which)).toBe(`${kept}Not for Eve.`)
  })
})

describe('a server that cannot store', () => {
  it('never says saved on a full disk, shows nobody what is not stored, says so, and goes on when there is room', async () => {
    const which = await start()
    const [ada, ben] = [await writers.sit(world.lead, which), await writers.sit(world.analyst, which)]
    ada.type('Before.')
    await ada.isSaved()
    const mend = await breakStoring('53100')
    ada.type(' While full.')
    const mark = ada.ask()
    await until(() => toldTo(ada, 'unstored').length > 1, 'told, and told again')
    expect(ada.told.filter(({ type }) => type === 'unstored')[0]).toEqual({ type: 'unstored', reason: 'disk-full' })
    ada.type(' More.')
    expect(await stored(which)).toBe('Before.')
    expect(ben.words()).toBe('Before.')
    expect(ada.isKept(mark)).toBe(false)
    await mend()
    await until(() => ben.words() === 'Before. While full. More.', 'it goes on')
    expect(await ada.isSaved()).toBe(true)
    expect(await stored(which)).toBe('Before. While full. More.')
    expect(writers.faults).toHaveLength(1)
  })

  it('lets nobody out who writes while the database is away, and stores all when it is back', async () => {
    const which = await start()
    const ada = await writers.sit(world.lead, which)
    ada.type('Before.')
    await ada.isSaved()
    const mend = await breakStoring('57P01')
    await world.ctx.pool.query(
      'select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()',
    )
    ada.type(' Without a database.')
    await until(() => toldTo(ada, 'unstored').length, 'told')
    await mend()
    await until(async () => (await stored(which)) === 'Before. Without a database.', 'stored')
    expect(await ada.isSaved()).toBe(true)
    expect(ada.ends).toEqual([])
    const other = await start()
    expect((await writers.sit(world.analyst, other)).ends).toEqual([])
  })
})

it('ends with its reason an editor that sends more than one change may hold, and stores none of it', async () => {
  const which = await start()
  const ada = await writers.sit(world.lead, which)
  ada.type('Short.')
  await ada.isSaved()
  const before = (await loadUpdates(world.lead, which.documentId)).updates.length
  ada.type('x'.repeat(4_050_000))
  await until(() => ada.ends.includes('too-large'), 'ended')
  expect((await loadUpdates(world.lead, which.documentId)).updates).toHaveLength(before)
})
