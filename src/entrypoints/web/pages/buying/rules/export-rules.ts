import { exportRules } from '#buying/guardrails/index.ts'
import type { HttpContext } from '../../../../http/env.ts'
import { param } from '../../../../http/params.ts'

/** A version of the rules as DMN 1.5, for any tool that reads it. */
export async function get(c: HttpContext): Promise<Response> {
  const which = { projectId: param(c, 'projectId'), rulesetId: param(c, 'rulesetId') }
  const { name, xml } = await exportRules(c.var.ctx, which)
  return c.body(xml, 200, {
    'content-type': 'application/xml; charset=utf-8',
    'content-disposition': `attachment; filename="${name}"`,
  })
}
