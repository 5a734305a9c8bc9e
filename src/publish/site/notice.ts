import { t } from '#lib/words/words.ts'
import { html } from '#platform/render/html.ts'
import { showDate } from '#platform/render/shown.ts'
import type { Part } from '../dataset/part.ts'
import { renderAssets } from './render-site.ts'
import type { SiteInput } from './site-input.ts'

type Retraction = { at: string; reason: string }

/** What is left of a publication that was taken back: a page that says so, and a feed that tells its readers. */
export function* renderNotice(
  { title, address, publisher, isInvented }: Pick<SiteInput, 'title' | 'address' | 'publisher' | 'isInvented'>,
  { at, reason }: Retraction,
): Generator<Part> {
  const mark = isInvented && html`<p class="mark"><strong>${t('site.invented')}</strong> ${t('site.invented-more')}</p>`
  const page = html`<!doctype html>
<html lang="${t('frame.language')}"><head><meta charset="utf-8"><title>${t('site.retracted')} – ${title}</title>
<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex">
<link rel="stylesheet" href="assets/published.css"><link rel="icon" href="data:,"></head>
<body><header><span class="name">${title}</span></header>${mark}<main id="content"><h1>${t('site.retracted')}</h1>
<p>${t('site.retracted-when', { date: showDate(at) })}</p><p>${t('site.retracted-why', { reason })}</p>
<p>${t('site.retracted-more')}</p></main><footer><p>${publisher.name}</p></footer></body></html>
`
  const feed = html`<feed xmlns="http://www.w3.org/2005/Atom"><id>${address}</id><title>${title}</title><updated>${at}</updated>
<author><name>${publisher.name}</name></author><entry><id>${address}#retracted</id><title>${t('site.retracted')}</title>
<updated>${at}</updated><summary>${isInvented && t('site.invented')} ${t('site.retracted-why', { reason })}</summary></entry></feed>
`
  yield* renderAssets()
  yield { path: 'index.html', content: page.markup }
  yield { path: 'feed.xml', content: `<?xml version="1.0" encoding="UTF-8"?>\n${feed.markup}` }
  yield { path: 'robots.txt', content: 'User-agent: *\nDisallow: /\n' }
}
