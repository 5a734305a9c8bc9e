import { findOwnPlaybook } from '#playbooks/index.ts'
import type { HttpContext } from '../../../http/env.ts'
import { param } from '../../../http/params.ts'
import { sendYaml } from './send-yaml.ts'

/** The text of a project's own playbook. */
export async function get(c: HttpContext) {
  const at = { projectId: param(c, 'projectId'), key: param(c, 'key') }
  const { playbook, text } = await findOwnPlaybook(c.var.ctx, at)
  return sendYaml(c, `${playbook.id}-${playbook.version}.yaml`, text)
}
