import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { transact } from '#platform/context.ts'
import { type TestContext, testContext } from '../../../tests/support/context.ts'
import { findInstance, nameInstance } from '../instance.ts'
import { currentCheckpoint, proveInclusion } from './checkpoint.ts'
import { hashLeaf } from './hashes.ts'
import { listEvents } from './list-events.ts'
import { openCheckpoint } from './note.ts'
import { numberEvents } from './number-events.ts'
import { isIncluded } from './proof.ts'
import { startSequencer } from './start-sequencer.ts'
import { verifyLog } from './verify-log.ts'

let ctx: TestContext
beforeAll(async () => {
  ctx = await testContext()
  await nameInstance(ctx)
})
afterAll(() => ctx.close())

const record = (count: number, type = 'import.completed') =>
  transact(ctx, async (ctx) => {
    for (let i = 0; i < count; i += 1) {
      await ctx.log.record(ctx, { type, thing: `snapshot:${i}`, data: { i } })
    }
  })

/** Changes the log as somebody with all rights on the database could: past the triggers. */
const tamper = (statement: string) =>
  ctx.pool.query(`begin; set local session_replication_role = replica; ${statement}; commit`)

const eventAt = async (position: number) =>
  (await ctx.pool.query('select event_id from log.leaf where position = $1', [position])).rows[0].event_id

beforeEach(async () => {
  await tamper('truncate log.event, log.leaf, log.node, log.checkpoint, log.unnumbered')
  await record(21)
  while ((await numberEvents(ctx.db)) > 0);
})

it('numbers committed events without gaps, in the order in which they were recorded', async () => {
  const { rows } = await ctx.pool.query(
    'select position, thing from log.leaf l join log.event e on e.id = l.event_id order by position',
  )
  expect(rows).toEqual(Array.from({ length: 21 }, (_, i) => ({ position: i, thing: `snapshot:${i}` })))
  expect(await numberEvents(ctx.db)).toBe(0)
})

it('numbers each event once while many record and several number at once', async () => {
  const recording = Array.from({ length: 40 }, () => record(2))
  const numbering = Array.from({ length: 6 }, async () => numberEvents(ctx.db))
  await Promise.all([...recording, ...numbering])
  while ((await numberEvents(ctx.db)) > 0);
  expect(await verifyLog(ctx.db)).toMatchObject({ isWhole: true, events: 101, waiting: 0 })
})

it('signs a checkpoint that covers everything committed, and one for each size', async () => {
  await record(3)
  expect(await verifyLog(ctx.db)).toMatchObject({ isWhole: true, events: 21, waiting: 3 })
  const { note, size } = await currentCheckpoint(ctx)
  const { publicKey, origin } = await findInstance(ctx.db)
  expect(openCheckpoint(note, publicKey)).toMatchObject({ origin, size: 24 })
  expect(size).toBe(24)
  expect((await currentCheckpoint(ctx)).note).toBe(note)
  expect(await verifyLog(ctx.db, { checkpoint: note })).toMatchObject({ isWhole: true, events: 24, checkpoints: 1 })
})

it('proves that an event stands in the log a checkpoint tells of', async () => {
  const { size, root } = await currentCheckpoint(ctx)
  await record(5)
  await currentCheckpoint(ctx)
  const { rows } = await ctx.pool.query('select body from log.event where id = $1', [await eventAt(13)])
  const path = await proveInclusion(ctx, 13, size)
  expect(isIncluded({ leaf: hashLeaf(rows[0].body), index: 13, size, path, root })).toBe(true)
})

it('names the first event that was altered: abuse:A25', async () => {
  for (const position of [17, 6]) {
    const id = await eventAt(position)
    await tamper(`update log.event set body = replace(body, 'import', 'imporT') where id = '${id}'`)
    const verdict = await verifyLog(ctx.db)
    expect(verdict).toMatchObject({ isWhole: false, problem: { kind: 'altered', position, eventId: id } })
  }
})

