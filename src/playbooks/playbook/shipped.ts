import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { root } from '#platform/root.ts'
import { sayFinding } from './finding.ts'
import { readTranslation, translate } from './texts.ts'

/** The folder of the playbooks that come with the product; their templates stand in a folder of it. */
export const shippedFolder = join(root, 'playbooks')

const FILE = /^(?<id>[a-z0-9-]+)(?:\.(?<language>[a-z]{2}))?\.yaml$/

/** A file of a folder of playbooks or templates; with a language it is a translation. */
type ShippedFile = { id: string; language: string | undefined; path: string }

export async function listShippedFiles(folder: string): Promise<ShippedFile[]> {
  const names = await readdir(folder).catch((error) => {
    if (error.code === 'ENOENT') return []
    throw error
  })
  return names.toSorted().flatMap((name) => {
    const parts = FILE.exec(name)?.groups
    return parts?.id ? [{ id: parts.id, language: parts.language, path: join(folder, name) }] : []
  })
}

export const readShipped = (file: ShippedFile): Promise<string> => readFile(file.path, 'utf8')

/** What ships is checked by our tests: a finding in it is a fault of ours. */
export function failOn(path: string, findings: Parameters<typeof sayFinding>[0][]): never {
  throw new Error(`${path}\n${findings.map(sayFinding).join('\n')}`)
}

/** What ships in the language of a translation, and whether a professional has read that. */
export async function findTranslated<T extends object>(
  whole: T,
  path: string,
): Promise<{ whole: T; isReviewed: boolean }> {
  const read = readTranslation(await readFile(path, 'utf8'), whole)
  if ('findings' in read) return failOn(path, read.findings)
  return { whole: translate(whole, read.translation), isReviewed: read.translation.reviewed }
}
