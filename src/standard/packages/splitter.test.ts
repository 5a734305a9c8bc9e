import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isAppError } from '#lib/app-error.ts'
import { listRecordParts, type OcdsDocument, parseDocument, placeInFile, splitDocuments, textOf } from './index.ts'

const inChunks = (bytes: Buffer, size: number) =>
  Array.from({ length: Math.ceil(bytes.length / size) }, (_, i) => bytes.subarray(i * size, (i + 1) * size))

async function split(
  text: string | Buffer,
  options: { size?: number; lines?: boolean; maxDocumentBytes?: number } = {},
) {
  const { size = 7, ...rest } = options
  return Array.fromAsync(splitDocuments(inChunks(Buffer.from(text), size), rest))
}

/** The refusal of a file, and the documents that came before it. */
async function refusal(text: string | Buffer, options: Parameters<typeof split>[1] = {}) {
  const { size = 7, ...rest } = options
  const found: OcdsDocument[] = []
  try {
    for await (const document of splitDocuments(inChunks(Buffer.from(text), size), rest)) found.push(document)
  } catch (error) {
    if (isAppError(error)) return { code: error.code, message: error.message, details: error.details, found }
    throw error
  }
  throw new Error('the file was not refused')
}

const release = (n: number) => ({ ocid: `ocds-abcdef-${n}`, id: `${n}`, date: '2024-01-01T00:00:00Z', tag: ['tender'] })
const kinds = (documents: OcdsDocument[]) => documents.map((d) => d.kind)

describe('forms of OCDS', () => {
  it('cuts a release package into releases and ends with the fields of the package', async () => {
    const whole = { uri: 'https://a.example', version: '1.1', releases: [release(1), release(2)], license: 'x' }
    const documents = await split(JSON.stringify(whole))
    expect(kinds(documents)).toEqual(['release', 'release', 'release-package'])
    expect(documents.map((d) => d.pointer)).toEqual(['/releases/0', '/releases/1', ''])
    expect(documents.slice(0, 2).map(parseDocument)).toEqual(whole.releases)
    expect(documents[0]?.ocid).toBe('ocds-abcdef-1')
    expect(documents[0]?.package).toBe(documents[2]?.package)
    expect(parseDocument(documents[2]!)).toEqual({ ...whole, releases: [] })
  })
  it('knows what stood before the list at once and what stands after it at the end', async () => {
    const text = '{"version":"1.1","releases":[{"ocid":"a"}],"publisher":{"name":"P"}}'
    const seen: unknown[] = []
    for await (const { package: head } of splitDocuments(inChunks(Buffer.from(text), 3)))
      seen.push([{ ...head?.metadata }, head?.isComplete])
    expect(seen).toEqual([
      [{ version: '1.1' }, false],
      [{ version: '1.1', publisher: { name: 'P' } }, true],
    ])
  })
  it('keeps records whole, in a package and bare', async () => {
    const record = { ocid: 'a', releases: [release(1), { url: 'https://a.example' }], compiledRelease: release(1) }
    const documents = await split(JSON.stringify({ version: '1.1', records: [record] }))
    expect(kinds(documents)).toEqual(['record', 'record-package'])
    expect(documents[0]?.pointer).toBe('/records/0')
    expect(kinds(await split(JSON.stringify(record)))).toEqual(['record'])
    expect(listRecordParts(record).map((p) => [p.kind, p.pointer])).toEqual([
      ['release', '/releases/0'],
      ['linked-release', '/releases/1'],
      ['compiled-release', '/compiledRelease'],
    ])
  })
  it('tells bare, compiled, versioned and linked releases and what is no OCDS', async () => {
    const lines = [
      release(1),
      { ...release(2), tag: ['compiled'] },
      { ocid: 'a', tender: { title: [{ releaseID: '1', value: 'x' }] } },
      { url: 'https://a.example', tag: ['tender'] },
      { hello: 'world' },
    ]
    const documents = await split(lines.map((l) => JSON.stringify(l)).join('\n'))
    expect(kinds(documents)).toEqual(['release', 'compiled-release', 'versioned-release', 'linked-release', 'other'])
  })
  it('does not call a release compiled because something within it is', async () => {
    const tricky = { ...release(1), tender: { tag: ['compiled'], ocid: 'no', releases: [] }, x: '"tag":["compiled"]' }
    expect(kinds(await split(JSON.stringify(tricky)))).toEqual(['release'])
    expect((await split(JSON.stringify(tricky)))[0]?.ocid).toBe('ocds-abcdef-1')
  })
  it('reads arrays of anything, also of packages', async () => {
    const documents = await split(
      JSON.stringify([release(1), { version: '1.1', releases: [release(2)] }, 'x', 3, null]),
    )
    expect(kinds(documents)).toEqual(['release', 'release', 'release-package', 'other', 'other', 'other'])
    expect(documents.map((d) => d.pointer)).toEqual(['/0', '/1/releases/0', '/1', '/2', '/3', '/4'])
    expect(documents.slice(3).map(parseDocument)).toEqual(['x', 3, null])
  })
  it('reads NDJSON, concatenated and indented JSON, with or without a byte order mark', async () => {
    for (const text of [
      `${JSON.stringify(release(1))}\r\n\r\n${JSON.stringify(release(2))}`,
      `${JSON.stringify(release(1))}${JSON.stringify(release(2))}`,
      `\ufeff${JSON.stringify(release(1), null, 2)}\n${JSON.stringify(release(2), null, '\t')}\n`,
    ])
      expect((await split(text)).map(parseDocument)).toEqual([release(1), release(2)])
  })
  it('reads gzip, in several members too', async () => {
    const packed = Buffer.concat([gzipSync(`${JSON.stringify(release(1))}\n`), gzipSync(JSON.stringify(release(2)))])
    expect((await split(packed)).map(parseDocument)).toEqual([release(1), release(2)])
  })
})

