import type { FC } from 'hono/jsx'
import { findWords, t } from '#lib/words/words.ts'
import { type Found, searchProject } from '#workspace/search/index.ts'
import type { HttpContext } from '../../../../http/env.ts'
import { projectOf } from '../../../../http/params.ts'
import { path } from '../../../routes.ts'
import { hrefOf, sayName } from '../../../things.ts'
import { emptyForm, SubmitButton, TextField } from '../../../ui/form.tsx'
import { page } from '../../../ui/layout.tsx'
import { A, Heading, P, SubHeading } from '../../../ui/parts.tsx'

const MOST = 20

const Group: FC<{ projectId: string; found: Found }> = ({ projectId, found }) => (
  <section>
    <SubHeading>{findWords(`kind.${found.kind}`) ?? found.kind}</SubHeading>
    <ul class="govuk-list">
      {found.cards.map(({ ref, name, state, excerpt }) => {
        const href = hrefOf(projectId, ref)
        return (
          <li>
            {href ? <A href={href}>{sayName({ ref, name })}</A> : sayName({ ref, name })}
            {state ? ` (${findWords(`${found.kind}.state-${state}`) ?? state})` : ''}
            {excerpt ? <P quiet>… {excerpt} …</P> : null}
          </li>
        )
      })}
    </ul>
    {found.cards.length >= MOST ? <P quiet>{t('search.many')}</P> : null}
  </section>
)

export async function get(c: HttpContext) {
  const project = await projectOf(c)
  const words = (c.req.query('q') ?? '').trim()
  const found = await searchProject(c.var.ctx, { projectId: project.id, words })
  const count = found.reduce((sum, { cards }) => sum + cards.length, 0)
  const content = (
    <>
      <Heading>{t('search.title')}</Heading>
      <search>
        <form method="get" action={path('search', { projectId: project.id })}>
          <TextField
            name="q"
            type="search"
            label={t('search.label')}
            hint={t('search.what')}
            state={emptyForm({ q: words })}
          />
          <SubmitButton>{t('search.button')}</SubmitButton>
        </form>
      </search>
      {words ? <P>{count ? t('search.found', { count, words }) : t('search.none', { words })}</P> : null}
      {found.map((one) => (
        <Group projectId={project.id} found={one} />
      ))}
    </>
  )
  return page(c, { title: t('search.title'), project, room: 'search', children: content })
}
