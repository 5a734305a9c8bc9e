import { findPublicRules } from '#buying/guardrails/index.ts'
import { t } from '#lib/words/words.ts'
import type { HttpContext } from '../../../../http/env.ts'
import { param } from '../../../../http/params.ts'
import { path } from '../../../routes.ts'
import { sayReason } from './change-log.tsx'

const MARKS: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' }
const escapeXml = (text: string) => text.replace(/[&<>"']/g, (mark) => MARKS[mark]!)

/** The changes of a department’s rules as an Atom feed (RFC 4287), the newest first. */
export async function get(c: HttpContext): Promise<Response> {
  const { ctx } = c.var
  const projectId = param(c, 'projectId')
  const { name, changes } = await findPublicRules(ctx, projectId)
  const own = `${ctx.config.url}${path('public-rules-of', { projectId })}`
  const entries = changes.map(
    ({ rulesetId, reason, approvedAt, validFrom }) => `<entry><id>urn:uuid:${rulesetId}</id>
<title>${escapeXml(sayReason(reason))}</title><link href="${own}#${rulesetId}"/><updated>${approvedAt.toISOString()}</updated>
<summary>${escapeXml(`${t('rule-log.from')} ${validFrom}`)}</summary></entry>`,
  )
  const feed = `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom"><id>${own}</id><title>${escapeXml(`${name}: ${t('rule-log.title')}`)}</title>
<link rel="self" href="${ctx.config.url}${path('public-rules-feed', { projectId })}"/><updated>${(changes[0]?.approvedAt ?? new Date(0)).toISOString()}</updated><author><name>${escapeXml(name)}</name></author>
${entries.join('\n')}
</feed>`
  return c.body(feed, 200, { 'content-type': 'application/atom+xml; charset=utf-8' })
}
