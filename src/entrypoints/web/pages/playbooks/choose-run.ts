import { listRuns, type Run } from '#playbooks/index.ts'
import type { HttpContext } from '../../../http/env.ts'

/** The runs of a project and the one that a page is about: the one in the address, else the newest that goes on. */
export async function chooseRun(c: HttpContext, projectId: string, wanted = c.req.query('run')) {
  const runs = await listRuns(c.var.ctx, projectId)
  const running = runs.filter(({ state }) => state === 'running')
  const run: Run | undefined = runs.find(({ id }) => id === wanted) ?? running.at(-1) ?? runs.at(-1)
  return { runs, run }
}
