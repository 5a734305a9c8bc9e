import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createJsonListReader, findJsonLists, isDeeperThan } from './json-list.ts'

const limits = { row: 1_000_000, head: 100 }

function readList(chunks: string[], path: string[] = [], own = limits) {
  const elements: string[] = []
  const lines: number[] = []
  const tooLong: { head: string; line: number; length: number }[] = []
  const reader = createJsonListReader(path, own, {
    element(text, line) {
      elements.push(text)
      lines.push(line)
    },
    tooLong: (head, line, length) => tooLong.push({ head, line, length }),
  })
  for (const chunk of chunks) reader.push(chunk)
  return { elements, lines, tooLong, end: reader.end() }
}

const cutAt = (text: string, size: number) =>
  Array.from({ length: Math.ceil(text.length / size) }, (_, i) => text.slice(i * size, (i + 1) * size))

describe('a list in a JSON text', () => {
  it('gives each element as it is written, with the line on which it begins', () => {
    const read = readList(['[\n {"a": "},{"},\n {"b": [1, {"c": 2}]\n}\n, 3]'])
    expect(read.elements).toEqual(['{"a": "},{"}', '{"b": [1, {"c": 2}]\n}', '3'])
    expect(read.lines).toEqual([2, 3, 5])
    expect(read.end).toEqual({ isFound: true, isClosed: true, rest: undefined })
  })

  it('finds the list by the names above it, and passes over lists elsewhere', () => {
    const text =
      '{"help": [{"records": [1]}], "result": {"fields": [2], "records": [{"x": 1}, {"x": 2}]}, "records": [9]}'
    expect(readList([text], ['result', 'records']).elements).toEqual(['{"x": 1}', '{"x": 2}'])
  })

  it('tells where the text broke off', () => {
    expect(readList(['[{"a":1},\n{"b":"x']).end).toEqual({
      isFound: true,
      isClosed: false,
      rest: { text: '{"b":"x', line: 2 },
    })
  })

  it('gives what is no JSON as an element, and comes past it', () => {
    expect(readList(['[{"a":1} oops, }, {"b":2}, {"c":3]]']).elements).toEqual([
      '{"a":1}',
      'oops',
      '}',
      '{"b":2}',
      '{"c":3]',
    ])
  })

  it('passes over an element that is too long and counts it', () => {
    const text = `[{"a":1},{"b":"${'x'.repeat(500)}\\"${'y'.repeat(500)}"},{"c":3}]`
    for (const size of [3, 64, 2000]) {
      const read = readList(cutAt(text, size), [], { row: 50, head: 5 })
      expect(read.elements).toEqual(['{"a":1}', '{"c":3}'])
      expect(read.tooLong).toEqual([{ head: '{"b":', line: 1, length: 1010 }])
    }
  })

  it('reads the same however the text is cut into pieces', () => {
    const list = fc.array(fc.jsonValue({ maxDepth: 4 }), { maxLength: 6 })
    fc.assert(
      fc.property(list, fc.integer({ min: 1, max: 30 }), fc.constantFrom(0, 2), (values, size, indent) => {
        const text = JSON.stringify({ before: { data: [] }, data: values, after: 1 }, null, indent)
        const { elements, end } = readList(cutAt(text, size), ['data'])
        expect(elements.map((one) => JSON.parse(one))).toEqual(JSON.parse(JSON.stringify(values)))
        expect(end.isClosed).toBe(true)
      }),
    )
  })

  it('never throws and never hangs, whatever the text', () => {
    const text = fc.string({
      unit: fc.constantFrom('[', ']', '{', '}', '"', ',', ':', '\\', 'a', '\n', '1'),
      maxLength: 80,
    })
    fc.assert(
      fc.property(text, fc.integer({ min: 1, max: 20 }), (t, size) => {
        expect(readList(cutAt(t, size)).elements.length).toBeGreaterThanOrEqual(0)
        expect(Array.isArray(findJsonLists(t))).toBe(true)
      }),
      { numRuns: 1000 },
    )
  })
})

describe('lists of objects', () => {
  it('are found by their paths, also where the text is cut off', () => {
    expect(findJsonLists('{"a":[1],"result":{"records":[{"x":[{"y":1}]}]},"data": [ {"z')).toEqual([
      ['result', 'records'],
      ['data'],
    ])
    expect(findJsonLists(' [ {"a":1}')).toEqual([[]])
  })
})

describe('a text of many brackets', () => {
  it('is looked through once, however deep it goes', () => {
    for (const text of [
      `[{"a":${'['.repeat(1_000_000)}${']'.repeat(1_000_000)}}]`,
      '{"a":[{}],"b":'.repeat(200_000),
      `{"a":${'"b",'.repeat(500_000)}`,
    ]) {
      const started = performance.now()
      findJsonLists(text)
      expect(isDeeperThan(text, 100)).toBe(text.includes('[[') || text.includes('[{}]'))
      // Going over it again at each bracket would take minutes.
      expect(performance.now() - started).toBeLessThan(2000)
    }
  })

  it('is too deep where brackets lie inside each other beyond the limit, those in texts left out', () => {
    expect(isDeeperThan('[[1],{"a":[2]}]', 3)).toBe(false)
    expect(isDeeperThan('[[1],{"a":[2]}]', 2)).toBe(true)
    expect(isDeeperThan('["[[[[\\"[["]', 1)).toBe(false)
  })
})
