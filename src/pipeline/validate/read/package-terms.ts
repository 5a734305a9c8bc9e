import { checkedExtensions, type Version } from '#standard/index.ts'
import type { DeclaredExtension } from '../report/finding.ts'

/** What the documents of a package are checked against. */
export type Terms = {
  readonly version: Version
  /** Ids of the extensions whose fields are known. */
  readonly extensions: readonly string[]
  readonly declared: readonly DeclaredExtension[]
}

/** Documents outside a package cannot declare anything: they are taken as 1.1, with every extension we know. */
export const BARE_TERMS: Terms = { version: '1.1', extensions: checkedExtensions.map(({ id }) => id), declared: [] }

/** The id of a shipped extension by the address it is declared with: whichever host, organization or version. */
export function recognizeExtension(url: string): string | undefined {
  return checkedExtensions.find(
    ({ id, repository }) => url.includes(`/${repository}/`) || url.includes(`/extensions/${id}/`),
  )?.id
}

/** `1.0` where a package says nothing, because 1.0 could not; a patch number or an unknown version is read as 1.1. */
function readVersion(version: unknown): Version {
  if (version === undefined) return '1.0'
  return typeof version === 'string' && version.startsWith('1.0') ? '1.0' : '1.1'
}

/**
 * True for what looks like a package, since it has releases and no ocid before them, but is a record: nothing else holds
 * a compiled or versioned release.
 */
export const isRecordLike = (fields: Readonly<Record<string, unknown>>): boolean =>
  'compiledRelease' in fields || 'versionedRelease' in fields

/** The terms that a package's own fields state. */
export function readTerms(metadata: Readonly<Record<string, unknown>>): Terms {
  if (isRecordLike(metadata)) return BARE_TERMS
  const urls = Array.isArray(metadata.extensions) ? metadata.extensions.filter((url) => typeof url === 'string') : []
  const declared = urls.map((url) => {
    const id = recognizeExtension(url)
    return id ? { url, id } : { url }
  })
  return {
    version: readVersion(metadata.version),
    extensions: declared.flatMap(({ id }) => id ?? []),
    declared,
  }
}

/** What tells terms apart. */
export const termsKey = (terms: Terms) => `${terms.version} ${[...terms.extensions].sort().join()}`

/** What is assumed while a package has not said everything yet: the version that most data has. */
export const assumeTerms = (metadata: Readonly<Record<string, unknown>>): Terms =>
  readTerms({ version: '1.1', ...metadata })
