import { afterAll, beforeAll, expect, it } from 'vitest'
import * as Y from 'yjs'
import { createProject } from '#people/index.ts'
import { openDocumentWorld } from '../../../../tests/support/document-world.ts'
import { documentKind } from '../documents-as-things.ts'
import {
  addComment,
  appendUpdate,
  createDocument,
  loadUpdates,
  makeVersion,
  readSections,
  writeSection,
} from '../index.ts'
import { storeUpdate } from '../live/updates.store.ts'

let world: Awaited<ReturnType<typeof openDocumentWorld>>
beforeAll(async () => {
  world = await openDocumentWorld()
})
afterAll(() => world.ctx.close())

const find = async (projectId: string, words: string) =>
  (await documentKind.search!(world.viewer, projectId, words)).map(({ name, excerpt }) => [name, excerpt])

it('finds a document by words of its title, its text and its comments, each wherever it stands', async () => {
  const { projectId, analyst } = world
  const { id: documentId } = await createDocument(analyst, { projectId, title: 'Findings' })
  const which = { projectId, documentId }
  const write = async (markdown: string) => {
    const [section] = await readSections(analyst, which)
    await writeSection(analyst, { ...which, index: 0, mark: section!.mark, markdown })
  }
  await write('A lighthouse is never bought.')
  const found = ['Findings', 'A lighthouse is never bought.']
  expect(await find(projectId, 'bought LIGHTHOUSE findings')).toEqual([found])
  await write('A lighthouse is never bought. Nor is a drawbridge.')
  expect(await find(projectId, 'drawbridge')).toHaveLength(1)
  await addComment(world.reviewer, { ...which, text: 'Ask the harbourmaster.' })
  expect(await find(projectId, 'harbourmaster')).toEqual([['Findings', 'Ask the harbourmaster.']])
  expect(await find(projectId, 'lighthouse windmill')).toEqual([])
  expect(await find(projectId, ' '), 'with no words, those changed last').toEqual([['Findings', undefined]])
  const { id: elsewhere } = await createProject(world.stranger, { name: 'Else', organisation: 'Elsewhere' })
  expect(await find(elsewhere, 'lighthouse')).toEqual([])
})

/** Sends what a member's own editor may send, past every form. */
async function send(which: { projectId: string; documentId: string }, change: (text: Y.XmlFragment) => void) {
  const doc = new Y.Doc()
  for (const update of (await loadUpdates(world.analyst, which.documentId)).updates) Y.applyUpdate(doc, update)
  const before = Y.encodeStateVector(doc)
  change(doc.getXmlFragment('prose'))
  await appendUpdate(world.analyst, { ...which, update: Y.encodeStateAsUpdate(doc, before) })
}

it('finds, keeps and comments on a text in which somebody sent what cannot be stored', async () => {
  const { projectId, analyst } = world
  const { id: documentId } = await createDocument(analyst, { projectId, title: 'Odd' })
  const which = { projectId, documentId }
  await send(which, (text) => {
    const heading = new Y.XmlElement('heading')
    heading.setAttribute('level', -5 as unknown as string)
    const line = new Y.XmlElement('paragraph')
    line.insert(0, [new Y.XmlText('wind\0mill of words')])
    text.insert(0, [heading, line])
  })
  expect(await find(projectId, 'windmill')).toEqual([['Odd', 'windmill of words']])
  expect((await readSections(analyst, which))[0]?.markdown).toBe('## \n\nwindmill of words\n')
  await addComment(analyst, { ...which, text: 'Whose?', quote: 'of words' })
  expect(await makeVersion(analyst, { ...which, name: 'Kept' })).toMatchObject({ number: 1 })
})

it('finds other documents though one cannot be read', async () => {
  const { projectId, analyst, ctx } = world
  const { id: documentId } = await createDocument(analyst, { projectId, title: 'Broken' })
  const content = Buffer.from([9, 9, 9, 9])
  await storeUpdate(ctx.db, { documentId, content, personId: null, at: ctx.clock.now(), live: true })
  const { id: whole } = await createDocument(analyst, { projectId, title: 'Whole' })
  await send({ projectId, documentId: whole }, (text) => text.insert(0, [new Y.XmlText('A gatehouse.')]))
  expect(await find(projectId, 'gatehouse')).toEqual([['Whole', 'A gatehouse.']])
})
