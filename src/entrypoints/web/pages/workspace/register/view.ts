import type { Child } from 'hono/jsx'
import type { z } from 'zod'
import { say } from '#lib/words/sentences.ts'
import { findWords } from '#lib/words/words.ts'
import { listMembers, type Member } from '#people/index.ts'
import { listMeasures } from '#pipeline/indicators/index.ts'
import type { Entry, Register } from '#workspace/index.ts'
import type { HttpContext } from '../../../../http/env.ts'
import { param } from '../../../../http/params.ts'
import type { Column } from '../../../ui/parts.tsx'

/** A field of a register's form; its label, hint and choices stand in the catalogue: `goal.term`, `goal.term-short`. */
export type FieldView = {
  name: string
  as:
    | 'line'
    | 'short'
    | 'text'
    | 'long'
    | 'choice'
    | 'day'
    | 'time'
    | 'person'
    | 'measure'
    | 'yes'
    | 'number'
    | 'hidden'
  /** Must be filled in; others are marked as optional. */
  isNeeded?: true
  choices?: readonly string[]
  /** What is chosen is a number. */
  isNumber?: true
}

/** Where the pages of a register stand; for one below another thing, with that thing's place in the address. */
export type Links = { list: string; add: string; entry(id: string): string; edit(id: string): string }

/** How a register is shown: its fields, its place in the product, and what its list has beside the name. */
export type RegisterView<S extends z.ZodObject = z.ZodObject> = {
  register: Register<S>
  /** Which of the project's rooms its pages are in. */
  room: string
  /** The part of the address that holds an entry's id. */
  idParam: string
  links(c: HttpContext): Links
  fields: FieldView[]
  columns(about: About): Column<Entry<S>>[]
  /** The order of the list, where it is not that in which entries were made. */
  sort?(about: About): (a: Entry<S>, b: Entry<S>) => number
  /** What a new entry begins with. */
  begin?(c: HttpContext): Record<string, string>
  /** Of a thing above it: how the way back is called. */
  parentName?(c: HttpContext): Promise<string>
  /** What stands on the page of an entry beside its fields. */
  below?(c: HttpContext, entry: Entry<S>, about: About): Promise<Child>
  /** What stands on the page of the list above it, and below. */
  above?(c: HttpContext): Promise<Child>
  besides?(c: HttpContext): Promise<Child>
}

/** What pages need to name people and measures. */
export type About = {
  projectId: string
  /** YYYY-MM-DD. */
  today: string
  members: Member[]
  nameOf(personId: string | null): string
  measures: { ref: string; title: string }[]
}

/** A word of a register's own; the name itself where the catalogue has none. */
export const wordOf = (view: { register: { kind: string } }, name: string): string =>
  findWords(`${view.register.kind}.${name}`) ?? name

/** A hint, where the catalogue has one. */
export const hintOf = (view: { register: { kind: string } }, name: string): string | undefined =>
  findWords(`${view.register.kind}.${name}-hint`)

/** Gives people their names; those who left have none. */
export async function findNames(c: HttpContext) {
  const members = await listMembers(c.var.ctx, param(c, 'projectId'))
  const names = new Map(members.map(({ personId, name }) => [personId, name]))
  const left = findWords('registers.left') ?? ''
  return { members, nameOf: (personId: string | null) => names.get(personId ?? '') ?? left }
}

/** What the pages of a register need of others: names, and measures only where it has a field for one. */
export async function findAbout(c: HttpContext, fields: readonly FieldView[]): Promise<About> {
  const projectId = param(c, 'projectId')
  const { members, nameOf } = await findNames(c)
  const hasMeasure = fields.some(({ as }) => as === 'measure')
  const measures = hasMeasure ? (await listMeasures(c.var.ctx, { projectId })).measures : []
  return {
    projectId,
    today: c.var.ctx.clock.now().toISOString().slice(0, 10),
    members,
    nameOf,
    measures: measures.map(({ code, title }) => ({ ref: `measure:${code}`, title: `${code} ${say(title)}` })),
  }
}
