import { t } from '#lib/words/words.ts'
import { listPublishedSites } from '#publish/index.ts'
import type { HttpContext } from '../../../http/env.ts'
import { page } from '../../ui/layout.tsx'
import { A, Day, Empty, Heading, P } from '../../ui/parts.tsx'

/** What this installation has published, for everybody. */
export async function get(c: HttpContext) {
  const sites = await listPublishedSites(c.var.ctx)
  const content = (
    <>
      <Heading>{t('published.title')}</Heading>
      {sites.length ? (
        <ul class="cards">
          {sites.map((site) => (
            <li class="card">
              <h2>
                <A href={`/published/${site.slug}/`}>{site.title}</A>
              </h2>
              <P quiet>
                {t('published.on')} <Day at={site.publishedAt} />
              </P>
            </li>
          ))}
        </ul>
      ) : (
        <Empty>{t('published.none')}</Empty>
      )}
    </>
  )
  return page(c, { title: t('published.title'), children: content })
}
