import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readSchema } from '../schema.ts'
import { createMerger, type JsonObject, readMergeRules, releaseMergeRules } from './index.ts'

const rules = releaseMergeRules(readSchema())
const compile = createMerger({ rules })
const version = createMerger({ rules, versioned: true })
const compileLikeReference = createMerger({ rules, compat: 'ocds-merge' })
const versionLikeReference = createMerger({ rules, compat: 'ocds-merge', versioned: true })

const day = (n: number) => `2024-01-${String(n).padStart(2, '0')}T00:00:00Z`
const release = (n: number, fields: JsonObject, date = day(n)): JsonObject => ({
  ocid: 'ocds-abcdef-1',
  id: `r${n}`,
  date,
  tag: ['tender'],
  ...fields,
})
/** The merged fields of releases on successive days, without those that every merged release has. */
function merged(merge: typeof compile, ...each: JsonObject[]): JsonObject {
  const { ocid: _o, id: _i, date: _d, tag: _t, ...fields } = merge(each.map((f, i) => release(i + 1, f))).release
  return fields
}

describe('a compiled release', () => {
  it('carries the last date, an id made from it, and the tag compiled, before its fields', () => {
    const made = compile([release(2, { language: 'en' }), release(1, { buyer: { id: 'b' } })]).release
    expect(Object.entries(made)).toEqual([
      ['tag', ['compiled']],
      ['id', 'ocds-abcdef-1-2024-01-02T00:00:00Z'],
      ['date', '2024-01-02T00:00:00Z'],
      ['ocid', 'ocds-abcdef-1'],
      ['buyer', { id: 'b' }],
      ['language', 'en'],
    ])
  })
  it('takes the last value of a field, and keeps what later releases do not mention', () => {
    expect(merged(compile, { tender: { title: 'a', id: '1' } }, { tender: { title: 'b' } })).toEqual({
      tender: { title: 'b', id: '1' },
    })
  })
  it('loses what is set to null: a value, an object, a list', () => {
    const before = { language: 'en', tender: { title: 'a' }, awards: [{ id: '1', title: 'x' }] }
    expect(merged(compile, before, { language: null, tender: null, awards: null })).toEqual({})
    expect(merged(compile, before, { tender: null }, { tender: { id: '2' } }).tender).toEqual({ id: '2' })
    expect(merged(compile, { x: [null, 1], tender: { title: null } })).toEqual({ x: [null, 1], tender: {} })
  })
  it('is not changed by empty objects and empty lists, but by an empty list that is replaced whole', () => {
    const before = { tender: { title: 'a', submissionMethod: ['x'] }, awards: [{ id: '1', title: 'x' }] }
    expect(merged(compile, before, { tender: {}, awards: [], parties: [{}], planning: { budget: {} } })).toEqual(before)
    expect(merged(compile, before, { tender: { submissionMethod: [] } }).tender).toEqual({
      title: 'a',
      submissionMethod: [],
    })
  })
  it('merges entries of a list by id, appends new ones and those without an id', () => {
    const before = { awards: [{ id: '1', title: 'x', status: 'pending' }, { title: 'none' }] }
    const after = { awards: [{ id: '2' }, { status: 'active', id: '1' }, { title: 'none' }] }
    expect(merged(compile, before, after).awards).toEqual([
      { id: '1', title: 'x', status: 'active' },
      { title: 'none' },
      { id: '2' },
      { title: 'none' },
    ])
  })
  it('tells the ids 1 and "1" apart, and does not take null for an id', () => {
    const awards = [
      { id: 1, title: 'a' },
      { id: '1', title: 'b' },
      { id: null, title: 'c' },
      { id: null, title: 'd' },
    ]
    expect(merged(compile, { awards }, { awards: [{ id: '1', status: 'active' }] }).awards).toEqual([
      { id: 1, title: 'a' },
      { id: '1', title: 'b', status: 'active' },
      { title: 'c' },
      { title: 'd' },
    ])
  })
  it('finds entries of long lists too', () => {
    const items = Array.from({ length: 3000 }, (_, i) => ({ id: `${i}`, quantity: 1 }))
    const made = merged(
      compile,
      { tender: { items } },
      { tender: { items: items.map((i) => ({ ...i, quantity: 2 })) } },
    )
    expect((made.tender as { items: JsonObject[] }).items).toEqual(items.map((i) => ({ ...i, quantity: 2 })))
  })
  it('replaces whole what the standard says, lists of plain values, and lists of objects that have no id', () => {
    const of = (n: number) => ({
      parties: [{ id: 'p', roles: [`r${n}`], additionalIdentifiers: [{ id: `${n}` }] }],
      tender: { amendments: [{ id: 'a', changes: [{ property: `p${n}` }] }] },
      own: [n, { id: '1' }],
    })
    expect(merged(compile, of(1), of(2))).toEqual(of(2))
  })
  it('orders releases by instant, whatever the offset, and breaks fractions of a second', () => {
    const made = compile([
      release(1, { language: 'later' }, '2024-01-01T06:00:00Z'),
      release(2, { language: 'earlier' }, '2024-01-01T10:00:00+05:00'),
    ]).release
    expect(made.language).toBe('later')
    const fine = compile([
      release(1, { language: 'b' }, '2024-01-01T06:00:00.0002Z'),
      release(2, { language: 'a' }, '2024-01-01T06:00:00.0001Z'),
    ]).release
    expect(fine.language).toBe('b')
    const day = compile([
      release(1, { language: 'b' }, '2024-01-02'),
      release(2, { language: 'a' }, '2024-01-01T23:00:00'),
    ])
    expect(day.release.language).toBe('b')
  })
  it('keeps the order given for equal dates, puts undated releases first, and says both', () => {
    const { release: made, warnings } = compile([
      release(1, { language: 'a' }),
      release(2, { language: 'b' }, '2024-01-01T01:00:00+01:00'),
      { ocid: 'ocds-abcdef-1', id: 'r3', language: 'c', buyer: { id: 'b' } },
    ])
    expect(made).toMatchObject({ language: 'b', buyer: { id: 'b' } })
    expect(warnings).toEqual([
      { code: 'repeated-date', date: '2024-01-01T01:00:00+01:00' },
      { code: 'missing-date', releases: 1 },
    ])
  })
  it('says which ids occur twice in one release, and which fields changed their type', () => {
    const first = release(1, {
      awards: [
        { id: '1', title: 'a' },
        { id: '1', title: 'b' },
      ],
      tender: { value: { amount: 1 } },
    })
    const { release: made, warnings } = compile([first, release(2, { tender: { value: 2 } })])
    expect(made).toMatchObject({ awards: [{ id: '1', title: 'b' }], tender: { value: 2 } })
    expect(warnings).toEqual([
      { code: 'duplicate-id', path: 'awards', id: '1' },
      { code: 'changed-type', path: 'tender/value' },
    ])
  })
  it('takes __proto__ and constructor for fields like any other', () => {
    const hostile = JSON.parse(
      '{"__proto__":{"a":1},"constructor":{"b":2},"tender":{"__proto__":{"c":[{"id":"toString"}]}}}',
    )
    for (const merge of [compile, compileLikeReference]) {
      const made = merged(merge, hostile, JSON.parse('{"__proto__":{"d":4},"toString":{"x":1}}'))
      expect(JSON.parse(JSON.stringify(made))).toEqual(
        JSON.parse(
          '{"__proto__":{"a":1,"d":4},"constructor":{"b":2},"tender":{"__proto__":{"c":[{"id":"toString"}]}},"toString":{"x":1}}',
        ),
      )
    }
    expect(({} as JsonObject).a).toBeUndefined()
    expect(Object.keys(Object.prototype)).toEqual([])
  })
})

