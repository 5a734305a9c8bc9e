import type { ErrorCode } from 'yaml'

type Said = { message: string; help: string }

const AROUND = 'Check indentation, colons and quotation marks around this line.'
const NO_ALIASES = 'Write it without anchors and aliases.'

/** What the reader of YAML means, in words for people who write few files; it says no more of other faults than where they are. */
const BROKEN: Partial<Record<ErrorCode, Said>> = {
  TAB_AS_INDENT: { message: 'A tab stands before this line.', help: 'Indent with spaces: two for each level.' },
  BAD_INDENT: {
    message: 'This line is indented differently from those it belongs to.',
    help: 'Give all parts of one list or group the same number of spaces.',
  },
  DUPLICATE_KEY: { message: 'This name stands here twice.', help: 'Take one of the two out, or join them.' },
  MISSING_CHAR: { message: 'A colon, comma, bracket or quotation mark is missing here.', help: AROUND },
  BLOCK_AS_IMPLICIT_KEY: {
    message: 'A second colon stands in this line.',
    help: 'Put what follows the first colon in quotation marks.',
  },
  MULTILINE_IMPLICIT_KEY: {
    message: 'A name goes over several lines here.',
    help: 'Write the name and its colon on one line.',
  },
  MULTIPLE_DOCS: {
    message: 'A second document begins here.',
    help: 'Keep one playbook in a file: take “---” out, and what follows it.',
  },
  BAD_SCALAR_START: { message: 'A text cannot begin with this sign.', help: 'Put the text in quotation marks.' },
  BAD_DQ_ESCAPE: {
    message: 'A backslash stands here between quotation marks.',
    help: 'Write the backslash twice, or use single quotation marks.',
  },
  TAG_RESOLVE_FAILED: {
    message: 'A word with an exclamation mark before it means nothing here.',
    help: 'Take it out, or put the text in quotation marks.',
  },
  ALIAS_PROPS: { message: 'An alias (“*name”) cannot have more said of it.', help: NO_ALIASES },
  BAD_ALIAS: { message: 'An anchor or an alias has no name.', help: NO_ALIASES },
  RESOURCE_EXHAUSTION: { message: 'It is nested too deeply.', help: 'A playbook has at most some ten levels.' },
}

/** What is wrong at a place where a file is no YAML. */
export const sayBroken = (code: ErrorCode): Said =>
  BROKEN[code] ?? { message: 'From here on it cannot be read.', help: AROUND }

/** What is wrong with the whole of a file that could not be made into values. */
export function sayUnresolved(error: Error): Said {
  if (error.message.startsWith('Excessive alias count'))
    return { message: 'Aliases (“*name”) refer to each other until there is no end.', help: NO_ALIASES }
  if (error.message.startsWith('Unresolved alias'))
    return { message: 'An alias (“*name”) stands for nothing that comes before it.', help: NO_ALIASES }
  if (error instanceof RangeError) return BROKEN.RESOURCE_EXHAUSTION!
  return { message: 'It cannot be read.', help: NO_ALIASES }
}

const NAMES_FIRST = 'A playbook begins with names and values at the left edge: id, version, language and name first.'

/** What stands in place of names with values; undefined where it is those. */
export function sayNoMap(content: unknown): Said | undefined {
  if (Array.isArray(content)) return { message: 'The whole of it is a list.', help: NAMES_FIRST }
  if (content === null)
    return {
      message: 'There is nothing in it.',
      help: 'Paste the whole text of a playbook, from its first line to its last.',
    }
  if (typeof content !== 'object') return { message: 'The whole of it is one text.', help: NAMES_FIRST }
  return undefined
}
