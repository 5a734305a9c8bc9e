// The derived schemas and codelists against the published files of OCDS 1.1.5.
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ValidateFunction } from 'ajv'
import fc from 'fast-check'
import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import { type DocumentKind, extensions, jsonSchema, readSchema } from '#standard/index.ts'
import { standardFolder as folder } from './data.ts'
import { applyChange, type Change, change, corpus, mergePatch, newAjv, publishedValidators, read } from './published.ts'

function derivedValidators(chosen: readonly string[]): Record<DocumentKind, ValidateFunction> {
  const schema = readSchema({ extensions: chosen })
  const compile = (kind: DocumentKind) => newAjv().compile(jsonSchema(kind, schema))
  return {
    release: compile('release'),
    'versioned-release': compile('versioned-release'),
    'release-package': compile('release-package'),
    'record-package': compile('record-package'),
  }
}

describe('derived schemas', () => {
  const sets = [[], extensions.map((extension) => extension.id), ...extensions.map((extension) => [extension.id])]
  it.each(sets.map((ids) => [ids.join(', ') || 'no extension', ids] as const))(
    'accept and reject what the published ones do, with %s',
    (_name, ids) => {
      const published = publishedValidators(ids)
      const derived = derivedValidators(ids)
      // The published versioned schema knows no extension.
      const usable = corpus.filter(
        ({ kind }) => ids.length === 0 || !['versioned-release', 'record-package'].includes(kind),
      )
      let accepted = 0
      let rejected = 0
      for (const { document, kind, path } of usable) {
        expect([path, derived[kind](document)]).toEqual([path, published[kind](document)])
      }
      const check = (index: number, changes: Change[]) => {
        const { document, kind } = usable[index % usable.length]!
        const changed = changes.reduce(applyChange, document)
        const expected = published[kind](changed)
        if (expected) accepted += 1
        else rejected += 1
        expect(derived[kind](changed)).toBe(expected)
      }
      fc.assert(fc.property(fc.nat(), fc.array(change, { minLength: 1, maxLength: 2 }), check), { numRuns: 12_000 })
      expect(accepted).toBeGreaterThan(500)
      expect(rejected).toBeGreaterThan(500)
    },
    300_000,
  )
})

const MARKS = [
  'format',
  'pattern',
  'minLength',
  'minItems',
  'minimum',
  'codelist',
  'openCodelist',
  'wholeListMerge',
  'omitWhenMerged',
]
const sorted = (list: unknown) => (Array.isArray(list) ? [...list].map(String).sort().join() : list)
type Node = Record<string, never>

/** All that a schema says of a place and below it, with references followed and words left out. */
function tell(node: Node, root: Node, others: Record<string, Node>): unknown {
  const ref = node.$ref as string | undefined
  if (ref) {
    const { $ref: _ref, ...beside } = node
    const [base, pointer] = ref.split('#/definitions/')
    const target = pointer ? (root.definitions as never)[pointer] : others[base!]
    return tell({ ...(target as Node), ...beside } as Node, pointer ? root : others[base!]!, others)
  }
  const inside = (key: string) =>
    node[key] && Object.fromEntries(Object.entries(node[key]).map(([k, v]) => [k, tell(v as Node, root, others)]))
  return {
    ...Object.fromEntries(MARKS.map((mark) => [mark, node[mark]])),
    types: sorted(node.type),
    enum: sorted(node.enum),
    uniqueItems: node.uniqueItems,
    required: sorted(node.required),
    deprecated: (node.deprecated as Node | undefined)?.deprecatedVersion,
    properties: inside('properties') ?? {},
    patternProperties: inside('patternProperties'),
    items: node.items && tell(node.items, root, others),
    oneOf: (node.oneOf as Node[] | undefined)?.map((one) => tell(one, root, others)),
  }
}

describe('fields', () => {
  const plain = (told: unknown) => JSON.parse(JSON.stringify(told))
  const compare = (kind: DocumentKind, published: Node, derived: Node, others: Record<string, Node> = {}) => {
    expect([kind, plain(tell(derived, derived, {}))]).toEqual([kind, plain(tell(published, published, others))])
  }
  const derive = (kind: DocumentKind, ids: readonly string[]) =>
    jsonSchema(kind, readSchema({ extensions: ids })) as Node

  it('carry the types, formats, codelists, limits and marks of the published release schema', () => {
    for (const ids of [[], ...extensions.map((e) => [e.id]), extensions.map((e) => e.id)]) {
      let release = read('schema/release-schema.json')
      for (const id of ids) release = mergePatch(release, read(`extensions/${id}/release-schema.json`))
      compare('release', release, derive('release', ids))
    }
  })

  it('carry those of the published packages and versioned releases', () => {
    const release = read('schema/release-schema.json')
    const versioned = read('schema/versioned-release-validation-schema.json')
    const others = { [release.id]: release, [versioned.id]: versioned }
    compare('versioned-release', versioned, derive('versioned-release', []))
    compare('release-package', read('schema/release-package-schema.json'), derive('release-package', []), others)
    compare('record-package', read('schema/record-package-schema.json'), derive('record-package', []), others)
  })
})

describe('codelists', () => {
  const rows = (path: string) =>
    Papa.parse<Record<string, string>>(readFileSync(join(folder, path), 'utf8'), { header: true, skipEmptyLines: true })
      .data
  const schema = readSchema({ extensions: [] })
  const all = readSchema()

  it('are the 19 published ones, code by code and title by title', () => {
    const published = globSync('codelists/*.csv', { cwd: folder })
    expect(published).toHaveLength(19)
    expect([...schema.codelists.keys()].sort()).toEqual(published.map((p) => p.slice(10, -4)).sort())
    for (const path of published) {
      const codes = schema.codelists.get(path.slice(10, -4))!
      expect([...codes.values()].map(([code, title]) => [code, title])).toEqual(
        rows(path).map((r) => [r.Code, r.Title]),
      )
    }
  })

  it('are extended as the published patches say', () => {
    for (const { id } of extensions) {
      for (const path of globSync(`extensions/${id}/codelists/*.csv`, { cwd: folder })) {
        const name = path.split('/').at(-1)!.slice(0, -4)
        const codes = all.codelists.get(name.replace('+', ''))!
        for (const row of rows(path)) expect(codes.get(row.Code!)?.[1]).toBe(row.Title)
      }
    }
  })
})
