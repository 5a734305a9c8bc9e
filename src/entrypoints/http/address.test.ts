import { Hono } from 'hono'
import { describe, expect, it } from 'vitest'
import { clientAddress, headersFrom } from './address.ts'
import type { Env } from './env.ts'

const find = clientAddress('127.0.0.0/8, ::1, 10.0.0.0/8')
const app = new Hono<Env>()
app.use(async (c, next) => {
  c.set('address', find(c))
  await next()
})
app.get('/', (c) => c.text(headersFrom(c).get('x-forwarded-for') ?? ''))

async function addressFrom(peer: string, forwarded?: string): Promise<string> {
  const headers: Record<string, string> = forwarded === undefined ? {} : { 'x-forwarded-for': forwarded }
  const answer = await app.request('/', { headers }, { incoming: { socket: { remoteAddress: peer } } })
  return answer.text()
}

describe('the address of a caller', () => {
  it('is that of the connection where no trusted proxy is at its other end, whatever the header says', async () => {
    expect(await addressFrom('203.0.113.9')).toBe('203.0.113.9')
    expect(await addressFrom('203.0.113.9', '198.51.100.1')).toBe('203.0.113.9')
  })

  it('is what a trusted proxy names', async () => {
    expect(await addressFrom('127.0.0.1', '203.0.113.9')).toBe('203.0.113.9')
    expect(await addressFrom('::1', '2001:db8::9')).toBe('2001:db8::9')
    expect(await addressFrom('::ffff:127.0.0.1', '203.0.113.9')).toBe('203.0.113.9')
  })

  it('is the last one named that is no proxy of ours, so that nobody chooses their own', async () => {
    expect(await addressFrom('127.0.0.1', '192.0.2.1, 203.0.113.9')).toBe('203.0.113.9')
    expect(await addressFrom('127.0.0.1', '192.0.2.1, 203.0.113.9, 10.1.2.3')).toBe('203.0.113.9')
  })

  it('stays that of the proxy where it names nobody', async () => {
    expect(await addressFrom('127.0.0.1')).toBe('127.0.0.1')
    expect(await addressFrom('127.0.0.1', 'unknown')).toBe('127.0.0.1')
    expect(await addressFrom('127.0.0.1', '203.0.113.9, <script>')).toBe('127.0.0.1')
  })
})
