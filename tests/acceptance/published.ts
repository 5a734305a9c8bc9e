// The published files of OCDS 1.1.5: validators made from them, their examples, and changes to try on these.
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ValidateFunction } from 'ajv'
import Ajv from 'ajv-draft-04'
import fc from 'fast-check'
import { type DocumentKind, isDateTime, isUri } from '#standard/index.ts'
import { standardFolder as folder } from './data.ts'

export const read = (path: string) => JSON.parse(readFileSync(join(folder, path), 'utf8'))

export type Json = null | boolean | number | string | Json[] | { [key: string]: Json }

export function mergePatch(target: Json, patch: Json): Json {
  if (typeof patch !== 'object' || patch === null || Array.isArray(patch)) return patch
  const base = typeof target === 'object' && target !== null && !Array.isArray(target) ? { ...target } : {}
  for (const [key, value] of Object.entries(patch)) {
    if (value === null) delete base[key]
    else base[key] = mergePatch(base[key] ?? {}, value)
  }
  return base
}

export function newAjv() {
  const ajv = new Ajv({ strict: false, allErrors: false, logger: false })
  ajv.addFormat('date-time', isDateTime)
  ajv.addFormat('uri', isUri)
  return ajv
}

/** Validators made from the published files, with the patches of extensions applied to the release schema. */
export function publishedValidators(chosen: readonly string[]): Record<DocumentKind, ValidateFunction> {
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
export const corpus = [...examples, ...releases]

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

export type Change = { kind: 'remove' | 'replace' | 'duplicate' | 'add'; place: number; value: Json; name: string }
export const change: fc.Arbitrary<Change> = fc.record({
  kind: fc.constantFrom('remove', 'replace', 'duplicate', 'add'),
  place: fc.nat(),
  value: fc.oneof(fc.constantFrom(...VALUES), fc.jsonValue({ maxDepth: 2 }) as fc.Arbitrary<Json>),
  name: fc.constantFrom(...NAMES),
})

export function applyChange(document: Json, { kind, place, value, name }: Change): Json {
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
