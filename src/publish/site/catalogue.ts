import type { Facts } from '../dataset/facts.ts'
import type { Part } from '../dataset/part.ts'
import { nameFile } from './downloads.ts'
import { sayMarks } from './feed.ts'
import type { SiteInput } from './site-input.ts'

const MEDIA_TYPES: Record<string, string> = {
  json: 'application/json',
  jsonl: 'application/x-ndjson',
  csv: 'text/csv',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  parquet: 'application/vnd.apache.parquet',
}
const SCHEMA = 'https://project-open-data.cio.gov/v1.1/schema'
const kindOf = (path: string) => path.slice(path.lastIndexOf('.') + 1)

const distributionOf = (input: SiteInput) =>
  input.files.map((file) => ({
    '@type': 'dcat:Distribution',
    title: nameFile(file.path),
    downloadURL: input.address + file.path,
    mediaType: MEDIA_TYPES[kindOf(file.path)] ?? 'application/octet-stream',
    format: kindOf(file.path).toUpperCase(),
    conformsTo: 'https://standard.open-contracting.org/1.1/en/',
    'spdx:checksum': { 'spdx:algorithm': 'SHA-256', 'spdx:checksumValue': file.sha256 },
    'dcat:byteSize': file.bytes,
  }))

/** The catalogue entry (DCAT in the form of Project Open Data 1.1), from which portals harvest. */
export function* renderCatalogue(input: SiteInput, facts: Facts): Generator<Part> {
  const { publisher, address } = input
  const contact = publisher.contactEmail
    ? {
        contactPoint: {
          '@type': 'vcard:Contact',
          fn: publisher.contactName ?? publisher.name,
          hasEmail: `mailto:${publisher.contactEmail}`,
        },
      }
    : {}
  const dataset = {
    '@type': 'dcat:Dataset',
    identifier: address,
    title: input.title,
    description: `${sayMarks(input)}${input.description}`,
    keyword: ['contracting', 'procurement', 'OCDS', ...(input.isInvented ? ['invented'] : [])],
    modified: input.publishedAt,
    publisher: { '@type': 'org:Organization', name: publisher.name },
    ...contact,
    accessLevel: 'public',
    ...(input.licence?.url ? { license: input.licence.url } : {}),
    ...(facts.first ? { temporal: `${facts.first}/${facts.last}` } : {}),
    landingPage: address,
    describedBy: `${address}dictionary.html`,
    distribution: distributionOf(input),
  }
  const catalogue = {
    '@context': 'https://project-open-data.cio.gov/v1.1/schema/catalog.jsonld',
    '@type': 'dcat:Catalog',
    conformsTo: SCHEMA,
    describedBy: `${SCHEMA}/catalog.json`,
    dataset: [dataset],
  }
  yield { path: 'data.json', content: `${JSON.stringify(catalogue, null, 2)}\n` }
}
