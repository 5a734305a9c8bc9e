import type { Ctx } from '#platform/context.ts'
import { beganTools, listRuns } from '#playbooks/index.ts'
import { listFilledRegisters } from '../digest/index.ts'

/** Which parts of a project have begun: a step that needs them has, or something is in them. */
export type OpenRooms = { follows: boolean; begun: ReadonlySet<string> }

/** For the list of a project's parts. One that follows no playbook is told so: it has the parts of its data from the start. */
export async function findOpenRooms(ctx: Ctx, projectId: string): Promise<OpenRooms> {
  const [runs, tools, filled] = await Promise.all([
    listRuns(ctx, projectId),
    beganTools(ctx, projectId),
    listFilledRegisters(ctx, projectId),
  ])
  return { follows: runs.length > 0, begun: new Set<string>([...tools, ...filled]) }
}
