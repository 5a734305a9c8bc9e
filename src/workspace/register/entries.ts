import type { z } from 'zod'
import { checkInput } from '#lib/check-input.ts'
import { allow } from '#people/index.ts'
import { actingPerson } from '#platform/actor.ts'
import { type Ctx, transact } from '#platform/context.ts'
import { refusals } from '../workspace.errors.ts'
import { insertEntry, lockEntry, selectEntries, updateEntry } from './register.store.ts'
import { changedFields, type Entry, fieldsOf, type Register } from './register.ts'

type Place = { projectId: string; id: string }

const recordOf = (register: Pick<Register, 'kind'>, { projectId, id }: Place, verb: string) => ({
  type: `${register.kind}.${verb}`,
  thing: `${register.kind}:${id}`,
  projectId,
})

/** The entries of a register in the order in which they were made: those that stand, or those that were withdrawn. */
export async function listEntries<S extends z.ZodObject>(
  ctx: Ctx,
  register: Register<S>,
  input: { projectId: string; isWithdrawn?: boolean | undefined; parent?: { field: string; id: string } },
): Promise<Entry<S>[]> {
  const { projectId, isWithdrawn = false, parent } = input
  await allow(ctx, `${register.kind}.read`, projectId)
  return selectEntries(ctx.db, register, projectId, { isWithdrawn, ...(parent && { parent }) })
}

async function find<S extends z.ZodObject>(ctx: Ctx, register: Register<S>, { projectId, id }: Place) {
  const [entry] = await selectEntries(ctx.db, register, projectId, { ids: [id] })
  if (!entry) throw refusals.noSuchEntry()
  return entry
}

/** One entry, also a withdrawn one. Throws `workspace.no-such-entry`. */
export async function findEntry<S extends z.ZodObject>(
  ctx: Ctx,
  register: Register<S>,
  place: Place,
): Promise<Entry<S>> {
  await allow(ctx, `${register.kind}.read`, place.projectId)
  return find(ctx, register, place)
}

/** Adds an entry to a register. */
export function addEntry<S extends z.ZodObject>(
  ctx: Ctx,
  register: Register<S>,
  input: { projectId: string; values: z.input<S> },
): Promise<{ id: string }> {
  return transact(ctx, async (ctx) => {
    const { projectId } = input
    await allow(ctx, `${register.kind}.write`, projectId)
    const values = checkInput(register.fields, input.values) as z.output<S>
    await register.check?.(ctx, projectId, values)
    const id = ctx.clock.newId()
    const [now, author] = [ctx.clock.now(), actingPerson(ctx)]
    const made = { id, projectId, version: 1, withdrawnAt: null, createdAt: now, createdBy: author }
    await insertEntry(ctx.db, register, { ...values, ...made, changedAt: now, changedBy: author })
    await ctx.log.record(ctx, recordOf(register, { projectId, id }, 'added'))
    return { id }
  })
}

/** An entry that nobody else writes until the transaction ends, if it is still the version that the writer saw. */
export async function holdEntry<S extends z.ZodObject>(
  ctx: Ctx,
  register: Register<S>,
  input: Place & { basedOn: number },
): Promise<Entry<S>> {
  await lockEntry(ctx.db, register, input.id)
  const entry = await find(ctx, register, input)
  if (entry.version === input.basedOn) return entry
  const { version, changedBy, changedAt } = entry
  throw refusals.changedMeanwhile({ ...fieldsOf(register, entry), version, changedBy, changedAt })
}

/** Writes over an entry with its next version, and says in the log what happened to it. */
export async function storeChange(
  ctx: Ctx,
  register: Pick<Register, 'kind' | 'table'>,
  entry: Place & { version: number },
  change: { verb: string; values: Readonly<Record<string, unknown>>; data?: Record<string, string | string[]> },
): Promise<void> {
  const changed = { version: entry.version + 1, changedAt: ctx.clock.now(), changedBy: actingPerson(ctx) }
  await updateEntry(ctx.db, register, entry.id, { ...change.values, ...changed })
  await ctx.log.record(ctx, {
    ...recordOf(register, entry, change.verb),
    ...(change.data && { data: change.data }),
  })
}

/**
 * Changes an entry that is still the version `basedOn`; one that somebody else changed meanwhile is refused with
 * `workspace.changed-meanwhile`, whose `details.current` holds what stands now. Nothing changed is nothing recorded.
 */
export function changeEntry<S extends z.ZodObject>(
  ctx: Ctx,
  register: Register<S>,
  input: Place & { basedOn: number; values: z.input<S> },
): Promise<void> {
  return transact(ctx, async (ctx) => {
    await allow(ctx, `${register.kind}.write`, input.projectId)
    const values = checkInput(register.fields, input.values) as z.output<S>
    const entry = await holdEntry(ctx, register, input)
    await register.check?.(ctx, input.projectId, values)
    const fields = changedFields(entry, values)
    if (fields.length) await storeChange(ctx, register, entry, { verb: 'changed', values, data: { fields } })
  })
}

async function setWithdrawn(ctx: Ctx, register: Register, place: Place, isWithdrawn: boolean): Promise<void> {
  await allow(ctx, `${register.kind}.write`, place.projectId)
  await lockEntry(ctx.db, register, place.id)
  const entry = await find(ctx, register, place)
  if ((entry.withdrawnAt !== null) === isWithdrawn) return
  const values = { withdrawnAt: isWithdrawn ? ctx.clock.now() : null }
  await storeChange(ctx, register, entry, { verb: isWithdrawn ? 'withdrawn' : 'brought-back', values })
}

/** Takes an entry off the list; it is kept and can be brought back. */
export function withdrawEntry<S extends z.ZodObject>(ctx: Ctx, register: Register<S>, place: Place): Promise<void> {
  return transact(ctx, (ctx) => setWithdrawn(ctx, register as unknown as Register, place, true))
}

/** Puts an entry back on the list. */
export function bringBackEntry<S extends z.ZodObject>(ctx: Ctx, register: Register<S>, place: Place): Promise<void> {
  return transact(ctx, (ctx) => setWithdrawn(ctx, register as unknown as Register, place, false))
}
