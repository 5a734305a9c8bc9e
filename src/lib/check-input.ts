import type { z } from 'zod'
import { AppError } from './app-error.ts'
import { sayIssue } from './say-issue.ts'

/** One message for each field that is wrong, by its path: `{ 'account.name': 'Enter your name.' }`. */
export type FieldMessages = Record<string, string>

const isPlain = (value: object) => [Object.prototype, Array.prototype, null].includes(Object.getPrototypeOf(value))

type Place = { name: string; within: Place } | undefined

function pathOf(place: Place): string {
  const names: string[] = []
  for (let at = place; at; at = at.within) names.unshift(at.name)
  return names.join('.') || 'body'
}

/** The place of a text that cannot be kept: half a character (a surrogate alone), or the character NUL. */
function findUnkeepable(input: unknown): string | undefined {
  const ahead: { place: Place; value: unknown }[] = [{ place: undefined, value: input }]
  for (let next = ahead.pop(); next; next = ahead.pop()) {
    const { place, value } = next
    if (typeof value === 'string' && (!value.isWellFormed() || value.includes('\0'))) return pathOf(place)
    if (typeof value !== 'object' || value === null || !isPlain(value)) continue
    for (const [name, inner] of Object.entries(value)) {
      ahead.push({ place: { name, within: place }, value: inner })
      if (!Array.isArray(value)) ahead.push({ place, value: name })
    }
  }
  return undefined
}

const UNKEEPABLE = 'Take out the characters that are no text: half a character, or a NUL.'

/** Gives input back whose text can be kept and shown; refuses any other with `input.invalid`. */
export function checkText<T>(input: T): T {
  const path = findUnkeepable(input)
  if (!path) return input
  const fields: FieldMessages = { [path]: UNKEEPABLE }
  throw new AppError({ code: 'input.invalid', kind: 'invalid', message: UNKEEPABLE, details: { fields } })
}

/**
 * Parses what came from outside or refuses with `input.invalid`; `details.fields` holds a message a field, which forms
 * show beside it and the API returns as it is.
 */
export function checkInput<S extends z.ZodType>(schema: S, input: unknown): z.output<S> {
  const parsed = schema.safeParse(input, { error: sayIssue })
  if (parsed.success) return checkText(parsed.data)
  const fields: FieldMessages = {}
  for (const issue of parsed.error.issues) fields[issue.path.join('.')] ??= issue.message
  throw new AppError({
    code: 'input.invalid',
    kind: 'invalid',
    message: Object.values(fields).join(' '),
    details: { fields },
  })
}
