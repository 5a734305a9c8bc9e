import { createHash } from 'node:crypto'
import { slugText } from '#lib/text.ts'

/** The longest id that a name is written out in. */
const LONGEST_SLUG = 100

/** A readable id made from a name, the same for spellings that differ in case, accents or punctuation alone. */
export function idFromName(name: string): string {
  const slug = slugText(name) || name
  if (slug.length <= LONGEST_SLUG) return `name-${slug}`
  return `name-${slug.slice(0, LONGEST_SLUG)}-${createHash('sha256').update(slug).digest('hex').slice(0, 8)}`
}
