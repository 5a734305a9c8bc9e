import { afterAll, beforeAll, expect, it } from 'vitest'
import { createProject } from '#people/index.ts'
import { openDocumentWorld } from '../../../../tests/support/document-world.ts'
import { documentKind } from '../documents-as-things.ts'
import { addComment, createDocument, readSections, writeSection } from '../index.ts'

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
