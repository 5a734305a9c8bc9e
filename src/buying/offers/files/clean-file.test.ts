import { crc32, deflateSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { kindOfFile, kindOfName } from '#lib/sealing/file-kinds.ts'
import { cleanFile } from './clean-file.ts'

function chunk(name: string, content: Buffer): Buffer {
  const length = Buffer.alloc(4)
  length.writeUInt32BE(content.length)
  const named = Buffer.concat([Buffer.from(name), content])
  const sum = Buffer.alloc(4)
  sum.writeUInt32BE(crc32(named))
  return Buffer.concat([length, named, sum])
}
const head = Buffer.from([0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0])
const [header, data, end] = [
  chunk('IHDR', head),
  chunk('IDAT', deflateSync(Buffer.from([0, 0]))),
  chunk('IEND', Buffer.alloc(0)),
]
const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
const png = Buffer.concat([SIGNATURE, header, data, end])

const segment = (marker: number, content: string) => {
  const length = Buffer.alloc(2)
  length.writeUInt16BE(content.length + 2)
  return Buffer.concat([Buffer.from([0xff, marker]), length, Buffer.from(content, 'latin1')])
}
const START = Buffer.from([0xff, 0xd8])
const scan = Buffer.concat([segment(0xda, '\x01\x01\x00\x00\x3f\x00'), Buffer.from([1, 2, 3, 0xff, 0xd9])])
const jpeg = Buffer.concat([START, segment(0xe0, 'JFIF\0'), segment(0xdb, 'table'), scan])

const pdfWith = (information: string, more = '') =>
  Buffer.from(
    `%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>\nendobj\n2 0 obj\n${information}\nendobj\n${more}trailer\n<< /Root 1 0 R /Info 2 0 R >>\n%%EOF`,
    'latin1',
  )

describe('a picture', () => {
  it('abuse:A19 loses texts and times that a PNG holds, and what stands behind its end', () => {
    const told = [
      chunk('tEXt', Buffer.from('Author\0Ada Works')),
      chunk('eXIf', Buffer.from('Ada')),
      chunk('tIME', head),
    ]
    const dirty = Buffer.concat([SIGNATURE, header, ...told, data, end, Buffer.from('Ada')])
    expect(cleanFile('png', dirty)).toEqual({ bytes: png, mayTell: false })
    expect(cleanFile('png', png).bytes).toEqual(png)
  })

  it('abuse:A19 loses EXIF, XMP and comments of a JPEG, and keeps what draws it', () => {
    const told = [segment(0xe1, 'Exif\0\0Ada Works'), segment(0xfe, 'by Ada'), segment(0xe2, 'MPF\0Ada')]
    const colours = segment(0xe2, 'ICC_PROFILE\0\x01\x01colours')
    const dirty = Buffer.concat([
      START,
      ...told,
      jpeg.subarray(2, 2 + 9),
      colours,
      jpeg.subarray(11),
      Buffer.from('Ada'),
    ])
    const clean = cleanFile('jpeg', dirty).bytes
    expect(clean.toString('latin1')).not.toContain('Ada')
    expect(clean).toEqual(Buffer.concat([jpeg.subarray(0, 11), colours, jpeg.subarray(11)]))
  })
})

describe('a PDF', () => {
  it('abuse:A19 loses its author, program and title in place, however they are written', () => {
    const written = '<< /Author (Ada \\(of\\) (Ada) Works) /Creator <416461> /Title (Plan of Ada) /Trapped /False >>'
    const packet =
      '3 0 obj\n<< /Type /Metadata >>\nstream\n<?xpacket begin="" ?><dc:creator>Ada</dc:creator><?xpacket end="w"?>\nendstream\nendobj\n'
    const dirty = pdfWith(written, packet)
    const { bytes, mayTell } = cleanFile('pdf', dirty)
    expect(bytes.length).toBe(dirty.length)
    expect(bytes.toString('latin1')).not.toMatch(/Ada|416461|Plan/)
    expect(bytes.toString('latin1')).toContain('/Trapped /False')
    expect(mayTell).toBe(false)
  })

  it('says where names may be left: in what is compressed, encrypted or not to be found', () => {
    expect(cleanFile('pdf', pdfWith('<< /Title (A) >>', '4 0 obj\n<< /Type /ObjStm >>\nendobj\n')).mayTell).toBe(true)
    expect(cleanFile('pdf', pdfWith('<< >>', '4 0 obj\n<< /Metadata 9 0 R >>\nendobj\n')).mayTell).toBe(true)
    expect(cleanFile('pdf', Buffer.from('%PDF-1.4 /Info 2 0 R /Encrypt 3 0 R')).mayTell).toBe(true)
  })
})

it('abuse:A22 takes a file for what it is by its name and its content, and for nothing else', () => {
  expect(kindOfFile('plan.PDF', pdfWith(''))).toBe('pdf')
  expect(kindOfFile('a.png', png)).toBe('png')
  expect(kindOfFile('a.jpeg', jpeg)).toBe('jpeg')
  expect(kindOfFile('a.txt', Buffer.from('Prices: 10 €'))).toBe('text')
  expect(kindOfFile('a.txt', Buffer.from([0x50, 0x4b, 3, 4, 0, 0xff]))).toBeUndefined()
  expect(kindOfFile('a.pdf', Buffer.from('<script>alert(1)</script>'))).toBeUndefined()
  for (const name of ['a.svg', 'a.html', 'a.docx', 'pdf.exe', 'pdf', '']) expect(kindOfName(name)).toBeUndefined()
})
