import { isId } from '#lib/ids.ts'
import { t } from '#lib/words/words.ts'
import { may } from '#people/index.ts'
import { findTerm } from '#workspace/index.ts'
import type { HttpContext } from '../../../../http/env.ts'
import { param, projectOf } from '../../../../http/params.ts'
import { path } from '../../../routes.ts'
import { LinkButton } from '../../../ui/form.tsx'
import { page } from '../../../ui/layout.tsx'
import { Breadcrumbs, Heading, P } from '../../../ui/parts.tsx'
import { entryPages } from '../register/entry-pages.tsx'
import { termView } from './view.tsx'

const own = entryPages(termView)

/** A word of the shipped list, which a project can say anew. */
async function showShipped(c: HttpContext) {
  const project = await projectOf(c)
  const projectId = project.id
  const { id, term, also, meaning } = await findTerm(c.var.ctx, { projectId, id: param(c, 'termId') })
  const content = (
    <>
      <Breadcrumbs trail={[{ text: t('term.title'), href: path('glossary', { projectId }) }]} />
      <Heading caption={t('term.from-list')}>{term}</Heading>
      {also ? <P quiet>{also}</P> : null}
      <P>{meaning}</P>
      {(await may(c.var.ctx, 'term.write', projectId)) ? (
        <LinkButton look="secondary" href={path('new-term', { projectId }, { example: id })}>
          {t('term.rewrite')}
        </LinkButton>
      ) : null}
    </>
  )
  return page(c, { title: term, project, room: 'glossary', children: content })
}

export const get = (c: HttpContext) => (isId(param(c, 'termId')) ? own.get(c) : showShipped(c))
export const { post } = own
