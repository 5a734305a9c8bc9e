import { findWork, may } from '#people/index.ts'
import type { HttpContext } from '../../../http/env.ts'
import { Progress } from '../../ui/progress.tsx'

/**
 * Only the block of progress, for the page that holds it. Once the work is over the page is loaded anew, since what it
 * shows has changed.
 */
export async function get(c: HttpContext) {
  const { ctx } = c.var
  const projectId = c.req.param('projectId') ?? ''
  const task = await findWork(ctx, { projectId, taskId: c.req.param('taskId') ?? '' })
  if (!['waiting', 'running'].includes(task.state)) c.header('hx-refresh', 'true')
  return c.html(<Progress task={task} projectId={projectId} mayCancel={await may(ctx, 'work.cancel', projectId)} />)
}
