import { isAsked, listRuns, type Run } from '#playbooks/index.ts'
import type { HttpContext } from '../../../http/env.ts'

const size = (run: Run) => run.steps.filter(isAsked).length
const findLargest = (runs: readonly Run[]): Run | undefined => runs.toSorted((a, b) => size(b) - size(a))[0]

/**
 * The runs of a project and the one that a page is about: the one in the address, else, of those that go on, the one with
 * the most steps to do; of several alike, the first.
 */
export async function chooseRun(c: HttpContext, projectId: string, wanted = c.req.query('run')) {
  const runs = await listRuns(c.var.ctx, projectId)
  const running = runs.filter(({ state }) => state === 'running')
  const run: Run | undefined = runs.find(({ id }) => id === wanted) ?? findLargest(running) ?? findLargest(runs)
  return { runs, run }
}
