import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import type { Playbook } from '../playbook/playbook.ts'
import { readOnce } from '../playbook/read-once.ts'
import { readPlaybook } from '../playbook/read-playbook.ts'
import { failOn, findTranslated, listShippedFiles, shippedFolder } from '../playbook/shipped.ts'
import { listTemplateIds } from '../templates/templates.ts'

/** A playbook as its file has it, and in the language asked for. */
export type ShippedPlaybook = {
  playbook: Playbook
  text: string
  sha256: string
  /** Whether what is shown was read by a professional; the original always was. */
  isReviewed: boolean
}

/** What identifies a playbook: the SHA-256 of its content as JSON, the keys in the order of the schema. */
export const hashPlaybook = (playbook: Playbook): string =>
  createHash('sha256').update(JSON.stringify(playbook)).digest('hex')

const readOriginal = readOnce(async (path): Promise<ShippedPlaybook> => {
  const text = await readFile(path, 'utf8')
  const read = readPlaybook(text, await listTemplateIds())
  if ('findings' in read) return failOn(path, read.findings)
  return { playbook: read.playbook, text, sha256: hashPlaybook(read.playbook), isReviewed: true }
})

const readTranslated = readOnce(async (path, translation): Promise<ShippedPlaybook> => {
  const original = await readOriginal(path!)
  const { whole, isReviewed } = await findTranslated(original.playbook, translation!)
  return { ...original, playbook: whole, isReviewed }
})

/** A playbook that ships; undefined where there is none of that id. Its hash is that of the original. */
export async function readShippedPlaybook(id: string, language?: string): Promise<ShippedPlaybook | undefined> {
  const files = (await listShippedFiles(shippedFolder)).filter((one) => one.id === id)
  const file = files.find((one) => one.language === undefined)
  const translation = files.find((one) => one.language !== undefined && one.language === language)
  if (!file) return undefined
  return translation ? readTranslated(file.path, translation.path) : readOriginal(file.path)
}

/** The ids of the playbooks that ship. */
export async function listShippedIds(): Promise<string[]> {
  const files = await listShippedFiles(shippedFolder)
  return files.filter(({ language }) => language === undefined).map(({ id }) => id)
}
