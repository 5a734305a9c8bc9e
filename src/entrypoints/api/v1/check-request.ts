import type { z } from 'zod'
import { AppError } from '#lib/app-error.ts'
import { checkText, type FieldMessages } from '#lib/check-input.ts'

export const brokenJson = () =>
  new AppError({ code: 'input.broken-json', kind: 'invalid', message: 'The body is not JSON. Send application/json.' })

export const noSuchEndpoint = () =>
  new AppError({
    code: 'http.no-such-endpoint',
    kind: 'not-found',
    message: 'There is no such endpoint. /api lists them.',
  })

const NAMES: Record<string, string> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
  record: 'an object',
}
const named = (kind: string) => NAMES[kind] ?? kind

function rangeOf({ origin, minimum, maximum }: { origin?: string; minimum?: unknown; maximum?: unknown }): string {
  const what = origin === 'string' ? ' characters' : origin === 'array' ? ' entries' : ''
  return minimum === undefined ? `must be at most ${maximum}${what}` : `must be at least ${minimum}${what}`
}

/** What is wrong with a value, in words that go behind its name. A schema's own message comes before these. */
function say(issue: z.core.$ZodRawIssue): string {
  if (issue.input === undefined) return 'is missing'
  if (issue.code === 'invalid_type') return `must be ${named(issue.expected)}`
  if (issue.code === 'invalid_value') return `must be one of ${issue.values.map(String).join(', ')}`
  if (issue.code === 'too_small' || issue.code === 'too_big') return rangeOf(issue)
  if (issue.code === 'unrecognized_keys') return `has unknown names: ${issue.keys.join(', ')}`
  if (issue.code === 'invalid_format') return `is not written as ${issue.format} wants it`
  return 'fits none of the forms it can have'
}

/** Checks one part of a request. Throws `input.invalid`, with a message for each field that is wrong. */
export function checkPart<S extends z.ZodType>(schema: S, input: unknown): z.output<S> {
  const parsed = schema.safeParse(input, { error: say })
  if (parsed.success) return checkText(parsed.data)
  const fields: FieldMessages = {}
  for (const { path, message } of parsed.error.issues) fields[path.join('.') || 'body'] ??= message
  const message = Object.entries(fields).map(([name, wrong]) => `${name} ${wrong}.`)
  throw new AppError({ code: 'input.invalid', kind: 'invalid', message: message.join(' '), details: { fields } })
}
