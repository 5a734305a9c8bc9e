import { afterAll, beforeAll, expect, it } from 'vitest'
import { transact } from '#platform/context.ts'
import { type TestContext, testContext } from '../../../tests/support/context.ts'
import { hashLeaf } from './hashes.ts'

let ctx: TestContext
beforeAll(async () => {
  ctx = await testContext()
})
afterAll(() => ctx.close())

const entry = { type: 'import.completed', thing: 'snapshot:1', data: { rows: 3, states: ['b', 'a'] } }

it('writes the event in the transaction of the change, as the bytes whose hash it keeps', async () => {
  await transact(ctx, (ctx) => ctx.log.record(ctx, entry))
  const { rows } = await ctx.pool.query('select * from log.event')
  expect(rows).toHaveLength(1)
  expect(rows[0]).toMatchObject({ type: 'import.completed', thing: 'snapshot:1', project_id: null })
  expect(rows[0].body).toBe(
    `{"actor":"system:test","data":{"rows":3,"states":["b","a"]},"id":"${rows[0].id}","thing":"snapshot:1","time":"2026-06-01T12:00:00.000Z","type":"import.completed"}`,
  )
  expect(rows[0].leaf_hash).toEqual(hashLeaf(rows[0].body))
})

it('writes nothing where the change is rolled back', async () => {
  const before = await ctx.pool.query('select count(*) from log.event')
  const change = transact(ctx, async (ctx) => {
    await ctx.log.record(ctx, entry)
    throw new Error('changed our mind')
  })
  await expect(change).rejects.toThrow('changed our mind')
  expect((await ctx.pool.query('select count(*) from log.event')).rows).toEqual(before.rows)
})

it('refuses an event outside a transaction, and a name that is none', async () => {
  await expect(ctx.log.record(ctx, entry)).rejects.toThrow('in the transaction of its change')
  const misnamed = transact(ctx, (ctx) => ctx.log.record(ctx, { ...entry, type: 'Import' }))
  await expect(misnamed).rejects.toThrow('room.what-happened')
})

it.each(['update log.event set body = body', 'delete from log.event', 'truncate log.event cascade'])(
  'refuses to change what was written, to the owner of the tables too: %s',
  async (statement) => {
    await expect(ctx.pool.query(statement)).rejects.toThrow('append-only')
  },
)
