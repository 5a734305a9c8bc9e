import { findImport } from '#buying/need/index.ts'
import { t } from '#lib/words/words.ts'
import type { HttpContext } from '../../../../http/env.ts'
import { pageNumber, param, projectOf } from '../../../../http/params.ts'
import { path } from '../../../routes.ts'
import { page } from '../../../ui/layout.tsx'
import { A, Breadcrumbs, Heading, Moment, More, Next, P, Pages, SummaryList, Table } from '../../../ui/parts.tsx'

const A_PAGE = 100

/** What an import did, and everything it did not take, with line and reason. */
export async function get(c: HttpContext) {
  const project = await projectOf(c)
  const projectId = project.id
  const { leftOut, columns, ignored, ...made } = await findImport(c.var.ctx, {
    projectId,
    importId: param(c, 'importId'),
  })
  const at = pageNumber(c)
  const counts = (['added', 'changed', 'same'] as const).map((key) => ({ key: t(`backlog.${key}`), value: made[key] }))
  const content = (
    <>
      <Breadcrumbs trail={[{ text: t('backlog.title'), href: path('backlog', { projectId }) }]} />
      <Heading caption={t('backlog.imported')}>{made.fileName}</Heading>
      <P>
        <Moment at={made.importedAt} />
      </P>
      <SummaryList rows={[...counts, { key: t('backlog.left-out'), value: leftOut.length }]} />
      {leftOut.length ? (
        <>
          <Table
            caption={t('backlog.left-out-list')}
            rows={leftOut.slice((at - 1) * A_PAGE, at * A_PAGE)}
            columns={[
              { head: t('backlog.line'), numeric: true, cell: ({ line }) => line },
              { head: t('backlog.reason'), rowHead: true, cell: ({ reason }) => t(`backlog.reason-${reason}`) },
              { head: t('backlog.text'), cell: ({ text }) => <span class="typed">{text}</span> },
            ]}
          />
          <Pages
            page={at}
            pageCount={Math.ceil(leftOut.length / A_PAGE)}
            href={(number) => path('backlog-import', { projectId, importId: made.id }, { page: number })}
          />
        </>
      ) : null}
      {Object.keys(columns).length ? (
        <More summary={t('backlog.columns')}>
          <SummaryList
            rows={Object.entries(columns).map(([field, column]) => ({
              key: column,
              value: t(`backlog.field-${field}` as 'backlog.field-title'),
            }))}
          />
          {ignored.length ? <P>{t('backlog.ignored', { columns: ignored.join(', ') })}</P> : null}
        </More>
      ) : null}
      <Next>
        <A href={path('backlog', { projectId })}>{t('backlog.go-on')}</A>
      </Next>
    </>
  )
  return page(c, { title: made.fileName, project, room: 'work-packages', children: content })
}
