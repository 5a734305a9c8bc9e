import { listReusables, type Reusable } from '#buying/deliver/index.ts'
import { t } from '#lib/words/words.ts'
import { webAddress } from '#platform/render/html.ts'
import type { HttpContext } from '../../../../http/env.ts'
import { projectOf } from '../../../../http/params.ts'
import { path } from '../../../routes.ts'
import { emptyForm, SubmitButton, TextField } from '../../../ui/form.tsx'
import { page } from '../../../ui/layout.tsx'
import { PagedTable } from '../../../ui/paged-table.tsx'
import { A, Breadcrumbs, Day, Empty, Heading, P } from '../../../ui/parts.tsx'
import { trailOf } from '../cases/frame.tsx'

/** The address as a link, where it is one. */
const showWhere = ({ repository }: Reusable) => {
  const address = webAddress(repository)
  return address ? <A href={address}>{repository}</A> : repository
}

const columnsOf = (projectId: string) => [
  { head: t('reuse.name'), rowHead: true, cell: ({ title }: Reusable) => title },
  { head: t('reuse.where'), cell: showWhere },
  { head: t('reuse.licence'), cell: ({ licence }: Reusable) => licence },
  {
    head: t('reuse.from'),
    cell: ({ caseId, number }: Reusable) => (
      <A href={path('case', { projectId, caseId })}>{t('case.one', { number: String(number) })}</A>
    ),
  },
  { head: t('reuse.since'), cell: ({ madeAt }: Reusable) => <Day at={madeAt} /> },
]

/** The register of what purchases brought that can be used again. */
export async function get(c: HttpContext) {
  const project = await projectOf(c)
  const projectId = project.id
  const words = c.req.query('words')?.trim() ?? ''
  const found = await listReusables(c.var.ctx, { projectId, words })
  const content = (
    <>
      <Breadcrumbs trail={trailOf(projectId)} />
      <Heading>{t('reuse.title')}</Heading>
      <P>{t('reuse.what')}</P>
      {found.length || words ? (
        <form method="get" action={path('reuse', { projectId })}>
          <TextField name="words" type="search" label={t('reuse.search')} state={emptyForm({ words })} />
          <SubmitButton look="secondary">{t('reuse.search')}</SubmitButton>
        </form>
      ) : null}
      {found.length ? (
        <PagedTable c={c} caption={t('reuse.title')} hideCaption columns={columnsOf(projectId)} rows={found} />
      ) : (
        <Empty>{words ? t('reuse.nothing-found', { words }) : t('reuse.empty')}</Empty>
      )}
    </>
  )
  return page(c, { title: t('reuse.title'), project, room: 'purchases', children: content })
}
