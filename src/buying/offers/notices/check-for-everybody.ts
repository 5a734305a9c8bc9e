import { lintText, sayIn } from '#buying/need/index.ts'
import { say } from '#lib/words/sentences.ts'
import { offerRefusals } from '../offers.errors.ts'
import type { NoticeContent } from './notice.ts'

/** Who can be asked is said in public on purpose: an address and a telephone belong there, and nothing else does. */
const BELONG: Readonly<Record<string, readonly string[]>> = { contact: ['mail', 'phone'] }

const linesOf = (value: string | readonly string[]) => (typeof value === 'string' ? [value] : value)

/** Each text of a notice by its path: `texts.en.criteria`, `licence`. */
function textsOf(content: NoticeContent): Record<string, readonly string[]> {
  const { texts, licence, contact, projectUrl } = content
  const spoken = Object.entries(texts).flatMap(([language, of]) =>
    Object.entries(of ?? {}).map(([name, said]) => [`texts.${language}.${name}`, linesOf(said)] as const),
  )
  return { ...Object.fromEntries(spoken), licence: [licence], contact: [contact], projectUrl: [projectUrl] }
}

function findWrong(field: string, lines: readonly string[]): string[] {
  const found = lines.flatMap((line) => lintText(line, 'en')).filter(({ isBlocking }) => isBlocking)
  return found.filter(({ rule }) => !BELONG[field]?.includes(rule)).map(({ why }) => sayIn(why))
}

/**
 * Looks at what everybody is about to read, by field: what looks like personal or protected data is refused, with the words
 * that were found at the field where they stand (abuse:A23, rule:G17). Throws `offers.personal-data`.
 */
export function checkForEverybody(texts: Readonly<Record<string, readonly string[]>>): void {
  const fields = Object.entries(texts).flatMap(([field, lines]) => {
    const wrong = findWrong(field, lines)
    return wrong.length ? [[field, [...wrong, say('Everybody will read it: take it out.')].join(' ')] as const] : []
  })
  if (fields.length) throw offerRefusals.personalData(Object.fromEntries(fields))
}

/** All texts of a notice, in every language, and with an amendment its reason. */
export const checkNotice = (content: NoticeContent, reason?: string): void =>
  checkForEverybody({ ...textsOf(content), ...(reason !== undefined && { reason: [reason] }) })
