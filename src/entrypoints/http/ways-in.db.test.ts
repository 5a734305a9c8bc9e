import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { plainText } from '#lib/prose/prose.ts'
import type { Ctx } from '#platform/context.ts'
import { nameInstance } from '#platform/instance.ts'
import {
  createDocument,
  type DocumentState,
  documentStates,
  listThreads,
  makeVersion,
  readDocumentText,
  readSections,
  writeSection,
} from '#workspace/documents/index.ts'
import { openDocumentWorld } from '../../../tests/support/document-world.ts'
import { things } from '../../../tests/support/rooms.ts'
import { cookieOf, openWriters, until } from '../../../tests/support/writers.ts'
import { createApp } from './app.ts'

type Answer = 'taken' | 403 | 404 | 409
/** What is answered to words for the text, and to a comment. */
type Answers = [words: Answer, comment: Answer]
type Right = 'writes' | 'comments only' | 'reads only' | 'is of another project'

const open: Record<Right, Answers> = {
  writes: ['taken', 'taken'],
  'comments only': [403, 'taken'],
  'reads only': [403, 403],
  'is of another project': [404, 404],
}
const judged: Record<Right, Answers> = { ...open, writes: [409, 'taken'] }
const closed: Record<Right, Answers> = { ...open, writes: [409, 409], 'comments only': [403, 409] }

const expected: Record<DocumentState, Record<Right, Answers>> = {
  draft: open,
  'in-review': judged,
  revising: open,
  'final-review': judged,
  closed,
  formatted: closed,
  delivered: closed,
  published: closed,
}

let world: Awaited<ReturnType<typeof openDocumentWorld>>
let writers: Awaited<ReturnType<typeof openWriters>>
let app: ReturnType<typeof createApp>
const faults: string[] = []
beforeAll(async () => {
  world = await openDocumentWorld([], things)
  await nameInstance(world.ctx)
  writers = await openWriters(world.ctx)
  app = createApp({
    base: { ...world.ctx, actor: { kind: 'visitor' } },
    assets: '',
    parts: ['api', 'web'],
    startForReal: undefined,
    log: (line) => void faults.push(line),
  })
})
afterAll(async () => {
  await writers?.close()
  await world?.ctx.close()
  expect([faults, writers?.faults]).toEqual([[], []])
})

type Which = { projectId: string; documentId: string }

/** A document of a few words, with the version that its approval is about, moved to a state. */
async function start(state: DocumentState): Promise<Which> {
  const { id: documentId } = await createDocument(world.lead, { projectId: world.projectId, title: state })
  const which = { projectId: world.projectId, documentId }
  const [section] = await readSections(world.lead, which)
  await writeSection(world.lead, { ...which, index: 0, mark: section!.mark, markdown: 'As it stood.' })
  await makeVersion(world.lead, { ...which, name: 'First' })
  await world.ctx.pool.query('update workspace.document set state = $2, round = 1, final_version = 1 where id = $1', [
    documentId,
    state,
  ])
  return which
}

/** Ways to say something to a document as somebody: the status, or `taken`. */
async function waysOf(person: Ctx, { projectId, documentId }: Which) {
  const at = `/projects/${projectId}/documents/${documentId}`
  const own = { host: 'localhost', 'sec-fetch-site': 'same-origin', cookie: await cookieOf(world.ctx, person) }
  const ask = async (
    address: string,
    method: string,
    headers: Record<string, string>,
    body: string | URLSearchParams,
  ) => {
    world.ctx.clock.advance(1000)
    const { status } = await app.request(address, { method, headers: { ...own, ...headers }, body })
    return status < 400 ? 'taken' : status
  }
  const form = (address: string, given: Record<string, string>) => ask(address, 'POST', {}, new URLSearchParams(given))
  const call = (address: string, method: string, given: object) =>
    ask(`/api/v1${address}`, method, { 'content-type': 'application/json' }, JSON.stringify(given))
  return {
    writeByForm: (mark: string, words: string) => form(`${at}/sections`, { index: '0', mark, 'markdown-0': words }),
    writeByApi: (mark: string, markdown: string) => call(`${at}/sections/0`, 'PUT', { mark, markdown }),
    commentByForm: (text: string) => form(at, { text }),
    commentByApi: (text: string) => call(`${at}/comments`, 'POST', { text }),
  }
}

const textOf = async (which: Which) => plainText(await readDocumentText(world.lead, which))
const markOf = async (which: Which) => (await readSections(world.lead, which))[0]!.mark
const commentsOf = async (which: Which) =>
  (await listThreads(world.lead, which)).flatMap(({ comments }) => comments.map(({ text }) => text))

/** Types over a websocket; whether it was kept, and what the editor was told it may. */
async function typeLive(person: Ctx, which: Which, words: string) {
  const writer = await writers.sit(person, which)
  if (!writer.provider.synced) return { isIn: false, isKept: false, told: undefined }
  await until(() => writer.told.some(({ type }) => type === 'access'), 'told what it may')
  const before = writer.answers()
  writer.type(words)
  const mark = writer.ask()
  await until(() => writer.answers() > before, 'answered')
  const told = writer.told.findLast(({ type }) => type === 'access')
  if (told?.mayWrite) await until(() => writer.isKept(mark), 'kept')
  const isKept = writer.isKept(mark)
  writer.leave()
  return { isIn: true, isKept, told }
}

const rights = Object.keys(open) as Right[]
const personOf = (right: Right): Ctx =>
  ({
    writes: world.analyst,
    'comments only': world.reviewer,
    'reads only': world.viewer,
    'is of another project': world.stranger,
  })[right]

describe.each([...documentStates])('a document that is %s', (state) => {
  it.each(rights)('answers somebody who %s the same by form, API and websocket [reform:F28]', async (right) => {
    const which = await start(state)
    const person = personOf(right)
    const [words, comment] = expected[state][right]
    const ways = await waysOf(person, which)

    expect(await ways.writeByForm(await markOf(which), 'By a form.')).toBe(words)
    expect(await textOf(which)).toBe(words === 'taken' ? 'By a form.' : 'As it stood.')
    expect(await ways.writeByApi(await markOf(which), 'By the API.')).toBe(words)
    expect(await textOf(which)).toBe(words === 'taken' ? 'By the API.' : 'As it stood.')
    const live = await typeLive(person, which, ' Live.')
    expect([live.isIn, live.isKept]).toEqual([words !== 404, words === 'taken'])
    if (live.isIn) expect(live.told).toMatchObject({ state, mayWrite: words === 'taken' })
    expect(await textOf(which)).toBe(words === 'taken' ? 'By the API. Live.' : 'As it stood.')

    expect(await ways.commentByForm('By a form.')).toBe(comment)
    expect(await ways.commentByApi('By the API.')).toBe(comment)
    expect(await commentsOf(which)).toEqual(comment === 'taken' ? ['By a form.', 'By the API.'] : [])
  })
})
