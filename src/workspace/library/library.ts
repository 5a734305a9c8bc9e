import { existsSync } from 'node:fs'
import type { Readable } from 'node:stream'
import type { z } from 'zod'
import { AppError } from '#lib/app-error.ts'
import { checkInput } from '#lib/check-input.ts'
import { tidyFileName } from '#lib/file-name.ts'
import { allow } from '#people/index.ts'
import { actingPerson } from '#platform/actor.ts'
import { type Ctx, transact } from '#platform/context.ts'
import { lockContent } from '#platform/files/lock-content.ts'
import { sumKeptBytes } from '#platform/files/sum-kept-bytes.ts'
import { addEntry, bringBackEntry, changeEntry, findEntry, listEntries, withdrawEntry } from '../register/entries.ts'
import { insertEntry } from '../register/register.store.ts'
import { type LibraryItem, library, libraryFields, titleOfAddress } from './item.ts'
import { libraryRefusals } from './library.errors.ts'
import { findByAddress, lockAddress } from './library.store.ts'
import { readType } from './media-type.ts'

export type LinkInput = Omit<z.input<typeof libraryFields>, 'title'> & { title?: string | undefined }
type Place = { projectId: string; linkId: string }

/** The links and files of a project in the order in which they came; those with a tag, or from one place, where told. */
export async function listLibrary(
  ctx: Ctx,
  input: { projectId: string; tag?: string | undefined; foundIn?: string | undefined },
): Promise<LibraryItem[]> {
  const { projectId, tag, foundIn } = input
  const all = (await listEntries(ctx, library, { projectId })) as LibraryItem[]
  return all.filter((item) => (!tag || item.tags.includes(tag)) && (!foundIn || item.foundIn === foundIn))
}

/** One entry of the library. Throws `workspace.no-such-entry`. */
export async function findLibraryItem(ctx: Ctx, { projectId, linkId }: Place): Promise<LibraryItem> {
  return (await findEntry(ctx, library, { projectId, id: linkId })) as LibraryItem
}

/**
 * Adds a link. An address stands in a library once: one that is there already is given back, and brought back where it
 * had been taken out.
 */
export function addLink(ctx: Ctx, input: { projectId: string } & LinkInput): Promise<{ id: string; isNew: boolean }> {
  return transact(ctx, async (ctx) => {
    const { projectId, title, ...rest } = input
    await allow(ctx, 'link.write', projectId)
    const values = checkInput(libraryFields, {
      ...rest,
      title: title?.trim() || titleOfAddress(rest.address ?? '') || '–',
    })
    if (!values.address) throw libraryRefusals.noAddress()
    await lockAddress(ctx.db, projectId, values.address)
    const known = await findByAddress(ctx.db, projectId, values.address)
    if (known?.withdrawn_at) await bringBackEntry(ctx, library, { projectId, id: known.id })
    if (known) return { id: known.id, isNew: false }
    return { ...(await addEntry(ctx, library, { projectId, values })), isNew: true }
  })
}

/** A file on disk that nothing refers to yet. */
export type KeptFile = { sha256: string; bytes: number; fileName: string; mediaType: string }

/** Keeps a file's bytes, as long as the project has room. Throws `workspace.no-room`, `files.too-large`. */
export async function keepFile(
  ctx: Ctx,
  input: { projectId: string; content: Readable; name: string; signal?: AbortSignal },
): Promise<KeptFile> {
  const { FAIRLEAD_PROJECT_QUOTA_BYTES: quota, FAIRLEAD_MAX_UPLOAD_BYTES: most } = ctx.config
  const room = quota - (await sumKeptBytes(ctx, input.projectId))
  if (room <= 0) throw libraryRefusals.noRoom(quota)
  try {
    const kept = await ctx.files.keep(input.content, Math.min(room, most), input.signal)
    return { ...kept, fileName: tidyFileName(input.name), mediaType: await readType(ctx.files.pathOf(kept.sha256)) }
  } catch (error) {
    if (error instanceof AppError && error.code === 'files.too-large' && room < most)
      throw libraryRefusals.noRoom(quota)
    throw error
  }
}

/** Puts a kept file into the library, in the caller's transaction. */
export async function storeFile(
  ctx: Ctx,
  input: { projectId: string; file: KeptFile; values: z.input<typeof libraryFields> },
): Promise<{ id: string }> {
  const { projectId, file } = input
  await lockContent(ctx.db, file.sha256)
  if (!existsSync(ctx.files.pathOf(file.sha256))) throw libraryRefusals.fileGone()
  const values = { ...checkInput(libraryFields, input.values), address: '' }
  const [id, now, author] = [ctx.clock.newId(), ctx.clock.now(), actingPerson(ctx)]
  const made = { id, projectId, version: 1, withdrawnAt: null, createdAt: now, createdBy: author }
  await insertEntry(ctx.db, library, { ...values, ...file, ...made, changedAt: now, changedBy: author })
  const { sha256, bytes } = file
  await ctx.log.record(ctx, { type: 'link.file-added', thing: `link:${id}`, projectId, data: { sha256, bytes } })
  return { id }
}

/** Keeps a file in the library. Throws `workspace.no-room`, `files.too-large`. */
export async function addFile(
  ctx: Ctx,
  input: { projectId: string; content: Readable; name: string; signal?: AbortSignal } & Omit<LinkInput, 'address'>,
): Promise<{ id: string }> {
  const { projectId, content, name, signal, title, ...rest } = input
  await allow(ctx, 'link.write', projectId)
  const file = await keepFile(ctx, { projectId, content, name, ...(signal && { signal }) })
  const values = { kind: 'document' as const, ...rest, title: title?.trim() || file.fileName }
  return transact(ctx, (ctx) => storeFile(ctx, { projectId, file, values }))
}

/** Changes what is written of an entry; its address and content stay. Throws `workspace.changed-meanwhile`. */
export async function changeLibraryItem(
  ctx: Ctx,
  input: Place & Omit<z.input<typeof libraryFields>, 'address'> & { basedOn: number },
): Promise<void> {
  const { projectId, linkId, basedOn, ...values } = input
  await allow(ctx, 'link.write', projectId)
  const { address } = await findLibraryItem(ctx, { projectId, linkId })
  const change = { projectId, id: linkId, basedOn: Number(basedOn), values: { ...values, address } }
  await changeEntry(ctx, library, change)
}

/** Takes an entry out of the library; it can be brought back. */
export const withdrawLibraryItem = (ctx: Ctx, { projectId, linkId }: Place): Promise<void> =>
  withdrawEntry(ctx, library, { projectId, id: linkId })

/** Puts an entry back into the library. */
export const bringBackLibraryItem = (ctx: Ctx, { projectId, linkId }: Place): Promise<void> =>
  bringBackEntry(ctx, library, { projectId, id: linkId })

/** Where the content of a file lies, and what it is called. Throws `workspace.no-such-entry` for a link. */
export async function downloadLibraryFile(ctx: Ctx, place: Place): Promise<{ path: string; fileName: string }> {
  const item = await findLibraryItem(ctx, place)
  if (!item.sha256) throw libraryRefusals.noFile()
  return { path: ctx.files.pathOf(item.sha256), fileName: item.fileName ?? item.title }
}
