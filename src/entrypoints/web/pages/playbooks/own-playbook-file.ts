import { findOwnPlaybook, listOwnTranslations } from '#playbooks/index.ts'
import type { HttpContext } from '../../../http/env.ts'
import { noSuchPage } from '../../../http/errors.ts'
import { param } from '../../../http/params.ts'
import { sendYaml } from './send-yaml.ts'

/** The text of a project's own playbook, or what it keeps of a translation of it. */
export async function get(c: HttpContext) {
  const at = { projectId: param(c, 'projectId'), key: param(c, 'key') }
  const { playbook, text } = await findOwnPlaybook(c.var.ctx, at)
  const language = c.req.query('language')
  if (language !== undefined) {
    const translation = (await listOwnTranslations(c.var.ctx, at)).find((one) => one.language === language)
    if (!translation) throw noSuchPage()
    return sendYaml(c, `${playbook.id}-${playbook.version}.${translation.language}.yaml`, translation.text)
  }
  return sendYaml(c, `${playbook.id}-${playbook.version}.yaml`, text)
}
