import type { FC } from 'hono/jsx'
import { say } from '#lib/words/sentences.ts'
import { t } from '#lib/words/words.ts'
import { findMeasure, listRowsBehind, nameGroup, type RowBehind } from '#pipeline/indicators/index.ts'
import { showExact } from '#platform/render/shown.ts'
import type { HttpContext } from '../../../http/env.ts'
import { pageNumber, param, projectOf } from '../../../http/params.ts'
import { path } from '../../routes.ts'
import { page } from '../../ui/layout.tsx'
import { A, Breadcrumbs, Empty, Heading, P, Pages, Table, Tag } from '../../ui/parts.tsx'
import { sayReason } from './figures.ts'

const PAGE = 100
const OCIDS = 3

const Processes: FC<{ row: RowBehind; projectId: string; code: string }> = ({ row, projectId, code }) => (
  <>
    {row.ocids.slice(0, OCIDS).map((ocid, i) => (
      <>
        {i ? ', ' : ''}
        <A href={path('process', { projectId, ocid }, { figure: code, row: row.id || undefined })}>{ocid}</A>
      </>
    ))}
    {row.processes > OCIDS ? t('measures.and-more', { count: row.processes - OCIDS }) : ''}
  </>
)

const Counted: FC<{ row: RowBehind }> = ({ row }) => {
  if (row.reason) return <>{sayReason(row.reason)}</>
  return row.isFlagged ? <Tag look="waits">{t('measures.flagged')}</Tag> : <>{t('measures.yes')}</>
}

const sayGroup = (code: string, { group, currency }: RowBehind): string =>
  [nameGroup({ code, group }), currency].filter(Boolean).join(', ')

const Rows: FC<{ rows: RowBehind[]; projectId: string; code: string }> = ({ rows, projectId, code }) => (
  <Table
    caption={t('measures.rows-title')}
    hideCaption
    rows={rows}
    columns={[
      {
        head: t('processes.process'),
        cell: (row) => <Processes row={row} projectId={projectId} code={code} />,
        rowHead: true,
      },
      { head: t('measures.id'), cell: (row) => row.id || '–' },
      { head: t('measures.group'), cell: (row) => sayGroup(code, row) || '–' },
      { head: t('measures.numerator'), cell: (row) => showExact(row.numerator), numeric: true },
      { head: t('measures.denominator'), cell: (row) => showExact(row.denominator), numeric: true },
      { head: t('measures.counted'), cell: (row) => <Counted row={row} /> },
    ]}
  />
)

/** What a figure rests on, row by row: counted, and not counted with the reason. */
export async function get(c: HttpContext) {
  const { ctx } = c.var
  const project = await projectOf(c)
  const address = { projectId: project.id, code: param(c, 'code') }
  const { group, currency, only } = c.req.query()
  const isInNumerator = only === 'numerator'
  const filter = { ...(group === undefined ? {} : { group }), ...(currency === undefined ? {} : { currency }) }
  const number = pageNumber(c)
  const measure = await findMeasure(ctx, address)
  const { rows, total } = await listRowsBehind(ctx, {
    ...address,
    ...filter,
    isInNumerator,
    page: { offset: (number - 1) * PAGE, limit: PAGE },
  })
  const content = (
    <>
      <Breadcrumbs
        trail={[
          { text: t('measures.title'), href: path('measures', address) },
          { text: say(measure.title), href: path('measure', address) },
        ]}
      />
      <Heading caption={say(measure.title)}>{t('measures.rows-title')}</Heading>
      <P>{t('measures.rows-what', { count: total })}</P>
      {measure.answer === 'share' ? (
        <P>
          <A href={path('measure-rows', address, { group, currency, ...(isInNumerator ? {} : { only: 'numerator' }) })}>
            {t(isInNumerator ? 'measures.rows-all' : 'measures.rows-only')}
          </A>
        </P>
      ) : null}
      {rows.length ? (
        <>
          <Rows rows={rows} projectId={project.id} code={measure.code} />
          <Pages
            page={number}
            pageCount={Math.ceil(total / PAGE)}
            href={(n) => path('measure-rows', address, { group, currency, only, page: n })}
          />
        </>
      ) : (
        <Empty>{t('measures.rows-none')}</Empty>
      )}
    </>
  )
  return page(c, { title: t('measures.rows-title'), project, room: 'measures', children: content })
}
