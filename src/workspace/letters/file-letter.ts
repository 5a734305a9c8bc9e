import { createHash } from 'node:crypto'
import { Readable } from 'node:stream'
import { isAppError } from '#lib/app-error.ts'
import { isWebAddress } from '#lib/web-address.ts'
import { allow } from '#people/index.ts'
import { actingPerson } from '#platform/actor.ts'
import { type Ctx, transact } from '#platform/context.ts'
import { lockContent } from '#platform/files/lock-content.ts'
import { libraryRefusals } from '../library/library.errors.ts'
import { lockAddress } from '../library/library.store.ts'
import { addLink, type KeptFile, keepFile, storeFile } from '../library/library.ts'
import type { Letter, ReadLetter } from './letter.ts'
import { findByFingerprint, insertLetter } from './letters.store.ts'
import { isEmlSource, readEml, readPastedLetter } from './read-letter.ts'

/** What a letter may weigh, with its attachments: more than mail servers let through. */
export const MOST_LETTER_BYTES = 40_000_000

/** The refusal of a letter that is larger than mail servers let through. */
export const letterTooLarge = () => libraryRefusals.letterTooLarge(MOST_LETTER_BYTES)

/** A letter as it comes: its words, or the file in which a mail program keeps it. */
export type IncomingLetter = { text: string } | { eml: Uint8Array }

/** What became of a letter. One that came before is not filed again. */
export type FiledLetter = { id: string; isNew: boolean; links: number; files: number; setAside: string[] }

const fingerprintOf = (letter: ReadLetter) =>
  letter.messageId ?? `sha256:${createHash('sha256').update(`${letter.subject}\n${letter.body}`).digest('hex')}`

async function read(incoming: IncomingLetter): Promise<{ letter: ReadLetter; way: 'pasted' | 'file' }> {
  if ('eml' in incoming) return { letter: await readEml(incoming.eml), way: 'file' }
  if (!incoming.text.trim()) throw libraryRefusals.noLetter()
  if (isEmlSource(incoming.text.trimStart()))
    return { letter: await readEml(Buffer.from(incoming.text.trimStart())), way: 'pasted' }
  return { letter: readPastedLetter(incoming.text), way: 'pasted' }
}

/** Keeps what there is room for; the names of the others are said on the page of the letter. */
async function keepAttachments(ctx: Ctx, projectId: string, attachments: ReadLetter['attachments']) {
  const kept: KeptFile[] = []
  const setAside: string[] = []
  for (const { name, content } of attachments)
    try {
      kept.push(await keepFile(ctx, { projectId, content: Readable.from([Buffer.from(content)]), name }))
    } catch (error) {
      if (!isAppError(error)) throw error
      setAside.push(name)
    }
  return { kept, setAside }
}

/** How a link is named that the library cannot keep: its beginning. */
const nameLink = (address: string) => (address.length > 120 ? `${address.slice(0, 120)}…` : address).toWellFormed()

type Find = { foundIn: string; projectId: string; links: ReadLetter['links']; files: KeptFile[] }

/** Puts what was found in a letter into the library; all of it is locked first, in one order, or two letters could wait for each other. */
async function storeFinds(ctx: Ctx, { foundIn, projectId, links, files }: Find): Promise<void> {
  for (const address of links.map((link) => link.address).toSorted()) await lockAddress(ctx.db, projectId, address)
  for (const sha256 of files.map((file) => file.sha256).toSorted()) await lockContent(ctx.db, sha256)
  for (const { address, title } of links) await addLink(ctx, { projectId, address, title, foundIn })
  for (const file of files)
    await storeFile(ctx, { projectId, file, values: { title: file.fileName, kind: 'document', foundIn } })
}

/**
 * Files a letter: its words under its subject, its links and attachments in the library. A letter that comes twice is filed
 * once. Throws `workspace.no-letter`, `workspace.broken-letter`.
 */
export async function fileLetter(
  ctx: Ctx,
  input: { projectId: string; letter: IncomingLetter; way?: Letter['way'] },
): Promise<FiledLetter> {
  const { projectId } = input
  await allow(ctx, 'letter.write', projectId)
  const { letter, way } = await read(input.letter)
  const fingerprint = fingerprintOf(letter)
  const known = await findByFingerprint(ctx.db, projectId, fingerprint)
  if (known) return { id: known, isNew: false, links: 0, files: 0, setAside: [] }
  const { kept, setAside: unkept } = await keepAttachments(ctx, projectId, letter.attachments)
  const followed = letter.links.filter(({ address }) => isWebAddress(address))
  const left = letter.links.filter(({ address }) => !isWebAddress(address))
  const setAside = [...unkept, ...left.map(({ address }) => nameLink(address))]
  return transact(ctx, async (ctx) => {
    const { messageId, links: _, attachments, ...words } = letter
    const own = { id: ctx.clock.newId(), projectId, way: input.way ?? way, setAside, fingerprint }
    const filed = await insertLetter(ctx.db, { ...words, ...own, filedAt: ctx.clock.now(), filedBy: actingPerson(ctx) })
    if (!filed.isNew) return { ...filed, links: 0, files: 0, setAside: [] }
    const foundIn = `letter:${filed.id}`
    await storeFinds(ctx, { foundIn, projectId, links: followed, files: kept })
    const counts = { links: followed.length, files: kept.length, setAside: setAside.length }
    await ctx.log.record(ctx, { type: 'letter.filed', thing: foundIn, projectId, data: counts })
    return { ...filed, links: followed.length, files: kept.length, setAside }
  })
}
