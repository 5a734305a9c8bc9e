import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { root } from '#platform/root.ts'
import { sayFinding } from './finding.ts'
import { readTranslation, type Translation } from './texts.ts'

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

/** The translation of a shipped file into a language, where there is one. */
export async function findTranslation(
  files: readonly ShippedFile[],
  id: string,
  language: string | undefined,
  whole: object,
): Promise<Translation | undefined> {
  const file = files.find((one) => one.id === id && one.language !== undefined && one.language === language)
  if (!file) return undefined
  const read = readTranslation(await readShipped(file), whole)
  return 'findings' in read ? failOn(file.path, read.findings) : read.translation
}