describe('a versioned release', () => {
  const value = (n: number, v: unknown) => ({
    releaseID: `r${n}`,
    releaseDate: day(n),
    releaseTag: ['tender'],
    value: v,
  })

  it('lists the values of a field with the release that gave each, and only where they changed', () => {
    const made = version([release(1, { language: 'a' }), release(2, { language: 'a' }), release(3, { language: 'b' })])
    expect(made.release).toEqual({ ocid: 'ocds-abcdef-1', language: [value(1, 'a'), value(3, 'b')] })
  })
  it('keeps the ids of list entries plain and versions ids elsewhere', () => {
    expect(merged(version, { buyer: { id: 'b' }, awards: [{ id: '1', title: 'x' }] })).toEqual({
      buyer: { id: [value(1, 'b')] },
      awards: [{ id: '1', title: [value(1, 'x')] }],
    })
  })
  it('versions lists that are replaced whole as one value', () => {
    const list = (n: number) => ({ parties: [{ id: 'p', additionalIdentifiers: [{ id: `${n}` }] }] })
    expect(merged(version, list(1), list(2), list(2)).parties).toEqual([
      { id: 'p', additionalIdentifiers: [value(1, [{ id: '1' }]), value(2, [{ id: '2' }])] },
    ])
  })
  it('records null as a value; for an object or list, in each of its fields', () => {
    expect(
      merged(version, { language: 'a', tender: { title: 'x', id: null } }, { language: null, tender: null }),
    ).toEqual({
      language: [value(1, 'a'), value(2, null)],
      tender: { title: [value(1, 'x'), value(2, null)], id: [value(1, null)] },
    })
    expect(merged(version, { awards: [{ id: '1', title: 'x' }] }, { awards: null }).awards).toEqual([
      { id: '1', title: [value(1, 'x'), value(2, null)] },
    ])
  })
})

