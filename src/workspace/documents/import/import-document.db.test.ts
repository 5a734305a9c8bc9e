import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import {
  DeletedTextRun,
  Document,
  HeadingLevel,
  ImageRun,
  InsertedTextRun,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from 'docx'
import { strToU8, zipSync } from 'fflate'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { writeMarkdown } from '#lib/prose/write-markdown.ts'
import { PIXEL } from '../../../../tests/support/document-samples.ts'
import { openDocumentWorld } from '../../../../tests/support/document-world.ts'
import { importDocument, keepPicture, readDocumentText, readPicture } from '../index.ts'
import { runConverter } from './run-converter.ts'

let world: Awaited<ReturnType<typeof openDocumentWorld>>
let folder: string
beforeAll(async () => {
  world = await openDocumentWorld()
  folder = mkdtempSync(join(tmpdir(), 'fairlead-import-'))
})
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true })
  await world?.ctx.close()
})

async function bring(name: string, bytes: Buffer) {
  const path = join(folder, name)
  writeFileSync(path, bytes)
  const { projectId } = world
  const given = { projectId, title: '', path, name, bytes: bytes.length }
  const { document, leftOut } = await importDocument(world.analyst, given)
  const text = await readDocumentText(world.viewer, { projectId, documentId: document.id })
  return { document, leftOut, markdown: writeMarkdown(text) }
}

const by = { id: 1, author: 'Ann Example', date: '2026-05-01T00:00:00Z' }
const cell = (text: string) => new TableCell({ children: [new Paragraph(text)] })

it('takes a Word file with tracked changes and a picture, and says what it left out', async () => {
  const word = new Document({
    sections: [
      {
        children: [
          new Paragraph({ text: 'What we found', heading: HeadingLevel.HEADING_2 }),
          new Paragraph({
            children: [
              new TextRun('The city pays after '),
              new DeletedTextRun({ ...by, text: '60' }),
              new InsertedTextRun({ ...by, id: 2, text: '45' }),
              new TextRun({ text: ' days.', bold: true }),
            ],
          }),
          new Paragraph({
            children: [new ImageRun({ type: 'png', data: PIXEL, transformation: { width: 9, height: 9 } })],
          }),
          new Table({
            rows: [
              ['Who', 'Days'],
              ['City', '45'],
            ].map((line) => new TableRow({ children: line.map(cell) })),
          }),
        ],
      },
    ],
  })
  const { document, leftOut, markdown } = await bring('Payment times.docx', await Packer.toBuffer(word))
  expect(document.title).toBe('Payment times')
  expect(leftOut).toMatchObject({ deletions: 1, insertions: 1, pictures: 1, lostPictures: 0 })
  expect(markdown).toContain('## What we found')
  expect(markdown).toContain('The city pays after 45 **days.**')
  expect(markdown).toMatch(/!\[\]\(picture:[0-9a-f]{64}\)/)
  expect(markdown).toContain('| Who | Days |')
  expect(markdown).not.toContain('60')
})

it('keeps a picture without what it tells beside itself', async () => {
  const { document } = await bring('notes.md', Buffer.from('Here.\n'))
  const which = { projectId: world.projectId, documentId: document.id }
  const told = Buffer.concat([PIXEL, Buffer.from('behind the end: 48.2 N, 16.4 E')])
  const { file } = await keepPicture(world.analyst, { ...which, content: Readable.from([told]) })
  const { content } = await readPicture(world.analyst, { ...which, file })
  expect((await buffer(content)).equals(PIXEL)).toBe(true)
  const text = keepPicture(world.analyst, { ...which, content: Readable.from([Buffer.from('GIF89a')]) })
  await expect(text).rejects.toMatchObject({ code: 'document.bad-picture' })
})

it('takes Markdown as it is', async () => {
  const { markdown } = await bring('notes.md', Buffer.from('## Notes\n\n- one\n- two\n'))
  expect(markdown).toBe('## Notes\n\n- one\n- two\n')
})

it('refuses what is neither, and a Word file that is none, in words', async () => {
  await expect(bring('sheet.xlsx', Buffer.from('x'))).rejects.toMatchObject({ code: 'document.not-a-document' })
  const plain = {
    code: 'document.not-a-document',
    message: expect.stringMatching(/^This file cannot be read .* of another kind\./),
  }
  await expect(bring('broken.docx', Buffer.from('no zip'))).rejects.toMatchObject(plain)
  await expect(bring('zip.docx', Buffer.from(zipSync({ 'a.xml': strToU8('<a/>') })))).rejects.toMatchObject(plain)
})

const NAMESPACE = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'

/** A small file that unpacks to as many paragraphs as told. */
function packParagraphs(count: number): Buffer {
  const body = '<w:p><w:r><w:t>More words.</w:t></w:r></w:p>'.repeat(count)
  const relationships = 'http://schemas.openxmlformats.org/package/2006/relationships'
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument'
  const parts = {
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    '_rels/.rels': `<Relationships xmlns="${relationships}"><Relationship Id="r1" Type="${office}" Target="word/document.xml"/></Relationships>`,
    'word/document.xml': `<w:document xmlns:w="${NAMESPACE}"><w:body>${body}</w:body></w:document>`,
  }
  return Buffer.from(zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)]))))
}

it('answers others while a long Word file is read', async () => {
  const delays = monitorEventLoopDelay({ resolution: 10 })
  const before = performance.now()
  delays.enable()
  const { markdown } = await bring('long.docx', packParagraphs(12_000))
  delays.disable()
  expect(markdown.match(/More words/g)).toHaveLength(12_000)
  // Nanoseconds; what is read in this process holds up everybody for nearly as long as it takes.
  expect(delays.max / 1e6).toBeLessThan((performance.now() - before) / 3)
})

it('refuses a small file that unpacks to more than a document can hold, and says how much that is', async () => {
  await expect(bring('many.docx', packParagraphs(120_000))).rejects.toMatchObject({
    code: 'document.too-many-paragraphs',
    message: expect.stringContaining('has 120000 paragraphs, and a document can hold 20000 at most'),
  })
  await expect(bring('many.md', Buffer.from('Line.\n\n'.repeat(20_001)))).rejects.toMatchObject({
    code: 'document.too-many-paragraphs',
  })
  await expect(bring('huge.docx', packParagraphs(1_000_000))).rejects.toMatchObject({
    code: 'document.unpacks-too-large',
    message: expect.stringContaining('larger than 40 MB'),
  })
})

it('ends a reading that takes longer than it may, in words', async () => {
  const path = join(folder, 'slow.docx')
  writeFileSync(path, packParagraphs(20_000))
  const asked = { path, isWord: true, mostPictureBytes: 1, picturesRoom: 1 }
  await expect(runConverter(asked, { seconds: 0.3, megabytes: 1024 })).rejects.toMatchObject({
    code: 'document.took-too-much',
  })
})
