import { t } from '#lib/words/words.ts'
import { listSnapshots } from '#pipeline/import/index.ts'
import { countLeftOutTexts, describeProblem, listMappingProblems } from '#pipeline/map/index.ts'
import type { HttpContext } from '../../../http/env.ts'
import { pageNumber, projectOf } from '../../../http/params.ts'
import { path } from '../../routes.ts'
import { page } from '../../ui/layout.tsx'
import { A, Breadcrumbs, Empty, Heading, P, SubHeading, Table } from '../../ui/parts.tsx'

const PAGE = 100

type Texts = Awaited<ReturnType<typeof countLeftOutTexts>>

const Texts = ({ texts }: { texts: Texts }) => (
  <>
    <SubHeading>{t('left-out.texts')}</SubHeading>
    <Table
      caption={t('left-out.texts')}
      hideCaption
      rows={texts}
      columns={[
        { head: t('snapshot.column'), cell: (one) => one.column, rowHead: true },
        { head: t('aside.text'), cell: (one) => one.text },
        { head: t('aside.count'), cell: (one) => t('data.number', { count: one.count }), numeric: true },
        { head: t('aside.reason'), cell: (one) => describeProblem(one.reason) },
      ]}
    />
  </>
)

export async function get(c: HttpContext) {
  const { ctx } = c.var
  const project = await projectOf(c)
  const projectId = project.id
  const number = pageNumber(c)
  const [texts, problems, snapshots] = await Promise.all([
    number === 1 ? countLeftOutTexts(ctx, projectId) : [],
    listMappingProblems(ctx, { projectId, limit: PAGE, offset: (number - 1) * PAGE }),
    listSnapshots(ctx, { projectId }),
  ])
  const rowsHref = (snapshot: string, line: number) => {
    const known = snapshots.find((one) => one.id === snapshot)
    return known ? path('rows', { projectId, sourceId: known.sourceId, snapshotId: snapshot }, { line }) : undefined
  }
  const content = (
    <>
      <Breadcrumbs trail={[{ text: t('checks.title'), href: path('checks', { projectId }) }]} />
      <Heading>{t('checks.left-out')}</Heading>
      {texts.length ? <Texts texts={texts} /> : null}
      {problems.length ? <SubHeading>{t('left-out.rows')}</SubHeading> : null}
      {problems.length ? (
        <Table
          caption={t('left-out.rows')}
          hideCaption
          rows={problems}
          columns={[
            { head: t('data.source'), cell: (p) => p.source, rowHead: true },
            {
              head: t('look.line'),
              cell: (p) => <A href={rowsHref(p.snapshot, p.line) ?? '#'}>{String(p.line)}</A>,
              numeric: true,
            },
            { head: t('snapshot.column'), cell: (p) => p.column },
            { head: t('aside.text'), cell: (p) => p.text },
            { head: t('aside.reason'), cell: (p) => describeProblem(p.reason) },
          ]}
        />
      ) : (
        <Empty>{t('checks.left-out-none')}</Empty>
      )}
      {problems.length === PAGE ? (
        <P>
          <A href={path('mapping-problems', { projectId }, { page: number + 1 })}>{t('parts.next')}</A>
        </P>
      ) : null}
    </>
  )
  return page(c, { title: t('checks.left-out'), project, room: 'checks', children: content })
}
