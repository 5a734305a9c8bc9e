import { listOpportunities, type Opportunity, textsIn } from '#buying/offers/index.ts'
import { currentLanguage } from '#lib/words/language.ts'
import { t } from '#lib/words/words.ts'
import type { HttpContext } from '../../../../http/env.ts'
import { path } from '../../../routes.ts'

const MOST = 100
const MARKS: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' }
const escapeXml = (text: string) => text.replace(/[&<>"']/g, (mark) => MARKS[mark]!)

const entry = (one: Opportunity, url: string) => {
  const { title, teaser } = textsIn(one, currentLanguage())
  const address = `${url}${path('opportunity', { caseId: one.caseId })}`
  return `<entry><id>urn:uuid:${one.caseId}</id><title>${escapeXml(title)}</title><link href="${address}"/>
<published>${one.publishedAt.toISOString()}</published><updated>${one.changedAt.toISOString()}</updated>
<summary>${escapeXml(teaser)}</summary></entry>`
}

/** The opportunities as an Atom feed (RFC 4287), those published last first. It changes with notices, and with nothing else. */
export async function get(c: HttpContext): Promise<Response> {
  const { url } = c.var.ctx.config
  const all = (await listOpportunities(c.var.ctx)).toSorted((a, b) => +b.publishedAt - +a.publishedAt).slice(0, MOST)
  const updated =
    all
      .map(({ changedAt }) => changedAt.toISOString())
      .toSorted()
      .at(-1) ?? new Date(0).toISOString()
  const feed = `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom"><id>${url}${path('opportunities')}</id><title>${escapeXml(t('offers.title'))}</title>
<link rel="self" href="${url}${path('opportunities-feed')}"/><updated>${updated}</updated><author><name>Fairlead</name></author>
${all.map((one) => entry(one, url)).join('\n')}
</feed>`
  return c.body(feed, 200, { 'content-type': 'application/atom+xml; charset=utf-8' })
}
