import { AppError } from '#lib/app-error.ts'
import { checkInput } from '#lib/check-input.ts'
import { type Ctx, transact } from '#platform/context.ts'
import { personOf } from '../actor.ts'
import { keepOrganisation } from '../organisations/keep-organisation.ts'
import { allow } from '../policy.ts'
import { newProject, type Project } from './project.ts'
import {
  findProjectById,
  listAllProjects,
  listProjectsOf,
  storeOrganisationOf,
  storeProjectName,
} from './projects.store.ts'

/** One project, for its members. */
export async function findProject(ctx: Ctx, projectId: string): Promise<Project> {
  await allow(ctx, 'project.read', projectId)
  const project = await findProjectById(ctx.db, projectId)
  if (project) return project
  throw new AppError({ code: 'people.no-such-project', kind: 'not-found', message: 'There is no such project.' })
}

/** The projects of the person who acts, with their role in each; the product itself sees all. */
export async function listProjects(ctx: Ctx): Promise<(Project & { role?: string })[]> {
  await allow(ctx, 'project.list')
  if (ctx.actor.kind === 'system') return listAllProjects(ctx.db)
  return listProjectsOf(ctx.db, personOf(ctx))
}

/** Changes what a project is called and, where that is given, whose it is. */
export function renameProject(
  ctx: Ctx,
  input: { projectId: string; name: string; organisation?: string | undefined },
): Promise<void> {
  return transact(ctx, async (ctx) => {
    await allow(ctx, 'project.rename', input.projectId)
    const { name, organisation } = checkInput(newProject.partial({ organisation: true }), input)
    await storeProjectName(ctx.db, input.projectId, name)
    if (organisation !== undefined)
      await storeOrganisationOf(ctx.db, input.projectId, await keepOrganisation(ctx, organisation))
    await ctx.log.record(ctx, {
      type: 'project.renamed',
      thing: `project:${input.projectId}`,
      projectId: input.projectId,
    })
  })
}
