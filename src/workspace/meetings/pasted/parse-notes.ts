import { findDue } from './due-words.ts'
import { findOwner, type Named } from './find-owner.ts'
import { ATTENDANCE, MARKED } from './marked.ts'

/** What a line of notes is proposed to become. */
export type LineKind = 'action' | 'question' | 'decision' | 'note'

/** One line of the notes, as it was and as it was understood. */
export type ParsedLine = {
  kind: LineKind
  /** The line as it stood. */
  line: string
  /** What is to be done, was decided, is asked: the line without what was understood of it. */
  text: string
  ownerId?: string
  /** A name that no member has. */
  unknownOwner?: string
  due?: string
}

/** A line longer than this is a paragraph, and stays a note. */
const MOST_OF_A_LINE = 1000

const BULLET = /^\s*(?:[-*•‣▪–—>]|\(?\d{1,3}[.)]|[a-z][.)])\s+/i
const BOX = /^\s*(?:\[[ xX]?\]|☐|☑)\s*/

const tidy = (text: string) =>
  text
    .replace(/\s{2,}/g, ' ')
    .replace(/\s+([.,;:])/g, '$1')
    .replace(/^[\s,;:–—-]+|[\s,;:–—-]+$/g, '')
    .trim()

const upper = (text: string) => text.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase())

/** What is to be done, without the words for when. */
function withoutDue(text: string, words: string | undefined): string {
  if (!words) return text
  const rest = tidy(text.replace(words, ' ').replace(/\(\s*\)|\[\s*\]/g, ' '))
  return rest || text
}

type Known = { members: readonly Named[]; today: string }

function readAction(line: string, said: string, known: Known, isMarked: boolean): ParsedLine | undefined {
  const due = findDue(said, known.today)
  const owner = findOwner(said.replace(due?.words ?? '', ' ').trim(), known.members, due !== undefined)
  if (!isMarked && !owner) return undefined
  const text = upper(tidy(owner ? owner.rest : withoutDue(said, due?.words))) || said
  return {
    ...{ kind: 'action', line, text },
    ...(owner?.personId && { ownerId: owner.personId }),
    ...(owner && !owner.personId && { unknownOwner: owner.words }),
    ...(due && { due: due.day }),
  }
}

function parseLine(line: string, known: Known): ParsedLine {
  const note: ParsedLine = { kind: 'note', line, text: line.trim() }
  if (line.length > MOST_OF_A_LINE) return note
  const unbulleted = line.replace(BULLET, '')
  const said = unbulleted.replace(BOX, '').trim()
  if (ATTENDANCE.test(said)) return note
  const marked = MARKED.find(({ pattern }) => pattern.test(said))
  const rest = marked ? said.replace(marked.pattern, '').trim() : said
  if (!rest) return note
  if (marked?.kind === 'decision') return { kind: 'decision', line, text: upper(rest) }
  if (marked?.kind === 'question' || (!marked && said.endsWith('?')))
    return { ...(readAction(line, rest, known, true) ?? note), kind: 'question', text: upper(rest) }
  return readAction(line, rest, known, marked !== undefined || BOX.test(unbulleted)) ?? note
}

/**
 * Proposes what each line of pasted notes becomes: an action with owner and day, a question, a decision, or a note. Every
 * line that is not blank is in the answer, once and in order; nothing is stored.
 */
export function parseNotes(text: string, known: Known): ParsedLine[] {
  return text
    .split(/\r\n|[\n\r\u2028\u2029\v\f]/)
    .filter((line) => line.trim())
    .map((line) => parseLine(line, known))
}
