import { z } from 'zod'
import { checkInput } from '#lib/check-input.ts'
import { createProject } from '#people/index.ts'
import { type Ctx, transact } from '#platform/context.ts'
import { startRun } from '#playbooks/index.ts'
import { savePurpose } from '../goals/save-purpose.ts'

const answers = z.object({
  place: z.string().trim().min(1, 'Enter the place it is about.').max(120, 'Shorten the place to 120 characters.'),
  issue: z.string().trim().min(1, 'Say what it is about.').max(120, 'Shorten this to 120 characters.'),
  startedOn: z.iso.date('Enter the day it starts.'),
  role: z.string().optional(),
})

export type NewReform = z.input<typeof answers> & {
  /** The playbook it follows; none, for a project that only has data. */
  playbook?: string
  startKind?: string
  isInvented?: boolean
}

/**
 * Starts a project with four answers: the place, the issue, the day, and one's own role. The issue is its name and the
 * purpose that steers it; whoever starts it leads it and takes the role.
 */
export function startProject(ctx: Ctx, input: NewReform): Promise<{ projectId: string; runId: string | undefined }> {
  return transact(ctx, async (ctx) => {
    const { place, issue, startedOn, role } = checkInput(answers, input)
    const { playbook, startKind, isInvented } = input
    const { id: projectId } = await createProject(ctx, {
      name: issue,
      organisation: place,
      ...(isInvented ? { isInvented } : {}),
    })
    await savePurpose(ctx, { projectId, basedOn: 0, values: { issue, reasonWords: '' } })
    if (!playbook) return { projectId, runId: undefined }
    const chosen = { ...(startKind ? { startKind } : {}), ...(role ? { role } : {}) }
    const run = await startRun(ctx, { projectId, key: playbook, startedOn, ...chosen })
    return { projectId, runId: run.id }
  })
}
