import { z } from 'zod'
import { longText } from '../entry-fields.ts'
import { type Entry, lineSchema, linkSchema, type Register, refSchema } from '../register/register.ts'

/** What the things in a library are. */
export const itemKinds = ['website', 'document', 'data', 'law', 'template', 'other'] as const

/** Words to find a thing by, each once, in small letters. */
export const tagsSchema = z
  .union([z.array(z.string()), z.string().transform((text) => text.split(/[\n,;]/))])
  .default([])
  .transform((all) => [...new Set(all.map((one) => one.trim().toLowerCase()).filter(Boolean))])
  .pipe(z.array(z.string().max(60, 'Shorten each tag to 60 characters.')).max(20, 'Give at most 20 tags.'))

/** What people write of a link or file. */
export const libraryFields = z.object({
  title: lineSchema('Enter what it is called.', 300),
  kind: z.enum(itemKinds, 'Choose what kind of thing it is.').default('website'),
  note: longText('the note', 4000),
  tags: tagsSchema,
  foundIn: refSchema,
  address: linkSchema,
})

/** A link or a file that the team keeps at hand. */
export const library: Register<typeof libraryFields> = {
  kind: 'link',
  table: 'workspace.library_item',
  fields: libraryFields,
  nameField: 'title',
  searched: ['title', 'note', 'address'],
  decided: ['sha256', 'bytes', 'fileName', 'mediaType'],
}

/** An entry of the library: with an address where it is a link, with a content where it is a file. */
export type LibraryItem = Entry<typeof libraryFields> & {
  sha256: string | null
  bytes: number | null
  fileName: string | null
  /** As the content says, not as the sender does. */
  mediaType: string | null
}

/** What a link is called before somebody gives it a title: its host and the end of its path. */
export function titleOfAddress(address: string): string {
  const url = URL.parse(address)
  if (!url) return address.slice(0, 300).toWellFormed()
  const last = url.pathname.split('/').filter(Boolean).at(-1)
  const name = last ? `${url.host} – ${decodeSafely(last)}` : url.host
  return name
    .replace(/\p{Cc}+/gu, ' ')
    .slice(0, 300)
    .toWellFormed()
}

function decodeSafely(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
