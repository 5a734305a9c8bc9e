import { findProject, findWork, may } from '#people/index.ts'
import type { HttpContext } from '../../../http/env.ts'
import { page } from '../../ui/layout.tsx'
import { Heading } from '../../ui/parts.tsx'
import { nameOfWork, Progress } from '../../ui/progress.tsx'

export async function get(c: HttpContext) {
  const { ctx } = c.var
  const project = await findProject(ctx, c.req.param('projectId') ?? '')
  const task = await findWork(ctx, { projectId: project.id, taskId: c.req.param('taskId') ?? '' })
  const content = (
    <>
      <Heading>{nameOfWork(task.kind)}</Heading>
      <Progress task={task} projectId={project.id} mayCancel={await may(ctx, 'work.cancel', project.id)} />
    </>
  )
  return page(c, { title: nameOfWork(task.kind), project, room: 'work', children: content })
}
