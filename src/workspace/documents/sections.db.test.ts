import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { plainText } from '#lib/prose/prose.ts'
import { idOf, openDocumentWorld } from '../../../tests/support/document-world.ts'
import {
  approveDocument,
  askApproval,
  closeDocument,
  createDocument,
  listVersions,
  makeVersion,
  readDocumentText,
  readSections,
  reopenDocument,
  restoreVersion,
  startReview,
  writeSection,
} from './index.ts'

let world: Awaited<ReturnType<typeof openDocumentWorld>>
beforeAll(async () => {
  world = await openDocumentWorld()
})
afterAll(() => world?.ctx.close())

async function write(which: Which, markdown: string) {
  const [section] = await readSections(world.analyst, which)
  await writeSection(world.analyst, { ...which, index: 0, mark: section!.mark, markdown })
}

async function start(markdown: string) {
  const { id } = await createDocument(world.analyst, { projectId: world.projectId, title: 'Findings' })
  const which = { projectId: world.projectId, documentId: id }
  await write(which, markdown)
  return which
}
type Which = { projectId: string; documentId: string }

const words = async (which: Which) => plainText(await readDocumentText(world.viewer, which))

async function close(which: Which) {
  await askApproval(world.lead, { ...which, approvers: [idOf(world.reviewer)] })
  const [version] = await listVersions(world.lead, which)
  await approveDocument(world.reviewer, { ...which, sha256: version!.sha256 })
  await closeDocument(world.lead, which)
}

describe('a section that two people write', () => {
  it('gives both texts back where somebody was faster, and writes nothing', async () => {
    const which = await start('Opening.\n\n## Who\n\nThe city.\n\n## Why\n\nTo save.')
    const sections = await readSections(world.analyst, which)
    const who = { ...which, index: 1, mark: sections[1]!.mark }
    await writeSection(world.lead, { ...who, markdown: '## Who\n\nThe city and its schools.' })
    const late = writeSection(world.analyst, { ...who, markdown: '## Who\n\nThe county.' })
    await expect(late).rejects.toMatchObject({
      code: 'document.changed-meanwhile',
      details: { theirs: '## Who\n\nThe city and its schools.\n', yours: '## Who\n\nThe county.' },
    })
    const why = { ...which, index: 2, mark: sections[2]!.mark }
    await writeSection(world.analyst, { ...why, markdown: '## Why\n\nTo save time.' })
    expect(await words(which)).toBe('Opening.\nWho\nThe city and its schools.\nWhy\nTo save time.')
  })
})

describe('a section that was read before the document moved on', () => {
  it('gives both texts back where the document takes no writing any more', async () => {
    const which = await start('The city.')
    const [section] = await readSections(world.analyst, which)
    await startReview(world.lead, which)
    const late = writeSection(world.analyst, { ...which, index: 0, mark: section!.mark, markdown: 'The county.' })
    await expect(late).rejects.toMatchObject({
      code: 'document.not-writable',
      kind: 'conflict',
      details: { theirs: 'The city.\n', yours: 'The county.' },
    })
  })

  it('is refused with both texts where a version was brought back meanwhile, also after a reopening', async () => {
    const which = await start('One.')
    const first = await makeVersion(world.analyst, { ...which, name: 'First' })
    await write(which, 'One. Two.')
    const [section] = await readSections(world.analyst, which)
    await restoreVersion(world.analyst, { ...which, number: first.number })
    await close(which)
    await reopenDocument(world.lead, { ...which, reason: 'A figure was wrong.' })
    const late = writeSection(world.analyst, { ...which, index: 0, mark: section!.mark, markdown: 'One. Two. Three.' })
    await expect(late).rejects.toMatchObject({
      code: 'document.changed-meanwhile',
      details: { theirs: 'One.\n', yours: 'One. Two. Three.' },
    })
  })

  it('is written anew at the end where somebody took it out, once that was seen', async () => {
    const which = await start('Opening.\n\n## Why\n\nTo save.')
    const sections = await readSections(world.analyst, which)
    const why = { ...which, index: 1, markdown: '## Why\n\nTo save time.' }
    await writeSection(world.lead, { ...which, index: 1, mark: sections[1]!.mark, markdown: '' })
    const late = writeSection(world.analyst, { ...why, mark: sections[1]!.mark })
    await expect(late).rejects.toMatchObject({ details: { theirs: '', yours: why.markdown } })
    await writeSection(world.analyst, { ...why, mark: '' })
    expect(await words(which)).toBe('Opening.\nWhy\nTo save time.')
  })
})
