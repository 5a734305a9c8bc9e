import { things } from '#entrypoints/rooms.ts'
import { createProject } from '#people/index.ts'
import type { Ctx } from '#platform/context.ts'
import { type TestContext, testContext } from './context.ts'
import { joinProject } from './imports.ts'

/** A project of two who write and one who only reads, with all rooms of the product, and another project elsewhere. */
export async function openRegisterProject() {
  const ctx = await testContext({ things })
  const { id: projectId } = await createProject(ctx, { name: 'Fair food', organisation: 'Example City' })
  const { id: elsewhere } = await createProject(ctx, { name: 'Elsewhere', organisation: 'Other City' })
  const member = async (role: string) => {
    const actor = await joinProject(ctx, projectId, role)
    return { id: actor.id, ctx: ctx.as(actor) }
  }
  const [ana, ben, reader] = [await member('lead'), await member('analyst'), await member('viewer')]
  return { ctx, projectId, elsewhere, ana, ben, reader, eventsOf: (thing: string) => eventsOf(ctx, thing) }
}
export type RegisterProject = Awaited<ReturnType<typeof openRegisterProject>>

/** What the log says of a thing: its whole text, in the order in which it happened. */
async function eventsOf({ pool }: TestContext, thing: string): Promise<{ type: string; body: string }[]> {
  const { rows } = await pool.query<{ type: string; body: string }>(
    'select type, body from log.event where thing = $1 order by id',
    [thing],
  )
  return rows
}

/** What a contribution of the product is called with: the same world, whoever looks. */
export const blockOf = (ctx: Ctx, id: string) => {
  const block = ctx.things.blocks?.get(id)
  if (!block) throw new Error(`There is no block ${id}.`)
  return block
}
