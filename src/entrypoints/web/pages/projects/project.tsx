import { findProject } from '#people/index.ts'
import type { HttpContext } from '../../../http/env.ts'
import { page } from '../../ui/layout.tsx'
import { Heading } from '../../ui/parts.tsx'

export async function get(c: HttpContext) {
  const project = await findProject(c.var.ctx, c.req.param('projectId') ?? '')
  const content = <Heading caption={project.organisation}>{project.name}</Heading>
  return page(c, { title: project.name, project, room: 'home', children: content })
}
