import { createPublicKey, verify } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterAll, beforeEach, expect, it } from 'vitest'
import { transact } from '#platform/context.ts'
import { type TestContext, testContext } from '../../../tests/support/context.ts'
import { openKeys } from './open-keys.ts'
import { rotateMasterKey } from './rotate-master-key.ts'
import { seal, unseal } from './seal.ts'

const contexts: TestContext[] = []
let ctx: TestContext
let file: string
beforeEach(async () => {
  ctx = await testContext()
  contexts.push(ctx)
  file = ctx.config.masterKeyFile
})
afterAll(() => Promise.all(contexts.map((context) => context.close())))

const secret = Buffer.from('what somebody said')

it('makes the master key at the first start, for us alone to read, and finds it at the next', async () => {
  expect(statSync(file).mode & 0o777).toBe(0o600)
  const again = await openKeys(ctx.db, file)
  expect(again.publicKey).toBe(ctx.keys.publicKey)
  expect(again.secretFor('sessions')).toBe(ctx.keys.secretFor('sessions'))
})

it('gives each purpose a secret of its own', () => {
  expect(ctx.keys.secretFor('sessions')).not.toBe(ctx.keys.secretFor('tokens'))
  expect(Buffer.from(ctx.keys.secretFor('sessions'), 'base64url')).toHaveLength(32)
})

it('signs so that anybody with the public key can check', () => {
  const signature = ctx.keys.sign(secret)
  expect(verify(null, secret, createPublicKey(ctx.keys.publicKey), signature)).toBe(true)
  expect(verify(null, Buffer.from('else'), createPublicKey(ctx.keys.publicKey), signature)).toBe(false)
})

it('keeps no secret in the database as it is', async () => {
  await ctx.keys.encryptFor(ctx, 'ada', secret)
  const { rows } = await ctx.pool.query(
    'select sealed from platform.secret union all select sealed from platform.person_key',
  )
  const master = Buffer.from(readFileSync(file, 'utf8'), 'base64')
  expect(rows).toHaveLength(3)
  for (const { sealed } of rows) {
    expect(sealed.includes(master)).toBe(false)
    expect(sealed.length).toBeGreaterThanOrEqual(12 + 16 + 32)
  }
})

it('encrypts for one person: nobody else’s key opens it, and no other seal is alike', async () => {
  const sealed = await ctx.keys.encryptFor(ctx, 'ada', secret)
  expect(await ctx.keys.encryptFor(ctx, 'ada', secret)).not.toEqual(sealed)
  expect(await ctx.keys.decryptFor(ctx, 'ada', sealed)).toEqual(secret)
  await ctx.keys.encryptFor(ctx, 'bob', secret)
  await expect(ctx.keys.decryptFor(ctx, 'bob', sealed)).rejects.toThrow()
})

it('destroys what a person said with their key', async () => {
  const sealed = await ctx.keys.encryptFor(ctx, 'ada', secret)
  await transact(ctx, (ctx) => ctx.keys.forget(ctx, 'ada'))
  await expect(ctx.keys.decryptFor(ctx, 'ada', sealed)).rejects.toMatchObject({ code: 'keys.forgotten' })
  await ctx.keys.encryptFor(ctx, 'ada', secret)
  await expect(ctx.keys.decryptFor(ctx, 'ada', sealed)).rejects.toThrow()
})

it('keeps the key where forgetting is rolled back with the rest of its transaction', async () => {
  const sealed = await ctx.keys.encryptFor(ctx, 'ada', secret)
  const undone = transact(ctx, async (ctx) => {
    await ctx.keys.forget(ctx, 'ada')
    throw new Error('undone')
  })
  await expect(undone).rejects.toThrow('undone')
  expect(await ctx.keys.decryptFor(ctx, 'ada', sealed)).toEqual(secret)
})

it('rotates the master key: all still opens, also in a process that was open before, and the old key is kept', async () => {
  const sealed = await ctx.keys.encryptFor(ctx, 'ada', secret)
  const old = readFileSync(file, 'utf8')
  const { id, persons } = await rotateMasterKey(ctx.db, file)
  expect(persons).toBe(1)
  expect(readFileSync(file, 'utf8')).not.toBe(old)
  expect(await ctx.keys.decryptFor(ctx, 'ada', sealed)).toEqual(secret)
  const again = await openKeys(ctx.db, file)
  expect(await again.decryptFor(ctx, 'ada', sealed)).toEqual(secret)
  expect(again.publicKey).toBe(ctx.keys.publicKey)
  expect(again.secretFor('sessions')).toBe(ctx.keys.secretFor('sessions'))
  const { rows } = await ctx.pool.query('select distinct master_key from platform.secret')
  expect(rows).toEqual([{ master_key: id }])
  const kept = readdirSync(dirname(file)).find((name) => name.endsWith('.old'))
  expect(readFileSync(join(dirname(file), kept!), 'utf8')).toBe(old)
})

it('rotates again what a process that was open before has sealed since', async () => {
  await rotateMasterKey(ctx.db, file)
  const sealed = await ctx.keys.encryptFor(ctx, 'ada', secret)
  expect(await rotateMasterKey(ctx.db, file)).toMatchObject({ persons: 1 })
  expect(await ctx.keys.decryptFor(ctx, 'ada', sealed)).toEqual(secret)
})

it('completes a rotation that was cut short before the files changed places', async () => {
  const sealed = await ctx.keys.encryptFor(ctx, 'ada', secret)
  await rotateMasterKey(ctx.db, file)
  const old = join(dirname(file), readdirSync(dirname(file)).find((name) => name.endsWith('.old'))!)
  renameSync(file, `${file}.next`)
  renameSync(old, file)
  const again = await openKeys(ctx.db, file)
  expect(await again.decryptFor(ctx, 'ada', sealed)).toEqual(secret)
  expect(existsSync(`${file}.next`)).toBe(false)
})

it('says what to do where the master key is lost, another one, or damaged, and makes no new one', async () => {
  rmSync(file)
  await expect(openKeys(ctx.db, file)).rejects.toThrow(/sealed with another master key/)
  expect(existsSync(file)).toBe(false)
  writeFileSync(file, Buffer.alloc(32).toString('base64'))
  await expect(openKeys(ctx.db, file)).rejects.toThrow(/sealed with another master key/)
  writeFileSync(file, 'short')
  await expect(openKeys(ctx.db, file)).rejects.toThrow('is damaged')
})

it('opens nothing that was altered or sealed for another purpose', () => {
  const key = Buffer.alloc(32, 7)
  const sealed = seal(key, 'person:ada', secret)
  expect(unseal(key, 'person:ada', sealed)).toEqual(secret)
  expect(() => unseal(key, 'person:bob', sealed)).toThrow()
  for (const at of [0, 12, 28]) {
    const altered = Buffer.from(sealed)
    altered[at] = altered[at]! ^ 1
    expect(() => unseal(key, 'person:ada', altered)).toThrow()
  }
})