describe('places', () => {
  it('gives offset, line and column of each document, columns in characters', async () => {
    const text = '{"publisher":"Zoë",\n "releases": [{"ocid":"a"},  {"ocid":"ü"},{"ocid":"c"}\n]}'
    const documents = await split(text)
    expect(documents.slice(0, 3).map((d) => [d.line, d.column])).toEqual([
      [2, 15],
      [2, 30],
      [2, 43],
    ])
    for (const d of documents.slice(0, 3))
      expect(Buffer.from(text).subarray(d.offset, d.offset + d.bytes.length)).toEqual(d.bytes)
  })
  it('finds a byte of the package again behind the list that was cut out', async () => {
    const text = '{\n"releases": [\n{"ocid":"a"},\n{"ocid":"b"}\n], "license": "x"}'
    const whole = (await split(text)).at(-1)!
    const at = whole.bytes.indexOf('"license"')
    expect(placeInFile(whole, at)).toEqual({ offset: text.indexOf('"license"'), line: 5, column: 4 })
  })
})

describe('bad input', () => {
  it('says where a cut-off file ends, after the documents that are whole', async () => {
    const { code, message, found } = await refusal('{"releases":[{"ocid":"a"},\n{"ocid":"b","ti')
    expect(code).toBe('packages.truncated')
    expect(message).toBe(
      'Line 2, column 16: the file ends in the middle of the document that begins on line 2. It may have been cut off.',
    )
    expect(kinds(found)).toEqual(['release'])
  })
  it('refuses what is empty, and what is no JSON, by its first bytes', async () => {
    expect((await refusal('')).code).toBe('packages.empty')
    expect((await refusal(' \n')).code).toBe('packages.empty')
    expect((await refusal('<html>')).message).toContain('looks like a web page')
    expect((await refusal('ocid,id\n1,2')).code).toBe('packages.not-json')
    expect((await refusal('PK\x03\x04…')).message).toContain('zip archive')
    expect((await refusal(Buffer.from('{"a":1}', 'utf16le'))).code).toBe('packages.not-utf8')
    expect((await refusal('\0\0\0\0')).message).toContain('NUL byte')
    expect((await refusal('{"a":1}]')).message).toContain('more follows')
  })
  it('refuses damaged and cut-off gzip', async () => {
    const packed = gzipSync(Buffer.from(JSON.stringify(Array.from({ length: 500 }, (_, i) => release(i)))))
    expect((await refusal(packed.subarray(0, packed.length - 20))).code).toBe('packages.truncated')
    packed.fill(7, 20, 60)
    expect((await refusal(packed)).code).toBe('packages.damaged-gzip')
  })
  it('refuses nesting deeper than 500 levels, in brackets of any kind', async () => {
    const { code } = await refusal('{"ocid":"a","x":'.concat('['.repeat(100_000)), { size: 4096 })
    expect(code).toBe('packages.too-deep')
    const fine = `{"ocid":"a","x":${'['.repeat(499)}${']'.repeat(499)}}`
    expect(kinds(await split(fine))).toEqual(['release'])
  })
  it('refuses a document over the limit, while a package may be larger', async () => {
    const many = JSON.stringify({ releases: Array.from({ length: 100 }, (_, i) => release(i)) })
    expect(await split(many, { maxDocumentBytes: 200 })).toHaveLength(101)
    const large = JSON.stringify({ releases: [{ ...release(1), title: 'x'.repeat(300) }] })
    expect((await refusal(large, { maxDocumentBytes: 200 })).code).toBe('packages.too-large')
  })
  it('gives a wrong line of NDJSON as broken, with its text, and goes on', async () => {
    const lines = ['{"ocid":"a"}', '{"ocid":"b"', '', 'n/a', '{"ocid":"c","x":"un\\', '{"ocid":"d"}', '{"ocid":"e']
    const documents = await split(lines.join('\n'))
    expect(kinds(documents)).toEqual(['release', 'broken', 'broken', 'broken', 'release', 'broken'])
    expect(documents.map(textOf)).toEqual(lines.filter((l) => l !== ''))
    expect(documents.map((d) => d.line)).toEqual([1, 2, 4, 5, 6, 7])
    expect(() => parseDocument(documents[1]!)).toThrow('Line 2, column 12: the line ends before its JSON does.')
  })
  it('sets a first wrong line aside where the caller knows that lines are documents', async () => {
    expect(kinds(await split('{"ocid":"a\n{"ocid":"b"}', { lines: true }))).toEqual(['broken', 'release'])
  })
  it.each([
    ['{"ocid":"a", "x": NaN}', 'Line 1, column 19: NaN is not JSON.'],
    ['{"ocid":"a",\n "x": 1,}', 'Line 2, column 9: there is one comma too many before }.'],
    ['{"ocid":"a" "x": 1}', 'Line 1, column 13: a comma or } is missing, before ""x": 1}".'],
    ['{"ocid":"a", "x": [1 2]}', 'Line 1, column 22: a comma or ] is missing, before "2]}".'],
    ['{"ocid":"a", x: 1}', 'Line 1, column 14: the name of a field in double quotes should stand here, not "x: 1}".'],
    ['{"ocid":"a", "x" 1}', 'Line 1, column 18: a colon is missing after the name of the field, before "1}".'],
    [
      '{"ocid":"a\tb"}',
      'Line 1, column 11: text holds a line end, tab or other control character; JSON writes it as \\n or \\t.',
    ],
    ['{"ocid":"é\0b"}', 'Line 1, column 11: text holds a NUL byte, which no JSON may hold. The file may be damaged.'],
    ['{"ocid":"a\\q"}', 'Line 1, column 11: "\\q"}" is no escape that JSON knows.'],
    ['{"ocid":"a", "x": [1,]}', 'Line 1, column 22: a value is missing before ]; perhaps there is one comma too many.'],
  ])('says what is wrong within a document: %s', async (text, message) => {
    const documents = await split(text)
    expect(() => parseDocument(documents[0]!)).toThrow(message)
  })
  it('points at the byte that is not UTF-8', async () => {
    const text = Buffer.concat([Buffer.from('{"ocid":"a","t":"Zo'), Buffer.from([0xeb]), Buffer.from('"}')])
    const [document] = await split(text)
    expect(() => parseDocument(document!)).toThrow('Line 1, column 20: this is not UTF-8')
  })
  it('says what bracket is wrong between and within documents', async () => {
    expect((await refusal('{"releases":[{"ocid":"a"} {"ocid":"b"}]}')).message).toContain('a comma or ] is missing')
    expect((await refusal('{"releases":[{"ocid":["a"}]}')).message).toContain('} stands where another bracket is open')
  })
})

