import type { HttpContext } from '../../../http/env.ts'

/** A YAML text as a file; names of playbooks hold no more than letters, digits, hyphens and dots. */
export const sendYaml = (c: HttpContext, name: string, text: string) =>
  c.body(text, 200, {
    'content-type': 'application/yaml; charset=utf-8',
    'content-disposition': `attachment; filename="${name}"`,
  })
