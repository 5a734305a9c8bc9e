import { readSchema, type Schema } from '#standard/index.ts'
import type { DocumentKind } from '#standard/packages/index.ts'
import { isRecordLike, type Terms } from '../read/package-terms.ts'
import { wasSeen } from '../read/seen-keys.ts'
import { checkOcid } from './check-release.ts'
import { type ObjectNode, readNode } from './nodes.ts'
import { isObject, type JsonObject, note, type Walk } from './walk.ts'
import { walkObject } from './walk-object.ts'

/** The trees that documents are walked along, for one version and its extensions, read when first needed. */
export type Trees = { readonly schema: Schema; readonly nodes: Map<string, ObjectNode> }

export const growTrees = (terms: Terms): Trees => ({
  schema: readSchema({ version: terms.version, extensions: terms.extensions }),
  nodes: new Map(),
})

/** The root of a tree; an entry of a package's list has the list's name for its path. */
export function findRoot(trees: Trees, object: string, path: string, isVersioned = false): ObjectNode {
  const key = `${object} ${path} ${isVersioned}`
  const node = trees.nodes.get(key) ?? readNode(trees.schema, object, { path, isVersioned, alone: true })
  trees.nodes.set(key, node)
  return node
}

/** Documents with content of their own: not packages, nor lines that could not be cut. */
export type ContentKind = Exclude<DocumentKind, 'broken' | 'release-package' | 'record-package'>

const COUNTED = {
  release: 'releases',
  'compiled-release': 'compiledReleases',
  'versioned-release': 'versionedReleases',
  'linked-release': 'linkedReleases',
  record: 'records',
} as const

/** Walks one release or record, wherever it stands. */
export function walkDocument(walk: Walk, trees: Trees, kind: ContentKind, value: unknown): void {
  const { tally, document, ocid } = walk
  const list = listName(walk)
  if (!isObject(value) || kind === 'other') {
    if (list) note(walk, 'type', list, { expected: 'objects', found: typeof value }, { value })
    else note(walk, 'not-ocds', '', {}, isObject(value) ? {} : { value })
    return
  }
  tally.counts[COUNTED[kind]] += 1
  if (ocid !== undefined) wasSeen(tally.processes, ocid)
  const isOdd = kind === 'versioned-release' || kind === 'linked-release'
  if (isOdd && document.package) note(walk, 'wrong-kind', list, { found: kind })
  walkContent(walk, trees, kind, list, value)
}

function listName({ document }: Walk): string {
  if (!document.package) return ''
  return document.package.kind === 'record-package' ? 'records' : 'releases'
}

function walkContent(
  walk: Walk,
  trees: Trees,
  kind: Exclude<ContentKind, 'other'>,
  path: string,
  value: JsonObject,
): void {
  const root = rootFor(trees, kind, path)
  walkObject(walk, root, value)
  checkOcid(walk, root, value)
}

function rootFor(trees: Trees, kind: Exclude<ContentKind, 'other'>, path: string): ObjectNode {
  if (kind === 'record') return findRoot(trees, 'Record', path)
  if (kind === 'linked-release') return findRoot(trees, 'LinkedRelease', path)
  if (kind === 'versioned-release') return findRoot(trees, 'Release', 'versionedRelease', true)
  return findRoot(trees, 'Release', '')
}

/** Walks a package's own fields. Its list was cut out document by document: only an empty one is left to be judged. */
export function walkPackage(walk: Walk, trees: Trees, value: unknown, documents: number): void {
  if (!isObject(value)) return
  const list = walk.document.kind === 'record-package' ? 'records' : 'releases'
  const root = isRecordLike(value)
    ? findRoot(trees, 'Record', '')
    : findRoot(trees, list === 'records' ? 'RecordPackage' : 'ReleasePackage', '')
  const { [list]: _cut, ...own } = value
  const rest = { ...root, required: root.required.filter((name) => name !== list) }
  walkObject(walk, documents ? rest : root, documents ? own : value)
}