describe('the reference tool’s way', () => {
  it('leaves objects and lists that a later release sets to null', () => {
    const before = { tender: { title: 'a' }, awards: [{ id: '1', title: 'x' }] }
    expect(merged(compileLikeReference, before, { tender: null, awards: null })).toEqual(before)
  })
  it('takes the ids 1 and "1" for one where both give the same field, and for two where they do not', () => {
    const awards = (id: unknown, fields: JsonObject) => ({ awards: [{ id, ...fields }] })
    expect(merged(compileLikeReference, awards(1, { title: 'a' }), awards('1', { title: 'b' }))).toEqual(
      awards(1, { title: 'b' }),
    )
    expect(merged(compileLikeReference, awards(1, { title: 'a' }), awards('1', { status: 'b' })).awards).toEqual([
      { id: 1, title: 'a' },
      { id: '1', status: 'b' },
    ])
  })
  it('takes entries whose id is null for one, without the id', () => {
    const awards = [
      { id: null, title: 'a' },
      { id: null, status: 'b' },
    ]
    expect(merged(compileLikeReference, { awards }).awards).toEqual([{ title: 'a', status: 'b' }])
  })
  it('orders by the text of dates', () => {
    const early = release(1, { language: 'z' }, '2024-01-01T06:00:00Z')
    const late = release(2, { language: 'offset' }, '2024-01-01T10:00:00+05:00')
    expect(compileLikeReference([early, late]).release.language).toBe('offset')
  })
  it('gives up on a field that is text in one release and an object in another, and on missing dates', () => {
    expect(() => merged(compileLikeReference, { tender: 'x' }, { tender: { id: '1' } })).toThrow('tender')
    expect(() => compileLikeReference([release(1, {}), { ocid: 'a' }])).toThrow('has no date')
    expect(compileLikeReference([{ initiationType: 'tender' }]).release).toMatchObject({ id: 'None-None' })
  })
})

describe('merge rules of a schema', () => {
  const list = (properties: JsonObject, more: JsonObject = {}) => ({
    type: 'array',
    items: { type: 'object', properties },
    ...more,
  })
  it('reads the words of 1.1 and of 1.0, through references', () => {
    const found = readMergeRules({
      definitions: {
        Entry: {
          type: 'object',
          properties: { id: {}, gone: { omitWhenMerged: true }, self: { $ref: '#/definitions/Entry' } },
        },
      },
      properties: {
        id: { type: 'string', mergeStrategy: 'ocdsOmit' },
        entries: { type: ['array', 'null'], items: { $ref: '#/definitions/Entry' } },
        whole: list({ id: {} }, { wholeListMerge: true }),
        old: list({ id: {} }, { mergeStrategy: 'ocdsVersion' }),
        object: { type: 'object', properties: { nested: list({ key: {} }) }, wholeListMerge: true },
        plain: { type: 'array', items: { type: 'string' } },
        merged: list(
          { id: { type: 'string', versionId: true } },
          { wholeListMerge: false, mergeStrategy: 'arrayMergeById' },
        ),
      },
    })
    expect([...found.omitWhenMerged]).toEqual(['id', 'entries/gone'])
    expect([...found.wholeListMerge]).toEqual(['whole', 'old', 'object/nested', 'plain'])
  })
  it('refuses what is no schema', () => {
    expect(() => readMergeRules({ releases: [] })).toThrow('no release schema')
    expect(() => readMergeRules('x')).toThrow('no release schema')
  })
  it('merges suppliers whole in 1.0 and by id in 1.1', () => {
    const of = (name: string) => ({ awards: [{ id: '1', suppliers: [{ id: name }] }] })
    const compile10 = createMerger({ rules: releaseMergeRules(readSchema({ version: '1.0' })) })
    expect(merged(compile10, of('a'), of('b'))).toEqual(of('b'))
    expect(merged(compile, of('a'), of('b')).awards).toEqual([{ id: '1', suppliers: [{ id: 'a' }, { id: 'b' }] }])
  })
})

