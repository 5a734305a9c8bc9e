import { say } from '#lib/words/sentences.ts'
import { t } from '#lib/words/words.ts'
import { findWork, may, type Project } from '#people/index.ts'
import {
  type ColumnProfile,
  findSnapshot,
  listSnapshots,
  type Profile,
  profileSnapshot,
  type Snapshot,
} from '#pipeline/import/index.ts'
import { findSource, type Source } from '#pipeline/systems/index.ts'
import type { Ctx } from '#platform/context.ts'
import type { HttpContext } from '../../../http/env.ts'
import { param, projectOf } from '../../../http/params.ts'
import { path } from '../../routes.ts'
import { LinkButton, SubmitButton } from '../../ui/form.tsx'
import { page } from '../../ui/layout.tsx'
import { A, Breadcrumbs, Day, Heading, More, Next, P, SummaryList, Table, Waits } from '../../ui/parts.tsx'
import { Progress } from '../../ui/progress.tsx'

const EXAMPLES = 3
const percent = (part: number, whole: number) => (whole ? `${Math.round((100 * part) / whole)} %` : '–')

const Columns = ({ profile }: { profile: Profile }) => (
  <Table
    caption={t('snapshot.columns')}
    rows={profile.columns}
    columns={[
      { head: t('snapshot.column'), cell: (column: ColumnProfile) => column.name, rowHead: true },
      {
        head: t('snapshot.type'),
        cell: (column) => `${t(`snapshot.type-${column.type}`)}${column.pattern ? ` (${column.pattern})` : ''}`,
      },
      { head: t('snapshot.blank'), cell: (column) => percent(column.blank, column.rows), numeric: true },
      { head: t('snapshot.distinct'), cell: (column) => t('data.number', { count: column.distinct }), numeric: true },
      {
        head: t('snapshot.examples'),
        cell: (column) =>
          column.examples
            .slice(0, EXAMPLES)
            .map((text) => text.slice(0, 60))
            .join(' · '),
      },
    ]}
  />
)

const Facts = ({
  snapshot,
  address,
  mayRead,
}: {
  snapshot: Snapshot
  address: { projectId: string; sourceId: string; snapshotId: string }
  mayRead: boolean
}) => (
  <SummaryList
    rows={[
      {
        key: t('snapshot.file'),
        value: snapshot.fileName,
        actions: mayRead ? <A href={path('original', address)}>{t('snapshot.download')}</A> : undefined,
      },
      { key: t('snapshot.taken'), value: <Day at={snapshot.takenAt} /> },
      { key: t('snapshot.read-as'), value: readAs(snapshot) },
      { key: t('snapshot.sha'), value: <code>{snapshot.sha256}</code> },
    ]}
  />
)

function readAs({ format }: Snapshot): string {
  if (format.kind === 'csv')
    return t('snapshot.as-csv', {
      encoding: format.encoding,
      delimiter: format.delimiter === '\t' ? 'tab' : format.delimiter,
      line: format.headerLine,
    })
  if (format.kind === 'xlsx') return t('snapshot.as-xlsx', { sheet: format.sheet, line: format.headerLine })
  return t(`snapshot.as-${format.kind}`)
}

/** The sum that must always come out: rows in the file = rows loaded + rows set aside. */
const Balance = ({ snapshot, href }: { snapshot: Snapshot; href: string | undefined }) => (
  <ul class="figure-row">
    <li>
      <strong>{t('data.number', { count: snapshot.rowsIn })}</strong> {t('snapshot.rows-in')}
    </li>
    <li>
      <strong>{t('data.number', { count: snapshot.rowsLoaded })}</strong> {t('snapshot.rows-loaded')}
    </li>
    <li>
      <strong>{t('data.number', { count: snapshot.rowsSetAside })}</strong>{' '}
      {snapshot.rowsSetAside && href ? <A href={href}>{t('snapshot.rows-aside')}</A> : t('snapshot.rows-aside')}
    </li>
  </ul>
)

async function Running(ctx: Ctx, projectId: string, snapshot: Snapshot) {
  const task = snapshot.taskId ? await findWork(ctx, { projectId, taskId: snapshot.taskId }) : undefined
  return task ? (
    <Progress task={task} projectId={projectId} mayCancel={await may(ctx, 'work.cancel', projectId)} />
  ) : null
}

/** The next step: a table is mapped, OCDS needs no mapping and is checked and measured at once. */
const NextStep = ({ projectId, isTable, isBare }: { projectId: string; isTable: boolean; isBare: boolean }) => (
  <Next>
    {isBare ? (
      <P>{t('snapshot.no-columns')}</P>
    ) : isTable ? (
      <LinkButton href={path('mapping', { projectId })}>{t('snapshot.next-map')}</LinkButton>
    ) : (
      <form method="post" action={path('line', { projectId })}>
        <SubmitButton>{t('snapshot.next-line')}</SubmitButton>
      </form>
    )}
    <P>
      <A href={path('new-file', { projectId })}>{t('snapshot.another')}</A>
    </P>
  </Next>
)

async function Done(ctx: Ctx, project: Project, source: Source, snapshot: Snapshot) {
  const address = { projectId: project.id, sourceId: source.id, snapshotId: snapshot.id }
  const [mayRead, mayEdit] = await Promise.all([
    may(ctx, 'import.read-rows', project.id),
    may(ctx, 'line.run', project.id),
  ])
  const isTable = source.shape === 'table'
  const isBare = isTable && snapshot.columns.length === 0
  const profile = mayRead && source.shape === 'table' ? await profileSnapshot(ctx, address) : undefined
  const others = (await listSnapshots(ctx, address)).filter(
    (one) => one.state === 'done' && one.takenAt < snapshot.takenAt,
  )
  return (
    <>
      <Balance snapshot={snapshot} href={mayRead ? path('set-aside', address) : undefined} />
      {snapshot.message ? <Waits>{say(snapshot.message)}</Waits> : null}
      {profile ? <Columns profile={profile} /> : null}
      <More summary={t('snapshot.more')}>
        <Facts snapshot={snapshot} address={address} mayRead={mayRead} />
        {mayRead && source.shape === 'table' ? (
          <P>
            <A href={path('rows', address)}>{t('snapshot.see-rows')}</A>
          </P>
        ) : null}
      </More>
      {others[0] && mayRead ? (
        <P>
          <A href={path('compare', address, { with: others[0].id })}>{t('snapshot.compare')}</A>
        </P>
      ) : null}
      {mayEdit ? <NextStep projectId={project.id} isTable={isTable} isBare={isBare} /> : null}
    </>
  )
}

export async function get(c: HttpContext) {
  const { ctx } = c.var
  const project = await projectOf(c)
  const projectId = project.id
  const snapshot = await findSnapshot(ctx, { projectId, snapshotId: param(c, 'snapshotId') })
  const source = await findSource(ctx, { projectId, sourceId: snapshot.sourceId })
  const content = (
    <>
      <Breadcrumbs
        trail={[
          { text: t('data.title'), href: path('data', { projectId }) },
          { text: source.name, href: path('source', { projectId, sourceId: source.id }) },
        ]}
      />
      <Heading caption={source.name}>{snapshot.fileName}</Heading>
      {snapshot.state === 'done' ? await Done(ctx, project, source, snapshot) : await Running(ctx, projectId, snapshot)}
    </>
  )
  return page(c, { title: snapshot.fileName, project, room: 'data', children: content })
}
