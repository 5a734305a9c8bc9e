import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { createServer, type Server } from 'node:net'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { type Ctx, transact } from '#platform/context.ts'
import { type TestContext, testContext } from '../../../tests/support/context.ts'
import { deliverLetter, sweepLetters } from './deliver-letter.ts'
import { listSunkLetters, openMail } from './open-mail.ts'

let ctx: TestContext
let server: Server
let said: string[]
/** What the server answers to RCPT TO. */
let answer: string

/** As much of SMTP as one letter needs; the lines of the letter itself get no reply. */
function replyTo(line: string): string[] {
  if (line.startsWith('RCPT')) return [answer]
  if (line === 'DATA') return ['354 go on']
  if (line === 'QUIT') return ['221 bye']
  return /^(EHLO|MAIL|RSET)|^\.$/.test(line) ? ['250 fine'] : []
}

beforeAll(async () => {
  ctx = await testContext()
  server = createServer((socket) => {
    socket.write('220 mail.example\r\n')
    socket.on('error', () => {})
    socket.on('data', (chunk) => {
      const lines = chunk.toString().split('\r\n').slice(0, -1)
      said.push(...lines)
      for (const reply of lines.flatMap(replyTo)) socket.write(`${reply}\r\n`)
    })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
})
afterAll(async () => {
  server.close()
  await ctx.close()
})
beforeEach(async () => {
  said = []
  answer = '250 fine'
  await ctx.pool.query('delete from platform.letter')
})

const letter = { to: 'ada@town.example', subject: 'You are invited', text: 'Open https://fairlead.example/i/secret' }
const rows = async () => (await ctx.pool.query('select * from platform.letter')).rows

/** The world with a mail server. */
function withServer(): Ctx {
  const { port } = server.address() as AddressInfo
  const config = { ...ctx.config, SMTP_URL: `smtp://127.0.0.1:${port}`, MAIL_FROM: 'Fairlead <us@town.example>' }
  return { ...ctx, config, mail: openMail(ctx.queue, true) }
}

async function sendOne(world: Ctx): Promise<string> {
  await transact(world, (world) => world.mail.send(world, letter))
  return (await rows())[0].id
}

it('keeps letters to be shown where there is no server for mail', async () => {
  await ctx.mail.send(ctx, letter)
  expect(await listSunkLetters(ctx)).toMatchObject([letter])
})

it('sends nothing where the transaction is rolled back', async () => {
  const undone = transact(ctx, async (ctx) => {
    await ctx.mail.send(ctx, letter)
    throw new Error('undone')
  })
  await expect(undone).rejects.toThrow('undone')
  expect(await rows()).toEqual([])
})

it('sends a letter once, and forgets whom it was for and what it said', async () => {
  const world = withServer()
  const letterId = await sendOne(world)
  expect(await listSunkLetters(ctx)).toEqual([])
  await deliverLetter(world, { letterId })
  expect(said).toContain('RCPT TO:<ada@town.example>')
  expect(said.join('\n')).toContain('From: Fairlead <us@town.example>')
  expect(await rows()).toMatchObject([{ state: 'sent', recipient: null, subject: null, body: null }])
  said = []
  await deliverLetter(world, { letterId })
  expect(said).toEqual([])
})

it('asks the queue to try again where the server cannot take it now, and gives up after twelve times', async () => {
  answer = '450 busy'
  const world = withServer()
  const letterId = await sendOne(world)
  for (let i = 1; i < 12; i += 1) await expect(deliverLetter(world, { letterId })).rejects.toThrow('450')
  expect(await rows()).toMatchObject([{ state: 'waiting', attempts: 11 }])
  await deliverLetter(world, { letterId })
  expect(await listSunkLetters(ctx)).toMatchObject([letter])
})

it('shows a letter that the server refuses for good, so that its link can be handed over', async () => {
  answer = '550 no such person'
  const world = withServer()
  await deliverLetter(world, { letterId: await sendOne(world) })
  expect(await rows()).toMatchObject([{ state: 'failed' }])
  expect(await listSunkLetters(ctx)).toMatchObject([letter])
})

it('forgets every letter after a month', async () => {
  await ctx.mail.send(ctx, letter)
  ctx.clock.advance(29 * 86_400_000)
  await sweepLetters(ctx)
  expect(await rows()).toHaveLength(1)
  ctx.clock.advance(2 * 86_400_000)
  await sweepLetters(ctx)
  expect(await rows()).toEqual([])
})
