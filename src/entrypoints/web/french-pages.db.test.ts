import { readFileSync } from 'node:fs'
import { glob } from 'node:fs/promises'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { root } from '#platform/root.ts'
import { openRouteWorld, type RouteWorld } from '../../../tests/support/route-world.ts'

let world: RouteWorld
let typed: string
beforeAll(async () => {
  world = await openRouteWorld()
  const samples = await Array.fromAsync(glob('tests/support/*.ts', { cwd: root }))
  typed = samples.map((file) => readFileSync(`${root}/${file}`, 'utf8')).join('\n')
})
afterAll(() => world?.ctx.close())

/** No page, or one of a site, which speaks the language that was chosen for it. */
const ELSEWHERE = /\/(?:api\/v1|assets|auth|preview)\//

/** What is marked as English, and what people copy as it is. */
const APART = /<(\w+)[^>]* lang="en"[^>]*>.*?<\/\1>|<(script|style|code|pre|textarea|del|ins)\b.*?<\/\2>/gs
const entities: Record<string, string> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'" }

/** Every text of a page, and every text that only a screen reader says. */
function listTexts(page: string): Set<string> {
  const body = page.replace(/^.*?<body/s, '<body').replace(APART, '')
  const labels = [...body.matchAll(/ (?:aria-label|title|alt|placeholder)="([^"]*)"/g)].map(([, text]) => text!)
  const texts = [...body.replace(/<[^>]*>/g, '\n').split('\n'), ...labels]
  return new Set(texts.map((text) => text.replace(/&[^;]+;/g, (entity) => entities[entity] ?? entity).trim()))
}

const isSentence = (text: string) =>
  text.split(/\s+/).filter((word) => /^["“(]?\p{L}[\p{L}’'-]+[.,:;!?)”"]?$/u.test(word)).length > 2
/** Names of licences; and of a paper, which was named in English when it was frozen. */
const NAMES = /^(?:Creative Commons|Open Data)|^What becomes public:/

/** Texts that somebody typed stand in the files of the samples, where they stand beside other words, too. */
const isEnglish = (text: string) =>
  !NAMES.test(text) && text.split(/^\d+ |[:·.,()“”]/).some((part) => isSentence(part) && !typed.includes(part.trim()))

async function read(address: string, language: string): Promise<Set<string>> {
  const cookie = world.cookieOf(world.callers.lead)
  world.ctx.clock.advance(1000)
  const answer = await world.app.request(address, {
    headers: { host: 'localhost', cookie, 'accept-language': language },
  })
  return answer.headers.get('content-type')?.startsWith('text/html') ? listTexts(await answer.text()) : new Set()
}

it('shows no English sentence on a French page, other than what people wrote', async () => {
  const english: [string, string][] = []
  for (const route of world.listed.filter(({ method, address }) => method === 'GET' && !ELSEWHERE.test(address))) {
    const address = world.fill(route)
    const [french, same] = [await read(address, 'fr'), await read(address, 'en')]
    for (const text of french) if (same.has(text) && isEnglish(text)) english.push([route.address, text])
  }
  expect(english).toEqual([])
})
