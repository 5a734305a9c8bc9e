import { z } from 'zod'
import { dropDirections } from '#lib/text.ts'
import { isWebAddress, MOST_ADDRESS } from '#lib/web-address.ts'
import type { Ctx } from '#platform/context.ts'
import type { Ground } from '#platform/things.ts'

/** What a register's entries hold: the fields that people write, and how they are called, found and kept. */
export type Register<S extends z.ZodObject = z.ZodObject> = {
  /** The noun of one entry, as refs, operations and events say it: `goal`. */
  kind: string
  table: `workspace.${string}`
  /** What people write; a field `byDay` is kept in the column `by_day`. */
  fields: S
  /** The field by which an entry is called in lists. */
  nameField: string & keyof z.output<S>
  /** Fields that a search looks into. */
  searched: readonly (string & keyof z.output<S>)[]
  /** Columns that operations of the register's own write, beside its fields. */
  decided?: readonly string[]
  /** What an entry is to a claim that rests on it. */
  ground?: Ground
  /** What its own project must allow: that an owner is a member, that a parent exists. Throws a refusal. */
  check?(ctx: Ctx, projectId: string, values: z.output<S>): Promise<void>
}

/** What every entry has besides its fields. */
export type EntryBase = {
  id: string
  projectId: string
  /** Counts its changes, from 1. */
  version: number
  createdAt: Date
  /** Null for somebody who left, and for the product itself. */
  createdBy: string | null
  changedAt: Date
  changedBy: string | null
  /** When it was taken off the list; null while it stands. */
  withdrawnAt: Date | null
}

/** An entry as its register keeps it. */
export type Entry<S extends z.ZodObject> = EntryBase & z.output<S>

/** One line that must not be empty. */
export const lineSchema = (message: string, most = 200) =>
  z
    .string()
    .overwrite(dropDirections)
    .trim()
    .min(1, message)
    .max(most, `Shorten this to ${most} characters.`)
    .regex(/^[^\p{Cc}]*$/u, 'Write this on one line.')

/** Text that may be empty. */
export const textSchema = (most = 4000) =>
  z
    .string()
    .trim()
    .max(most, `Shorten this to ${most.toLocaleString('en')} characters.`)
    .default('')

/** Text that must not be empty. */
export const neededTextSchema = (message: string, most = 4000) =>
  z
    .string()
    .trim()
    .min(1, message)
    .max(most, `Shorten this to ${most.toLocaleString('en')} characters.`)

/** A day of the calendar, within the years a reform can be about: another is a slip of the keyboard. */
export const daySchema = (message: string) =>
  z.iso
    .date({ error: message, abort: true })
    .refine((day) => day >= '1990-01-01' && day <= '2100-12-31', 'Enter a day from 1990 to 2100.')

/** A thing of the project, `kind:id`; empty for none. */
export const refSchema = z
  .string()
  .trim()
  .max(300, 'Choose one of the things in this project.')
  .regex(/^([a-z][a-z0-9-]*:.+)?$/, 'Choose one of the things in this project.')
  .default('')

/** A measure of the project, `measure:CODE`; empty for none. */
export const measureSchema = z
  .string()
  .trim()
  .max(80, 'Choose a measure of this project.')
  .regex(/^(measure:[A-Za-z0-9-]+)?$/, 'Choose a measure of this project.')
  .default('')

/** A web address; empty for none. */
export const linkSchema = z
  .string()
  .trim()
  .max(MOST_ADDRESS, { error: 'Shorten the address to 2,000 characters.', abort: true })
  .refine((text) => text === '' || isWebAddress(text), 'Write an address that begins with https:// or http://.')
  .default('')

/** How a conflict shows what stands: the fields of an entry, without the rest. */
export function fieldsOf<S extends z.ZodObject>(register: Register<S>, entry: Entry<S>): z.output<S> {
  const names = Object.keys(register.fields.shape)
  return Object.fromEntries(names.map((name) => [name, entry[name as keyof typeof entry]])) as z.output<S>
}

/** The fields in which two writings of an entry differ, by name. */
export function changedFields(before: Readonly<Record<string, unknown>>, after: Readonly<Record<string, unknown>>) {
  return Object.keys(after).filter((name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]))
}
