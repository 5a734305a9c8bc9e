import { extensions, findField, readSchema } from '#standard/index.ts'
import { WITHHELD_EXTENSION } from '../leaks/redact.ts'
import type { Facts } from './facts.ts'

const FROM = 'https://raw.githubusercontent.com/open-contracting-extensions'

/** The addresses of the extensions whose fields the data uses, as packages declare them. */
export function listExtensions(facts: Facts, mayWithhold: boolean): string[] {
  const schema = readSchema()
  const used = new Set([...facts.fields.keys()].map((path) => findField(schema, path)?.extension))
  const known = extensions.filter((extension) => used.has(extension.id))
  const addresses = known.map(({ repository }) => `${FROM}/${repository}/v1.1.5/extension.json`)
  return mayWithhold ? [...addresses, WITHHELD_EXTENSION] : addresses
}