const json = fc.jsonValue({ maxDepth: 4 })
const documentOf = fc.dictionary(fc.string(), json).map((value) => ({ ...value, ocid: 'a' }))

describe('whatever the chunks', () => {
  it('gives back every element of a list as it was', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(documentOf, { minLength: 1 }),
        fc.integer({ min: 1, max: 40 }),
        fc.constantFrom('array', 'package', 'lines', 'indented', 'concatenated'),
        async (values, size, form) => {
          const each = values.map((v) => JSON.stringify(v))
          const text = {
            array: `[${each.join(',')}]`,
            package: `{"extra":{"releases":[1]},"releases":[${each.join(' ,\n')}]}`,
            lines: `${each.join('\n')}\n`,
            indented: JSON.stringify(values, null, 2),
            concatenated: each.join(' '),
          }[form]
          const documents = (await split(text, { size })).filter((d) => d.kind !== 'release-package')
          expect(documents.map(parseDocument)).toEqual(values.map((v) => JSON.parse(JSON.stringify(v))))
          const file = Buffer.from(text)
          for (const d of documents) expect(file.indexOf(d.bytes, d.offset)).toBe(d.offset)
        },
      ),
    )
  })
  it('never throws anything but a refusal that says where, for any bytes', async () => {
    const fragments = fc.constantFrom(
      '{',
      '}',
      '[',
      ']',
      ',',
      ':',
      '"',
      '\\',
      '\n',
      ' ',
      '1',
      'releases',
      '"ocid"',
      '\0',
      'é',
    )
    await fc.assert(
      fc.asyncProperty(fc.array(fragments, { maxLength: 30 }), fc.integer({ min: 1, max: 9 }), async (parts, size) => {
        try {
          for (const document of await split(parts.join(''), { size })) parseDocument(document)
        } catch (error) {
          expect(isAppError(error) && error.code).toMatch(/^packages\./)
        }
      }),
      { numRuns: 500 },
    )
  })
})
