import { type Ctx, transact } from '#platform/context.ts'
import { forgetLettersAbout } from '#platform/mail/open-mail.ts'
import { countWork, deleteTasksOf } from '#platform/queue/tasks.ts'
import { lockMembers } from '../members/members.store.ts'
import { refusals } from '../people.errors.ts'
import { allow } from '../policy.ts'
import type { Project } from './project.ts'
import { countPeopleOf, deleteProject, findProjectById } from './projects.store.ts'

/** What goes with a project: counts by name, of this room and of all that keep something of projects. */
export type Removal = { project: Project; counts: Record<string, number> }

async function find(ctx: Ctx, projectId: string): Promise<Removal> {
  const project = await findProjectById(ctx.db, projectId)
  if (!project) throw refusals.noSuchProject()
  const parts = ctx.things.projectParts ?? []
  const counts = await Promise.all(parts.map((part) => part.count(ctx, projectId)))
  return { project, counts: Object.assign(await countPeopleOf(ctx.db, projectId), ...counts) }
}

/** What would be lost with a project, for whoever may remove it. */
export async function describeRemoval(ctx: Ctx, projectId: string): Promise<Removal> {
  await allow(ctx, 'project.remove', projectId)
  return find(ctx, projectId)
}

/**
 * Removes a project for good with everything in it; `name` is what it is called, typed once more. A published site leaves
 * a notice at its address. Files and the analytics follow by jobs. Throws `people.other-name`, `people.work-goes-on`.
 */
export function removeProject(ctx: Ctx, input: { projectId: string; name: string }): Promise<void> {
  return transact(ctx, async (ctx) => {
    const { projectId } = input
    await allow(ctx, 'project.remove', projectId)
    const { project, counts } = await find(ctx, projectId)
    await lockMembers(ctx.db, projectId)
    if (input.name.trim() !== project.name) throw refusals.otherName(project.name)
    if ((await countWork(ctx, projectId)) > 0) throw refusals.workGoesOn()
    for (const part of ctx.things.projectParts ?? []) await part.remove?.(ctx, projectId)
    await ctx.log.record(ctx, { type: 'project.removed', thing: `project:${projectId}`, projectId, data: counts })
    await deleteTasksOf(ctx, projectId)
    await forgetLettersAbout(ctx, projectId)
    await deleteProject(ctx.db, projectId)
    await ctx.queue.add(ctx, 'platform.forget-project', { projectId }, { line: `project:${projectId}` })
  })
}
