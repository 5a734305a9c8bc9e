import { acceptInvitation, createPerson, createProject, inviteMember } from '#people/index.ts'
import type { Ctx } from '#platform/context.ts'

/** Somebody with an account, and the world as they see it. */
export type Somebody = { id: string; name: string; email: string; ctx: Ctx }

/** A context that can be seen by anybody. */
type World = Ctx & { as(actor: Ctx['actor']): Ctx }

/** People by name, with accounts of this test's own. */
export function peopleOf(ctx: World) {
  return async (name: string): Promise<Somebody> => {
    const local = ctx.clock
      .newSecret(6)
      .toLowerCase()
      .replace(/[^a-z0-9]/g, '')
    const account = {
      name,
      email: `p${local}@city.example`,
      password: 'correct horse battery',
      administrator: false,
    }
    const id = await ctx.db.transaction().execute((db) => createPerson({ ...ctx, db }, account))
    return { id, name, email: account.email, ctx: ctx.as({ kind: 'person', id }) }
  }
}

/** A project with its lead, and a way to bring others into it. */
export async function openTeam(ctx: World, person = peopleOf(ctx)) {
  const lead = await person('Pat Lee')
  const { id: projectId } = await createProject(lead.ctx, { name: 'Fair food', organisation: 'Example City' })
  const join = async (name: string, role: string) => {
    const member = await person(name)
    const { link } = await inviteMember(lead.ctx, { projectId, email: member.email, role })
    await acceptInvitation(member.ctx, { secret: link.split('/').at(-1)! })
    return member
  }
  return { projectId, lead, join, person }
}
