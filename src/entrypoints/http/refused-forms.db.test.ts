import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Ctx } from '#platform/context.ts'
import { nameInstance } from '#platform/instance.ts'
import { createDocument, listDocuments, readSections } from '#workspace/documents/index.ts'
import { openDocumentWorld } from '../../../tests/support/document-world.ts'
import { things } from '../../../tests/support/rooms.ts'
import { cookieOf } from '../../../tests/support/writers.ts'
import { createApp } from './app.ts'

let world: Awaited<ReturnType<typeof openDocumentWorld>>
let app: ReturnType<typeof createApp>
const lines: string[] = []
beforeAll(async () => {
  world = await openDocumentWorld([], things)
  await nameInstance(world.ctx)
  app = createApp({
    base: { ...world.ctx, actor: { kind: 'visitor' } },
    assets: '',
    parts: ['api', 'web'],
    startForReal: undefined,
    log: (line) => void lines.push(line),
  })
})
afterAll(async () => {
  await world?.ctx.close()
  expect(lines).toEqual([])
})

const own = { host: 'localhost', 'sec-fetch-site': 'same-origin' }
type Body = URLSearchParams | FormData | string

/** Posts as somebody, or as a visitor, and gives the status, the page and where it leads. */
async function post(person: Ctx | undefined, address: string, body: Body, headers: Record<string, string> = {}) {
  const cookie = person ? { cookie: await cookieOf(world.ctx, person) } : {}
  world.ctx.clock.advance(1000)
  const answer = await app.request(address, { method: 'POST', headers: { ...own, ...cookie, ...headers }, body })
  return { status: answer.status, page: await answer.text(), to: answer.headers.get('location') }
}

const typed = 'Two paragraphs & <b>marks</b>\n\nof mine.'
const shown = 'Two paragraphs &amp; &lt;b&gt;marks&lt;/b&gt;\n\nof mine.'

describe('what was typed into a form that is refused', () => {
  it('is shown to copy, whoever lost the right, the session or the document meanwhile', async () => {
    const { id: documentId } = await createDocument(world.lead, { projectId: world.projectId, title: 'Lost rights' })
    const which = { projectId: world.projectId, documentId }
    const [section] = await readSections(world.lead, which)
    const address = `/projects/${world.projectId}/documents/${documentId}/sections`
    const form = () => new URLSearchParams({ index: '0', mark: section!.mark, 'markdown-0': typed })
    const refused = [
      [401, await post(undefined, address, form())],
      [403, await post(world.reviewer, address, form())],
      [404, await post(world.stranger, address, form())],
      [404, await post(world.analyst, address.replace(documentId, world.projectId), form())],
    ] as const
    for (const [status, answer] of refused) {
      expect(answer.status).toBe(status)
      expect(answer.page).toContain(shown)
      expect(answer.page).not.toContain(section!.mark)
    }
    const comment = await post(undefined, address.replace('/sections', ''), new URLSearchParams({ text: typed }))
    expect([comment.status, comment.page.includes(shown)]).toEqual([401, true])
  })

  it('is shown where the form had a file, too, and the file is not', async () => {
    const body = new FormData()
    body.append('title', 'A letter of ours')
    body.append('file', new File(['inside the file'], 'the scan.pdf'))
    const answer = await post(undefined, `/projects/${world.projectId}/letters/new`, body)
    expect([answer.status, answer.page.includes('A letter of ours')]).toEqual([401, true])
    expect(answer.page).toContain(
      `href="/sign-in?to=${encodeURIComponent(`/projects/${world.projectId}/letters/new`)}"`,
    )
    expect(answer.page).not.toMatch(/inside the file|the scan/)
  })

  it('is never a password, and nothing that another site had sent', async () => {
    const address = `/projects/${world.projectId}/documents/${world.projectId}`
    const form = () => new URLSearchParams({ current: 'pass phrase one', password: 'pass phrase two', text: typed })
    const answer = await post(undefined, address, form())
    expect([answer.status, answer.page.includes(shown)]).toEqual([401, true])
    expect(answer.page).not.toContain('pass phrase')
    const foreign = await post(undefined, address, form(), { 'sec-fetch-site': 'cross-site' })
    expect([foreign.status, foreign.page.includes('paragraphs')]).toEqual([403, false])
  })
})

describe('a form of a page', () => {
  it('makes one thing where it is sent twice at once, and another when it was opened again', async () => {
    const address = `/projects/${world.projectId}/documents/new`
    const cookie = await cookieOf(world.ctx, world.lead)
    const open = async () => {
      const page = await (await app.request(address, { headers: { ...own, cookie } })).text()
      const showing = /name="showing" value="([^"]+)"/.exec(page)?.[1] ?? ''
      return () => post(world.lead, address, new URLSearchParams({ showing, title: 'Sent twice' }))
    }
    const send = await open()
    const both = await Promise.all([send(), send()])
    expect(both.map(({ status }) => status)).toEqual([303, 303])
    expect(both[0]!.to).toBe(both[1]!.to)
    expect((await (await open())()).to).not.toBe(both[0]!.to)
    const documents = await listDocuments(world.lead, world.projectId)
    expect(documents.filter(({ title }) => title === 'Sent twice')).toHaveLength(2)
  })

  it('leads home from an address that is none, and refuses a body that is too large as that', async () => {
    for (const to of ['/\r\nX: 1', '/\0', '//evil.example'])
      expect(await post(undefined, '/language', new URLSearchParams({ language: 'fr', to }))).toMatchObject({
        status: 303,
        to: '/',
      })
    expect((await post(undefined, '/language', `to=${'x'.repeat(4_000_001)}`)).status).toBe(413)
  })
})
