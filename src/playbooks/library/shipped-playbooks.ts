import { createHash } from 'node:crypto'
import type { Playbook } from '../playbook/playbook.ts'
import { readPlaybook } from '../playbook/read-playbook.ts'
import { failOn, findTranslation, listShippedFiles, readShipped, shippedFolder } from '../playbook/shipped.ts'
import { translate } from '../playbook/texts.ts'
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

/** A playbook that ships; undefined where there is none of that id. Its hash is that of the original. */
export async function readShippedPlaybook(id: string, language?: string): Promise<ShippedPlaybook | undefined> {
  const files = await listShippedFiles(shippedFolder)
  const file = files.find((one) => one.id === id && one.language === undefined)
  if (!file) return undefined
  const text = await readShipped(file)
  const read = readPlaybook(text, await listTemplateIds())
  if ('findings' in read) return failOn(file.path, read.findings)
  const { playbook } = read
  const sha256 = hashPlaybook(playbook)
  const translation = await findTranslation(files, id, language, playbook)
  if (!translation) return { playbook, text, sha256, isReviewed: true }
  return { playbook: translate(playbook, translation), text, sha256, isReviewed: translation.reviewed }
}

/** The ids of the playbooks that ship. */
export async function listShippedIds(): Promise<string[]> {
  const files = await listShippedFiles(shippedFolder)
  return files.filter(({ language }) => language === undefined).map(({ id }) => id)
}
