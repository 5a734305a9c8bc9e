import { z } from 'zod'
import { isId } from '#lib/ids.ts'

/** One line of text that must be there. */
export const line = (what: string, most = 200) =>
  z
    .string()
    .trim()
    .min(1, `Enter ${what}.`)
    .max(most, `Shorten ${what} to ${most} characters.`)
    .regex(/^[^\p{Cc}]*$/u, `Write ${what} on one line.`)

/** Text of any number of lines, or none. */
export const longText = (what: string, most = 20_000) =>
  z.string().trim().max(most, `Shorten ${what} to ${most} characters.`).default('')

/** What a form leaves empty is nothing. */
const emptyIsNull = z
  .string()
  .nullish()
  .transform((text) => text?.trim() || null)

/** The id of a person or thing, or none. */
export const idOrNone = (message: string) => emptyIsNull.pipe(z.string().refine(isId, message).nullable())

const isDay = (text: string) =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) && new Date(`${text}T00:00:00Z`).toJSON()?.slice(0, 10) === text

/** A day of the calendar as a browser's date field gives it, 2026-03-12. */
export const day = (message: string) => z.string().trim().refine(isDay, message)

/** A day, or none. */
export const dayOrNone = (message: string) => emptyIsNull.pipe(day(message).nullable())

/** The version that somebody had before them when they began to write. */
export const basedOn = z.coerce.number().int().min(1)

/** A thing of the project, `kind:id`, or none. */
export const refOrNone = emptyIsNull.pipe(
  z
    .string()
    .regex(/^[a-z][a-z-]*:[^\s]{1,200}$/, 'Choose one of the things in the list.')
    .nullable(),
)

/** Ids of persons, each once. */
export const persons = z
  .array(z.string().refine(isId, 'Choose people of the project.'))
  .max(500)
  .default([])
  .transform((ids) => [...new Set(ids)])
