import { createHash } from 'node:crypto'

const PLAIN = /^[a-z0-9](?:[a-z0-9._-]{0,98}[a-z0-9])?$/
/** Names that some systems give to devices or that a site uses itself. */
const TAKEN = /^(index|con|prn|aux|nul|com\d|lpt\d|all(-\d+)?)(\..*)?$/

/**
 * A file name for an id: itself where it is plain; otherwise what is readable of it and part of its hash, so that ids
 * differing only in case or in signs keep files of their own on every system.
 */
export function slugOf(id: string): string {
  if (PLAIN.test(id) && !TAKEN.test(id) && !/-[0-9a-f]{8}$/.test(id)) return id
  const readable = id
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60)
  const hash = createHash('sha256').update(id).digest('hex').slice(0, 8)
  return readable ? `${readable}-${hash}` : hash
}
