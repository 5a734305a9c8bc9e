import type { AppError } from '#lib/app-error.ts'
import { refuse } from './document.ts'
import { MAX_DEPTH, place, type ReadResult } from './scan.ts'
import type { State } from './split-state.ts'

const SPACE = 0x20

/** Why a file cannot be cut any further. */
type Failure =
  | Exclude<ReadResult, 'more' | 'complete' | 'list'>
  | 'comma'
  | 'not-json'
  | 'too-large'
  | 'truncated'
  | 'empty'

/** Gives up the file, or in NDJSON the line in hand alone. */
export function fail(state: State, failure: Failure): void {
  const fault = describe(state, failure)
  if (!state.lines || !state.line) throw fault
  state.line.fault = fault
  state.cursor.depth = 0
  state.containers.length = 1
  state.value = undefined
  state.openPackage = undefined
}

function describe({ cursor, containers, value, options, topStartLine }: State, failure: Failure): AppError {
  const here = place(cursor)
  const sign = String.fromCharCode(cursor.chunk[cursor.at] ?? SPACE)
  const begun = `the document that begins on line ${value?.line ?? topStartLine}`
  switch (failure) {
    case 'mismatch':
      return refuse(
        'packages.not-json',
        `${begun} is not closed properly: ${sign} stands where another bracket is open`,
        here,
      )
    case 'too-deep':
      return refuse(
        'packages.too-deep',
        `${begun} is nested more than ${MAX_DEPTH} levels deep, which OCDS never needs`,
        here,
      )
    case 'too-large':
      return refuse(
        'packages.too-large',
        `${begun} is larger than ${options.maxDocumentBytes} bytes, the limit for one document`,
        here,
      )
    case 'newline':
      return refuse('packages.not-json', 'the line ends before its JSON does', here)
    case 'comma':
      return refuse('packages.not-json', 'a comma or ] is missing after the document before this one', here)
    case 'truncated':
      return refuse('packages.truncated', `the file ends in the middle of ${begun}. It may have been cut off`, here)
    case 'empty':
      return refuse('packages.empty', 'the file holds nothing', here)
    case 'not-json':
      return refuse('packages.not-json', notJson(sign, containers[0]!.index), here)
  }
}

function notJson(sign: string, before: number): string {
  if (sign === '\0') return 'here stands a NUL byte; this is not JSON, or the file is damaged'
  if (before > 0) return `after the end of the JSON more follows, beginning with "${sign}"`
  if (sign === '<') return 'this looks like a web page or XML, not JSON'
  return `JSON with { or [ should begin here, not "${sign}"`
}
