import { findPlaybook } from '#playbooks/index.ts'
import type { HttpContext } from '../../../http/env.ts'
import { param } from '../../../http/params.ts'
import { sendYaml } from './send-yaml.ts'

/** The text of a shipped playbook, to keep or to change. */
export async function get(c: HttpContext) {
  const { playbook, text } = await findPlaybook(c.var.ctx, { key: param(c, 'key') })
  return sendYaml(c, `${playbook.id}-${playbook.version}.yaml`, text)
}
