import type { z } from 'zod'

type Issue = z.core.$ZodIssue
type Said = { message: string; help?: string }

const WANTED: Record<string, string> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'names with values',
  record: 'names with values',
}

function nameValue(value: unknown): string {
  if (value === null) return 'nothing'
  if (Array.isArray(value)) return 'a list'
  if (typeof value === 'object') return 'names with values'
  return WANTED[typeof value] ?? 'a text'
}

const isMissing = (issue: Issue, value: unknown) => issue.code === 'invalid_type' && value === undefined

function sayUnknown(keys: readonly string[]): Said {
  const names = keys.map((key) => `“${key}”`).join(', ')
  return {
    message: `${names} ${keys.length === 1 ? 'means' : 'mean'} nothing here.`,
    help: 'Take it out, or check its spelling.',
  }
}

const count = (many: number | bigint) => many.toLocaleString('en')

function sayTooSmall(issue: Extract<Issue, { code: 'too_small' }>): Said {
  if (issue.origin === 'array') return { message: 'This list is empty.', help: 'Write at least one, or take it out.' }
  if (issue.origin === 'string') return { message: 'This text is empty.', help: 'Write it, or take it out.' }
  return { message: 'This number is too small.', help: 'Write a number above 0.' }
}

function sayTooBig(issue: Extract<Issue, { code: 'too_big' }>): Said {
  const most = count(issue.maximum)
  if (issue.origin === 'array') return { message: 'This list is too long.', help: `It can have ${most} parts at most.` }
  if (issue.origin === 'string') return { message: 'This text is too long.', help: `Shorten it to ${most} characters.` }
  return { message: 'This number is too large.', help: `Write ${most} at most.` }
}

/** Our own words of a rule where it has some; the library's are English and say little to whoever writes a playbook. */
function sayFormat(issue: Extract<Issue, { code: 'invalid_format' }>): Said {
  if (!issue.message.startsWith('Invalid')) return { message: issue.message }
  if (issue.format === 'url') return { message: 'This is no address.', help: 'Begin it with https://.' }
  return { message: 'This is not written as it must be.', help: 'See how it is written in a playbook that ships.' }
}

/** What is wrong with `value` at one place of a file, and what to do. */
export function sayIssue(issue: Issue, value: unknown): Said {
  if (isMissing(issue, value)) return { message: 'This is missing.', help: `Add ${String(issue.path.at(-1) ?? 'it')}.` }
  if (issue.code === 'unrecognized_keys') return sayUnknown(issue.keys)
  if (issue.code === 'invalid_type')
    return { message: `This is ${nameValue(value)}, and must be ${WANTED[issue.expected] ?? 'something else'}.` }
  if (issue.code === 'invalid_value')
    return {
      message: 'This is none of the values that can stand here.',
      help: `Write one of ${issue.values.map(String).join(', ')}.`,
    }
  if (issue.code === 'too_small') return sayTooSmall(issue)
  if (issue.code === 'too_big') return sayTooBig(issue)
  if (issue.code === 'invalid_format') return sayFormat(issue)
  return {
    message: 'This is not what can stand here.',
    help: 'See how it is written in a playbook that ships.',
  }
}
