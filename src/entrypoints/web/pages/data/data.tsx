import { t } from '#lib/words/words.ts'
import { may } from '#people/index.ts'
import { listSnapshots, type Snapshot } from '#pipeline/import/index.ts'
import { listSources, type Source } from '#pipeline/systems/index.ts'
import type { HttpContext } from '../../../http/env.ts'
import { projectOf } from '../../../http/params.ts'
import { path } from '../../routes.ts'
import { LinkButton } from '../../ui/form.tsx'
import { page } from '../../ui/layout.tsx'
import { A, Day, Empty, Heading, P, Table } from '../../ui/parts.tsx'
import { SnapshotState } from './snapshot-state.tsx'

type Listed = { source: Source; latest: Snapshot | undefined; count: number }

const Sources = ({ projectId, listed }: { projectId: string; listed: Listed[] }) => (
  <Table
    caption={t('data.sources')}
    hideCaption
    rows={listed}
    columns={[
      {
        head: t('data.source'),
        cell: ({ source }) => <A href={path('source', { projectId, sourceId: source.id })}>{source.name}</A>,
        rowHead: true,
      },
      { head: t('data.newest'), cell: ({ latest }) => (latest ? <Day at={latest.takenAt} /> : '–') },
      { head: t('data.imports'), cell: ({ count }) => String(count), numeric: true },
      {
        head: t('data.rows'),
        cell: ({ latest }) => (latest ? t('data.number', { count: latest.rowsLoaded }) : '–'),
        numeric: true,
      },
      {
        head: t('data.aside'),
        cell: ({ latest }) => (latest ? t('data.number', { count: latest.rowsSetAside }) : '–'),
        numeric: true,
      },
      { head: t('data.state'), cell: ({ latest }) => (latest ? <SnapshotState snapshot={latest} /> : '–') },
    ]}
  />
)

export async function get(c: HttpContext) {
  const { ctx } = c.var
  const project = await projectOf(c)
  const projectId = project.id
  const [sources, snapshots, mayAdd] = await Promise.all([
    listSources(ctx, projectId),
    listSnapshots(ctx, { projectId }),
    may(ctx, 'import.receive', projectId),
  ])
  const listed = sources.map((source) => {
    const own = snapshots.filter((snapshot) => snapshot.sourceId === source.id)
    return { source, latest: own[0], count: own.length }
  })
  const content = (
    <>
      <Heading>{t('data.title')}</Heading>
      <P>{t('data.what')}</P>
      {listed.length ? <Sources projectId={projectId} listed={listed} /> : <Empty>{t('data.none')}</Empty>}
      {mayAdd ? <LinkButton href={path('new-file', { projectId })}>{t('data.add')}</LinkButton> : null}
    </>
  )
  return page(c, { title: t('data.title'), project, room: 'data', children: content })
}
