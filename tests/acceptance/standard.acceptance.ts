// The derived schemas and codelists against the published files of OCDS 1.1.5.
import { existsSync, globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ValidateFunction } from 'ajv'
import Ajv from 'ajv-draft-04'
import fc from 'fast-check'
import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import { type DocumentKind, extensions, isDateTime, isUri, jsonSchema, readSchema } from '#standard/index.ts'

const folder = join(process.env.FAIRLEAD_ACCEPTANCE_DATA ?? '../shared/data', '../standard/ocds-1.1.5')
const read = (path: string) => JSON.parse(readFileSync(join(folder, path), 'utf8'))

type Json = null | boolean | number | string | Json[] | { [key: string]: Json }

function mergePatch(target: Json, patch: Json): Json {
  if (typeof patch !== 'object' || patch === null || Array.isArray(patch)) return patch
  const base = typeof target === 'object' && target !== null && !Array.isArray(target) ? { ...target } : {}
  for (const [key, value] of Object.entries(patch)) {
    if (value === null) delete base[key]
    else base[key] = mergePatch(base[key] ?? {}, value)
  }
  return base
}

function newAjv() {
  const ajv = new Ajv({ strict: false, allErrors: false, logger: false })
  ajv.addFormat('date-time', isDateTime)
  ajv.addFormat('uri', isUri)
  return ajv
}

/** Validators made from the published files, with the patches of extensions applied to the release schema. */
function publishedValidators(chosen: readonly string[]): Record<DocumentKind, ValidateFunction> {
  const ajv = newAjv()
  let release = read('schema/release-schema.json')
  for (const id of chosen) release = mergePatch(release, read(`extensions/${id}/release-schema.json`))
  ajv.addSchema(release)
  ajv.addSchema(read('schema/versioned-release-validation-schema.json'))
  return {
    release: ajv.getSchema(release.id)!,
    'versioned-release': ajv.getSchema(read('schema/versioned-release-validation-schema.json').id)!,
    'release-package': ajv.compile(read('schema/release-package-schema.json')),
    'record-package': ajv.compile(read('schema/record-package-schema.json')),
  }
}

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

function kindOf(document: Json): DocumentKind | undefined {
  if (typeof document !== 'object' || document === null || Array.isArray(document)) return undefined
  if ('records' in document) return 'record-package'
  if ('releases' in document) return 'release-package'
  if (Array.isArray(document.initiationType)) return 'versioned-release'
  return 'ocid' in document ? 'release' : undefined
}

const examples = globSync('examples/**/*.json', { cwd: folder })
  .map((path) => ({ path, document: read(path) as Json, kind: kindOf(read(path)) }))
  .flatMap((example) => (example.kind ? [{ ...example, kind: example.kind }] : []))
/** Every release within, as documents of their own. */
const releases = examples.flatMap(({ path, document }) => {
  const found: { path: string; document: Json; kind: DocumentKind }[] = []
  const visit = (value: Json) => {
    if (typeof value !== 'object' || value === null) return
    if (!Array.isArray(value) && 'ocid' in value && 'tag' in value && 'id' in value) {
      found.push({ path, document: value, kind: 'release' })
    }
    if (!Array.isArray(value) && 'ocid' in value && Array.isArray(value.initiationType)) {
      found.push({ path, document: value, kind: 'versioned-release' })
    }
    for (const inner of Object.values(value)) visit(inner)
  }
  visit(document)
  return found
})
const corpus = [...examples, ...releases]

function placesOf(value: Json, at: (string | number)[] = []): (string | number)[][] {
  if (typeof value !== 'object' || value === null) return [at]
  const entries: [string | number, Json][] = Array.isArray(value) ? [...value.entries()] : Object.entries(value)
  return [at, ...entries.flatMap(([key, inner]) => placesOf(inner, [...at, key]))]
}

const VALUES: Json[] = [
  null,
  '',
  ' ',
  'x',
  0,
  -1,
  1.5,
  7,
  true,
  false,
  [],
  {},
  [{}],
  [null],
  ['x'],
  [[1]],
  'open',
  'active',
  'compiled',
  'USD',
  'usd',
  '2020-01-01',
  '2020-01-01T00:00:00Z',
  '2020-02-30T00:00:00Z',
  'https://city.example/a',
  'not an address',
]
const NAMES = [
  'foo',
  'title_fr',
  'title_x-private',
  'title_1',
  'name_pt-BR',
  'description_',
  'id',
  'status',
  'value',
  'amount',
  'date',
  'tag',
  'items',
  'documents',
  'period',
  'awardID',
  'details',
  'language',
  'classification',
  'additionalIdentifiers',
  'suppliers',
  'quantity',
  'scheme',
  'url',
  'geometry',
  'bids',
  'lots',
  'participationFees',
  'deliveryLocation',
  'enquiries',
  'rationale_de',
  'changes',
  'unit',
  'minValue',
  'hasEnquiries',
  'submissionMethod',
  'roles',
  'coordinates',
  'type',
  'amendment',
  'version',
  'extensions',
  'parties',
  'buyer',
]

type Change = { kind: 'remove' | 'replace' | 'duplicate' | 'add'; place: number; value: Json; name: string }
const change: fc.Arbitrary<Change> = fc.record({
  kind: fc.constantFrom('remove', 'replace', 'duplicate', 'add'),
  place: fc.nat(),
  value: fc.oneof(fc.constantFrom(...VALUES), fc.jsonValue({ maxDepth: 2 }) as fc.Arbitrary<Json>),
  name: fc.constantFrom(...NAMES),
})

function applyChange(document: Json, { kind, place, value, name }: Change): Json {
  const places = placesOf(document)
  const at = places[place % places.length]!
  const copy = structuredClone(document)
  let holder: Json = copy
  for (const key of at.slice(0, -1)) holder = (holder as never)[key]
  const last = at.at(-1)
  if (last === undefined) return kind === 'add' ? ({ ...(copy as object), [name]: value } as Json) : copy
  const here = holder as Record<string | number, Json>
  if (kind === 'remove' && Array.isArray(holder)) holder.splice(last as number, 1)
  else if (kind === 'remove') delete here[last]
  else if (kind === 'replace') here[last] = value
  else if (kind === 'duplicate' && Array.isArray(holder)) holder.push(structuredClone(here[last]!))
  else if (kind === 'add' && typeof here[last] === 'object' && here[last] !== null && !Array.isArray(here[last])) {
    here[last] = { ...here[last], [name]: value }
  }
  return copy
}

describe.runIf(existsSync(folder))('derived schemas', () => {
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
  const ref: string | undefined = node.$ref
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

describe.runIf(existsSync(folder))('fields', () => {
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

describe.runIf(existsSync(folder))('codelists', () => {
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
