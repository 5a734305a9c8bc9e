import { describe, expect, it } from 'vitest'
import { markForms, openAnswers } from './answer-once.ts'

const to = (location: string) => new Response(null, { status: 303, headers: { location } })

/** A form that makes something each time it is dealt with. */
function openMaking() {
  let time = 0
  let made = 0
  const answerOnce = openAnswers(() => time)
  const make = async () => {
    made += 1
    await new Promise(setImmediate)
    return to(`/things/${made}`)
  }
  const send = async (key: string) => (await answerOnce(key, make)).headers.get('location')
  return { answerOnce, send, wait: (ms: number) => (time += ms) }
}

describe('a form that is sent twice', () => {
  it('makes one thing, and both are led to it', async () => {
    const { send } = openMaking()
    expect(await Promise.all([send('a'), send('a'), send('a')])).toEqual(['/things/1', '/things/1', '/things/1'])
    expect(await send('a')).toBe('/things/1')
  })

  it('makes another where the words or the showing are others, and after some minutes', async () => {
    const { send, wait } = openMaking()
    expect([await send('a'), await send('b')]).toEqual(['/things/1', '/things/2'])
    wait(300_000)
    expect(await send('a')).toBe('/things/3')
  })

  it('is tried again, by one of those who wait, where nothing was done', async () => {
    const { answerOnce, send } = openMaking()
    const refused = answerOnce('a', async () => new Response('wrong', { status: 422 }))
    const others = [send('a'), send('a')]
    expect((await refused).status).toBe(422)
    expect(await Promise.all(others)).toEqual(['/things/1', '/things/1'])
    const failed = answerOnce('b', () => Promise.reject(new Error('fault')))
    const next = send('b')
    await expect(failed).rejects.toThrow('fault')
    expect(await next).toBe('/things/2')
  })
})

it('tells each posted form of a page from which showing it is, and no other form', () => {
  const html = '<form class="x" method="post" action="/a"><b></b></form><form method="get"></form>'
  expect(markForms(html, '7')).toBe(
    '<form class="x" method="post" action="/a"><input type="hidden" name="showing" value="7"><b></b></form><form method="get"></form>',
  )
})
