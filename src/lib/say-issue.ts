import type { z } from 'zod'

type Issue = z.core.$ZodRawIssue
type Bound = { origin: string; limit: number | bigint; inclusive?: boolean | undefined }

const isEmpty = ({ input }: Issue) => input === undefined || input === null || input === ''

function sayTooSmall({ origin, limit, inclusive }: Bound): string | undefined {
  if (origin === 'string') return limit === 1 ? 'Fill this in.' : `Write at least ${limit} characters.`
  if (origin === 'array') return limit === 1 ? 'Choose at least one.' : `Choose at least ${limit}.`
  if (origin !== 'number' && origin !== 'int') return undefined
  return inclusive ? `Write ${limit} or more.` : `Write more than ${limit}.`
}

function sayTooBig({ origin, limit, inclusive }: Bound): string | undefined {
  if (origin === 'string') return `Shorten this to ${limit} characters.`
  if (origin === 'array') return `Choose at most ${limit}.`
  if (origin !== 'number' && origin !== 'int') return undefined
  return inclusive ? `Write ${limit} or less.` : `Write less than ${limit}.`
}

const FORMATS: Record<string, string> = {
  date: 'Write the day as year, month and day, like 2026-03-31.',
  email: 'Write an e-mail address, like name@city.example.',
  url: 'Write a whole address, with https:// before it.',
}

const NUMBERS: Record<string, string> = { number: 'Write a number.', int: 'Write a whole number.' }

/**
 * What is wrong with a value and what to write instead, where a schema has no words of its own; undefined where only a
 * program could have sent it, and the library’s own words tell a programmer more.
 */
export function sayIssue(issue: Issue): string | undefined {
  if (issue.code === 'too_small') return sayTooSmall({ ...issue, limit: issue.minimum })
  if (issue.code === 'too_big') return sayTooBig({ ...issue, limit: issue.maximum })
  if (issue.code === 'invalid_type') return isEmpty(issue) ? 'Fill this in.' : NUMBERS[issue.expected]
  if (issue.code === 'invalid_value') return isEmpty(issue) ? 'Choose one.' : undefined
  if (issue.code === 'invalid_format') return isEmpty(issue) ? 'Fill this in.' : FORMATS[issue.format]
  return undefined
}
