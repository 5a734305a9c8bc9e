import { type RawBuilder, sql } from 'kysely'
import { allow } from '#people/index.ts'
import { actingPerson } from '#platform/actor.ts'
import type { Ctx } from '#platform/context.ts'
import type { Coming, Waiting } from '#platform/things.ts'
import { findShippedNames } from '#playbooks/index.ts'

const LAST = Number.MAX_SAFE_INTEGER
const dueOf = ({ due }: Waiting) => due?.getTime() ?? LAST

/** All that waits for the person who acts in a project, from every room: what is due first, then what has no day. */
export async function listWaiting(ctx: Ctx, projectId: string): Promise<Waiting[]> {
  await allow(ctx, 'project.read', projectId)
  const personId = actingPerson(ctx)
  if (!personId) return []
  const all = await Promise.all((ctx.things.views ?? []).map((view) => view.waiting?.(ctx, projectId, personId) ?? []))
  const sayName = await findShippedNames()
  const named = all.flat().map((one) => (one.ref.startsWith('role:') ? { ...one, name: sayName(one.name) } : one))
  return named.toSorted((a, b) => dueOf(a) - dueOf(b))
}

/** All in a project that has a date in front of it, from today on, the nearest first. What is late waits for somebody. */
export async function listComing(ctx: Ctx, projectId: string): Promise<Coming[]> {
  await allow(ctx, 'project.read', projectId)
  const all = await Promise.all((ctx.things.views ?? []).map((view) => view.coming?.(ctx, projectId) ?? []))
  const today = new Date(ctx.clock.now().toISOString().slice(0, 10))
  return all
    .flat()
    .filter(({ at }) => at >= today)
    .toSorted((a, b) => a.at.getTime() - b.at.getTime())
}

/** Asks one thing about the entries of each register of every room, in one statement. */
async function askRegisters<T>(
  ctx: Ctx,
  projectId: string,
  ask: (entries: RawBuilder<unknown>) => RawBuilder<T>,
): Promise<Record<string, T>> {
  await allow(ctx, 'project.read', projectId)
  const all = (ctx.things.views ?? []).flatMap((view) => Object.entries(view.registers?.(projectId) ?? {}))
  if (!all.length) return {}
  const columns = all.map(([register, entries]) => sql`${ask(entries)} as ${sql.id(register)}`)
  const { rows } = await sql<Record<string, T>>`select ${sql.join(columns)}`.execute(ctx.db)
  return rows[0]!
}

/** How many entries each register of a project has, of every room. */
export const countRegisters = (ctx: Ctx, projectId: string): Promise<Record<string, number>> =>
  askRegisters(ctx, projectId, (entries) => sql<number>`(select count(*)::int from ${entries})`)

/** The registers of a project that have an entry. */
export async function listFilledRegisters(ctx: Ctx, projectId: string): Promise<string[]> {
  const filled = await askRegisters(ctx, projectId, (entries) => sql<boolean>`exists (select from ${entries})`)
  return Object.keys(filled).filter((register) => filled[register])
}
