import { t } from '#lib/words/words.ts'
import { listProcesses } from '#pipeline/compile/index.ts'
import type { HttpContext } from '../../../http/env.ts'
import { pageNumber, projectOf } from '../../../http/params.ts'
import { path } from '../../routes.ts'
import { emptyForm, SubmitButton, TextField } from '../../ui/form.tsx'
import { page } from '../../ui/layout.tsx'
import { A, Empty, Heading, P, Pages, Table } from '../../ui/parts.tsx'
import { findTaken, StatedDay } from './stated-day.tsx'

const PAGE = 50

export async function get(c: HttpContext) {
  const project = await projectOf(c)
  const projectId = project.id
  const search = c.req.query('search') ?? ''
  const number = pageNumber(c)
  const { total, rows } = await listProcesses(c.var.ctx, {
    projectId,
    search,
    limit: PAGE,
    offset: (number - 1) * PAGE,
  })
  const taken = await findTaken(c.var.ctx, projectId)
  const content = (
    <>
      <Heading>{t('processes.title')}</Heading>
      <P>{t('processes.what')}</P>
      <form method="get" action={path('processes', { projectId })}>
        <TextField
          name="search"
          label={t('processes.search')}
          hint={t('processes.search-hint')}
          state={emptyForm({ search })}
          type="search"
        />
        <SubmitButton look="secondary">{t('processes.search-button')}</SubmitButton>
      </form>
      {rows.length ? (
        <>
          <Table
            caption={t('processes.caption', { count: total })}
            rows={rows}
            columns={[
              {
                head: t('processes.process'),
                cell: (row) => <A href={path('process', { projectId, ocid: row.ocid })}>{row.title || row.ocid}</A>,
                rowHead: true,
              },
              { head: t('processes.buyer'), cell: (row) => row.buyer || '–' },
              { head: t('processes.status'), cell: (row) => row.status || '–' },
              { head: t('processes.changed'), cell: (row) => <StatedDay at={row.date} taken={taken} /> },
            ]}
          />
          <Pages
            page={number}
            pageCount={Math.ceil(total / PAGE)}
            href={(n) => path('processes', { projectId }, { search: search || undefined, page: n })}
          />
        </>
      ) : (
        <Empty>{search ? t('processes.none-found', { search }) : t('processes.none')}</Empty>
      )}
    </>
  )
  return page(c, { title: t('processes.title'), project, room: 'processes', children: content })
}
