import { checkInput } from '#lib/check-input.ts'
import { actingPerson } from '#platform/actor.ts'
import { type Ctx, transact } from '#platform/context.ts'
import { storeMember } from '../members/members.store.ts'
import { keepOrganisation } from '../organisations/keep-organisation.ts'
import { allow } from '../policy.ts'
import { defaultRoles } from '../roles.ts'
import { type NewProject, newProject, type Project } from './project.ts'
import { storeProject, storeRoles } from './projects.store.ts'

/** Starts a project with the default roles; whoever starts it becomes its lead. That it is invented is said once, here. */
export function createProject(ctx: Ctx, input: NewProject & { isInvented?: boolean }): Promise<Project> {
  return transact(ctx, async (ctx) => {
    await allow(ctx, 'project.create')
    const { name, organisation } = checkInput(newProject, input)
    const founder = actingPerson(ctx)
    const { isInvented = false } = input
    const project = { id: ctx.clock.newId(), name, organisation, createdAt: ctx.clock.now(), isInvented }
    await storeProject(ctx.db, {
      ...project,
      organisationId: await keepOrganisation(ctx, organisation),
      createdBy: founder,
    })
    await storeRoles(ctx.db, project.id, defaultRoles)
    if (founder)
      await storeMember(ctx.db, { projectId: project.id, personId: founder, role: 'lead', joinedAt: project.createdAt })
    await ctx.log.record(ctx, { type: 'project.created', thing: `project:${project.id}`, projectId: project.id })
    return project
  })
}
