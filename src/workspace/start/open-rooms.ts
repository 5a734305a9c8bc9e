import type { Ctx } from '#platform/context.ts'
import { beganTools, listRuns } from '#playbooks/index.ts'
import { listFilledRegisters } from '../digest/index.ts'

/** Which parts of a project have begun: a step that needs them has, or something is in them. */
export type OpenRooms = { follows: boolean; begun: ReadonlySet<string> }

/** What a playbook is about from its first day, whichever of its steps has begun. */
const SUBJECTS: Readonly<Record<string, readonly string[]>> = { 'micro-procurement-pilot': ['purchases'] }

/** The parts that a project's playbooks are about. */
export const subjectsOf = (playbookIds: readonly string[]): string[] => playbookIds.flatMap((id) => SUBJECTS[id] ?? [])

/** For the list of a project's parts. One that follows no playbook is told so: it has the parts of its data from the start. */
export async function findOpenRooms(ctx: Ctx, projectId: string): Promise<OpenRooms> {
  const [runs, tools, filled] = await Promise.all([
    listRuns(ctx, projectId),
    beganTools(ctx, projectId),
    listFilledRegisters(ctx, projectId),
  ])
  const subjects = subjectsOf(runs.map(({ playbookId }) => playbookId))
  return { follows: runs.length > 0, begun: new Set<string>([...subjects, ...tools, ...filled]) }
}
