import type { DocumentKind } from './document.ts'
import type { OpenValue } from './scan.ts'

const VERSIONED = Buffer.from('"releaseID"')
const QUOTE = 0x22
const BACKSLASH = 0x5c
/** Tags are short codes: what stands in the first bytes of the list is enough. */
const TAG_BYTES = 400

/** The kind of a complete value, from its telling fields and the list it stands in (if it is a package's). */
export function tellKind(value: OpenValue, bytes: Buffer, list: string | undefined): DocumentKind {
  const { fields } = value
  if (!value.isObject) return 'other'
  if (list === 'records') return 'record'
  if (!list && !fields.has('ocid')) {
    if (fields.has('records')) return 'record-package'
    if (fields.has('releases')) return 'release-package'
  }
  if (!list && ['releases', 'compiledRelease', 'versionedRelease'].some((f) => fields.has(f as 'releases')))
    return 'record'
  if (fields.has('url') && !fields.has('ocid')) return 'linked-release'
  if (isCompiled(value, bytes)) return 'compiled-release'
  if (!fields.has('date') && bytes.includes(VERSIONED)) return 'versioned-release'
  return list || fields.has('ocid') ? 'release' : 'other'
}

function isCompiled({ fields }: OpenValue, bytes: Buffer): boolean {
  const at = fields.get('tag')
  if (at === undefined) return false
  const tags = /^\s*:\s*(\[[^\]]*\]|"[^"]*")/.exec(bytes.toString('latin1', at, Math.min(at + TAG_BYTES, bytes.length)))
  return tags?.[1]?.includes('"compiled"') ?? false
}

/** The text of the `ocid` at the value's own level. */
export function readOcid({ fields }: OpenValue, bytes: Buffer): string | undefined {
  let at = fields.get('ocid')
  if (at === undefined) return undefined
  while (bytes[at]! <= 0x20 || bytes[at] === 0x3a) at += 1
  if (bytes[at] !== QUOTE) return undefined
  const start = at
  for (at += 1; bytes[at] !== QUOTE; at += 1) if (bytes[at] === BACKSLASH) at += 1
  const text = bytes.toString('utf8', start + 1, at)
  return text.includes('\\') ? readLiteral(`"${text}"`) : text
}

function readLiteral(literal: string): string | undefined {
  try {
    return JSON.parse(literal)
  } catch {
    return undefined
  }
}
