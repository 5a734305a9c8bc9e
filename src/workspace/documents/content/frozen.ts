import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import type { Ctx } from '#platform/context.ts'
import { canonicalJson } from '#platform/log/canonical.ts'
import type { Content, ContentBlock } from '#platform/render/content.ts'

export type Json = string | number | boolean | null | Json[] | { [key: string]: Json }

/** A picture of a frozen text: the file by its hash, so that the text's own hash covers what is seen. */
type FrozenPicture = { alt: string; file: string; type: 'image/png' | 'image/jpeg' }

/** `Content` that can be written down: pictures by their hash, nothing undefined. */
export type Frozen = Json[]

function mapPictures(value: unknown, change: (picture: Record<string, unknown>) => unknown): unknown {
  if (Array.isArray(value)) return value.map((inner) => mapPictures(inner, change))
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value)
    .filter(([, inner]) => inner !== undefined)
    .map(([key, inner]) =>
      key === 'picture' ? [key, change(inner as Record<string, unknown>)] : [key, mapPictures(inner, change)],
    )
  return Object.fromEntries(entries)
}

/** Writes content down: the bytes of pictures give way to their hash. */
export const freezeContent = (content: Content): Frozen =>
  mapPictures(content, ({ bytes, ...rest }) =>
    bytes instanceof Uint8Array ? { ...rest, file: createHash('sha256').update(bytes).digest('hex') } : rest,
  ) as Frozen

/** The content as it was frozen, with its pictures read back. */
export async function thawContent(ctx: Pick<Ctx, 'files'>, frozen: Frozen): Promise<Content> {
  const bytes = new Map<string, Uint8Array>()
  const files: string[] = []
  mapPictures(frozen, (picture) => typeof picture.file === 'string' && files.push(picture.file))
  for (const file of new Set(files)) bytes.set(file, await readFile(ctx.files.pathOf(file)))
  return mapPictures(frozen, (picture) => {
    const { file, ...rest } = picture as FrozenPicture
    return file ? { ...rest, bytes: bytes.get(file) } : picture
  }) as Content
}

/** The hash of a frozen text: SHA-256 over its canonical JSON, the title first. */
export const hashOfContent = (title: string, frozen: Frozen): string =>
  createHash('sha256')
    .update(canonicalJson({ title, content: frozen }))
    .digest('hex')

/** Every claim that stands in a text. */
export const claimsIn = (content: Content): ContentBlock[] =>
  content.flatMap((block) =>
    block.type === 'claim'
      ? [block, ...claimsIn(block.blocks)]
      : block.type === 'quote'
        ? claimsIn(block.blocks)
        : block.type === 'list'
          ? block.items.flatMap(claimsIn)
          : [],
  )
