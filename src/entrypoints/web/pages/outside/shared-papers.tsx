import { listSharedPapers } from '#buying/deliver/index.ts'
import { t } from '#lib/words/words.ts'
import type { HttpContext } from '../../../http/env.ts'
import { path } from '../../routes.ts'
import { page } from '../../ui/layout.tsx'
import { Breadcrumbs, Heading } from '../../ui/parts.tsx'
import { PapersTable } from '../buying/deliver/papers-table.tsx'
import { heldIn } from './held-link.ts'
import { asHolder } from './stop.tsx'

/** The papers of the purchase that a link leads to, as far as its holder reads them. */
export const get = (c: HttpContext) =>
  asHolder(c, async () => {
    const held = heldIn(c)
    const { linkId } = held
    const { found, papers } = await listSharedPapers(c.var.ctx, held)
    const content = (
      <>
        <Breadcrumbs trail={[{ text: found.title, href: path('shared', { linkId }) }]} />
        <Heading caption={found.title}>{t('deliver.papers')}</Heading>
        <PapersTable papers={papers} hrefOf={(paperId) => path('shared-paper', { linkId, paperId })} />
      </>
    )
    return page(c, { title: t('deliver.papers'), children: content })
  })
