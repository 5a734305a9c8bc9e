import type { z } from 'zod'
import { AppError } from './app-error.ts'

/** One message for each field that is wrong, by its path: `{ 'account.name': 'Enter your name.' }`. */
export type FieldMessages = Record<string, string>

/**
 * Parses what came from outside or refuses with `input.invalid`; `details.fields` holds a message a field, which forms
 * show beside it and the API returns as it is.
 */
export function checkInput<S extends z.ZodType>(schema: S, input: unknown): z.output<S> {
  const parsed = schema.safeParse(input)
  if (parsed.success) return parsed.data
  const fields: FieldMessages = {}
  for (const issue of parsed.error.issues) fields[issue.path.join('.')] ??= issue.message
  throw new AppError({
    code: 'input.invalid',
    kind: 'invalid',
    message: Object.values(fields).join(' '),
    details: { fields },
  })
}