const literal = fc.oneof(
  fc.string({ maxLength: 3 }),
  fc.integer({ max: 9, min: 0 }),
  fc.boolean(),
  fc.constantFrom(['x'], ['y', 'z']),
)
const maybeNull = fc.oneof({ weight: 4, arbitrary: literal }, { weight: 1, arbitrary: fc.constant(null) })
const ids = fc.constantFrom('1', '2', '3')
const optional = { requiredKeys: [] }
const entry = fc.record(
  { id: ids, title: maybeNull, value: fc.record({ amount: maybeNull }, optional) },
  { requiredKeys: ['id', 'title'] },
)
const fields = fc.record(
  {
    language: maybeNull,
    tender: fc.record(
      { title: maybeNull, items: fc.array(entry, { maxLength: 3 }), submissionMethod: fc.array(fc.string()) },
      optional,
    ),
    awards: fc.array(entry, { maxLength: 3 }),
    parties: fc.array(
      fc.record({ id: ids, additionalIdentifiers: fc.array(fc.record({ id: ids })) }, { requiredKeys: ['id'] }),
      { maxLength: 2 },
    ),
  },
  optional,
) as fc.Arbitrary<JsonObject>
const history = fc.array(fields, { minLength: 1, maxLength: 5 })
const onSuccessiveDays = (each: JsonObject[]) => each.map((f, i) => release(i + 1, f))

/** Without empty objects, which say nothing. */
function pruned(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(pruned)
  if (typeof value !== 'object' || value === null) return value
  const kept = Object.entries(value).map(([k, v]) => [k, pruned(v)] as const)
  return Object.fromEntries(kept.filter(([, v]) => !(v && typeof v === 'object' && Object.keys(v).length === 0)))
}

/** What is left of a versioned release when each field keeps its last value. */
function lastValues(value: unknown): unknown {
  if (Array.isArray(value)) {
    if (value.length && value.every((v) => v && typeof v === 'object' && 'releaseID' in v)) return value.at(-1).value
    return value.map(lastValues)
  }
  if (typeof value !== 'object' || value === null) return value
  const kept = Object.entries(value).map(([k, v]) => [k, lastValues(v)] as const)
  return Object.fromEntries(kept.filter(([, v]) => v !== null))
}

describe('for all releases', () => {
  it('merging what is merged already with the rest gives the same as merging all', () => {
    fc.assert(
      fc.property(history, fc.nat(4), (each, cut) => {
        const all = onSuccessiveDays(each)
        const at = Math.min(cut + 1, all.length)
        const before = compile(all.slice(0, at)).release
        expect(pruned(compile([before, ...all.slice(at)]).release)).toEqual(pruned(compile(all).release))
      }),
    )
  })
  it('an empty update changes nothing but the date', () => {
    fc.assert(
      fc.property(history, (each) => {
        const empty = { tender: {}, awards: [], planning: { budget: {} } }
        const { id: _i, date: _d, ...fields } = compile(onSuccessiveDays(each)).release
        const { id: _j, date, ...after } = compile(onSuccessiveDays([...each, empty])).release
        expect(JSON.stringify(after)).toBe(JSON.stringify(fields))
        expect(date).toBe(day(each.length + 1))
      }),
    )
  })
  it('merging never changes its input, in any mode', () => {
    fc.assert(
      fc.property(history, (each) => {
        const releases = onSuccessiveDays(each)
        const before = JSON.stringify(releases)
        for (const merge of [compile, version, compileLikeReference, versionLikeReference]) merge(releases)
        expect(JSON.stringify(releases)).toBe(before)
      }),
    )
  })
  it('the last values of the versioned release are the compiled release', () => {
    fc.assert(
      fc.property(history, (each) => {
        const releases = onSuccessiveDays(each)
        const { id: _i, date: _d, tag: _t, ...compiled } = compile(releases).release
        expect(pruned(lastValues(version(releases).release))).toEqual(pruned(compiled))
      }),
    )
  })
  it('where the reference tool keeps to the standard, both ways give the same, in the same order of fields', () => {
    fc.assert(
      fc.property(history, (each) => {
        const releases = onSuccessiveDays(each)
        expect(JSON.stringify(compile(releases).release)).toBe(JSON.stringify(compileLikeReference(releases).release))
        expect(JSON.stringify(version(releases).release)).toBe(JSON.stringify(versionLikeReference(releases).release))
      }),
    )
  })
  it('the order in which releases are given does not matter', () => {
    fc.assert(
      fc.property(history, (each) => {
        const releases = onSuccessiveDays(each)
        expect(compile(releases.toReversed())).toEqual(compile(releases))
      }),
    )
  })
})