it('names the event whose hash was altered with it, and the two of which one was, where both hashes were', async () => {
  const id = await eventAt(9)
  const { rows } = await ctx.pool.query(
    "select replace(body, 'import', 'imporT') as body from log.event where id = $1",
    [id],
  )
  const hash = hashLeaf(rows[0].body).toString('hex')
  await tamper(
    `update log.event set body = replace(body, 'import', 'imporT'), leaf_hash = '\\x${hash}' where id = '${id}'`,
  )
  expect(await verifyLog(ctx.db)).toMatchObject({ problem: { kind: 'altered', position: 9, eventId: id } })
  await tamper(`update log.leaf set hash = '\\x${hash}' where position = 9`)
  expect(await verifyLog(ctx.db)).toMatchObject({
    problem: { kind: 'altered', position: 8, message: expect.stringContaining('events 9 to 10') },
  })
})

it('names the first event that is missing, from the middle and from the end', async () => {
  await tamper(`delete from log.event where id = '${await eventAt(5)}'`)
  expect(await verifyLog(ctx.db)).toMatchObject({ problem: { kind: 'missing', position: 5 } })
  await tamper('delete from log.leaf where position = 5')
  expect(await verifyLog(ctx.db)).toMatchObject({ problem: { kind: 'missing', position: 5 } })
})

it('notices that the end was cut off, by the checkpoint that was signed for it', async () => {
  await currentCheckpoint(ctx)
  await tamper('delete from log.event where id in (select event_id from log.leaf where position >= 18)')
  await tamper('delete from log.leaf where position >= 18; delete from log.node where (index + 1) << level > 18')
  expect(await verifyLog(ctx.db)).toMatchObject({
    problem: {
      kind: 'missing',
      position: 18,
      message: 'The log ends after 18 events; a checkpoint was signed for 21.',
    },
  })
})

it('names the first of two events that changed places', async () => {
  const [one, other] = [await eventAt(4), await eventAt(11)]
  await tamper(`update log.leaf set event_id = gen_random_uuid() where position = 11;
    update log.leaf set event_id = '${other}' where position = 4;
    update log.leaf set event_id = '${one}' where position = 11`)
  expect(await verifyLog(ctx.db)).toMatchObject({ problem: { kind: 'reordered', position: 4, eventId: other } })
})

it('notices an event that was put in beside the log', async () => {
  const id = await eventAt(3)
  await tamper(`insert into log.event (id, body, leaf_hash)
    select gen_random_uuid(), replace(body, '${id}', gen_random_uuid()::text), leaf_hash from log.event where id = '${id}'`)
  expect(await verifyLog(ctx.db)).toMatchObject({ problem: { kind: 'unnumbered' } })
})

it('notices a log that was rewritten as a whole, by its checkpoint: abuse:A25 invariant:I10', async () => {
  const { note } = await currentCheckpoint(ctx)
  await tamper('truncate log.event, log.leaf, log.node, log.checkpoint, log.unnumbered')
  await record(21, 'import.invented')
  while ((await numberEvents(ctx.db)) > 0);
  expect(await verifyLog(ctx.db)).toMatchObject({ isWhole: true })
  expect(await verifyLog(ctx.db, { checkpoint: note })).toMatchObject({
    problem: { kind: 'checkpoint', message: expect.stringContaining('first 21 events') },
  })
  expect(await verifyLog(ctx.db, { checkpoint: 'a letter' })).toMatchObject({ problem: { kind: 'checkpoint' } })
})

it('is whole when it is empty', async () => {
  await tamper('truncate log.event, log.leaf, log.node, log.checkpoint, log.unnumbered')
  expect(await verifyLog(ctx.db)).toMatchObject({ isWhole: true, events: 0 })
})

it('numbers events by itself while it runs, and signs once more when it ends', async () => {
  const faults: unknown[] = []
  const sequencer = startSequencer(ctx, (error) => faults.push(error))
  await record(4)
  await sequencer.stop()
  const { rows } = await ctx.pool.query('select max(size) as size from log.checkpoint')
  expect(rows).toEqual([{ size: 25 }])
  expect(faults).toEqual([])
})

it('lists the events of a thing, newest first, page by page', async () => {
  await transact(ctx, async (ctx) => {
    for (const i of [1, 2, 3]) {
      await ctx.log.record(ctx, { type: 'mapping.saved', thing: 'mapping:m', data: { version: i } })
    }
  })
  const first = await listEvents(ctx, { thing: 'mapping:m', limit: 2 })
  const rest = await listEvents(ctx, { thing: 'mapping:m', before: first[1]!.id })
  expect([...first, ...rest].map((event) => event.data.version).sort()).toEqual([1, 2, 3])
  expect(first[0]).toMatchObject({ type: 'mapping.saved', actor: 'system:test', position: null })
})
