import { t } from '#lib/words/words.ts'
import {
  type Change,
  type ChangeKind,
  type Comparison,
  compareSnapshots,
  findSnapshot,
  listChanges,
  listSnapshots,
  type Snapshot,
} from '#pipeline/import/index.ts'
import type { HttpContext } from '../../../http/env.ts'
import { pageNumber, param, projectOf } from '../../../http/params.ts'
import { path } from '../../routes.ts'
import { emptyForm, SelectField, SubmitButton } from '../../ui/form.tsx'
import { page } from '../../ui/layout.tsx'
import { A, Breadcrumbs, Heading, P, Pages, Table } from '../../ui/parts.tsx'

const PAGE = 50
const kinds: ChangeKind[] = ['added', 'removed', 'changed']
const kindOf = (text: string | undefined): ChangeKind => kinds.find((kind) => kind === text) ?? 'changed'

type Address = { projectId: string; sourceId: string; snapshotId: string }

const Counts = ({ found, address, other }: { found: Comparison; address: Address; other: string }) => (
  <ul class="figure-row">
    {kinds.map((kind) => (
      <li>
        <strong>{t('data.number', { count: found[kind] })}</strong>{' '}
        <A href={path('compare', address, { with: other, kind })}>{t(`compare.${kind}`)}</A>
      </li>
    ))}
    <li>
      <strong>{t('data.number', { count: found.unchanged })}</strong> {t('compare.unchanged')}
    </li>
  </ul>
)

/** A cell before and after, where it changed; else what it is. */
const Cell = ({
  change,
  name,
  columns,
}: {
  change: Change
  name: string
  columns: { before: string[]; after: string[] }
}) => {
  const before = change.before?.cells[columns.before.indexOf(name)] ?? ''
  const after = change.after?.cells[columns.after.indexOf(name)] ?? ''
  if (!change.columns.includes(name)) return <>{after || before}</>
  return (
    <>
      <del>{before || '–'}</del> <ins>{after || '–'}</ins>
    </>
  )
}

const Changes = ({
  kind,
  changes,
  columns,
}: {
  kind: ChangeKind
  changes: Change[]
  columns: { before: string[]; after: string[] }
}) => {
  const names = kind === 'removed' ? columns.before : columns.after
  return (
    <Table
      caption={t(`compare.${kind}`)}
      rows={changes}
      columns={[
        { head: t('look.line'), cell: (one: Change) => String((one.after ?? one.before)?.line ?? ''), rowHead: true },
        ...names.map((name) => ({
          head: name,
          cell: (one: Change) => <Cell change={one} name={name} columns={columns} />,
        })),
      ]}
    />
  )
}

const OtherForm = ({ others, chosen, action }: { others: Snapshot[]; chosen: string; action: string }) => (
  <form method="get" action={action}>
    <SelectField
      name="with"
      label={t('compare.with')}
      state={emptyForm({ with: chosen })}
      choices={others.map((s) => ({ value: s.id, text: `${s.takenAt.toISOString().slice(0, 10)} – ${s.fileName}` }))}
    />
    <SubmitButton look="secondary">{t('compare.button')}</SubmitButton>
  </form>
)

export async function get(c: HttpContext) {
  const { ctx } = c.var
  const project = await projectOf(c)
  const address = { projectId: project.id, sourceId: param(c, 'sourceId'), snapshotId: param(c, 'snapshotId') }
  const snapshot = await findSnapshot(ctx, address)
  const others = (await listSnapshots(ctx, address)).filter((one) => one.state === 'done' && one.id !== snapshot.id)
  const other = c.req.query('with') ?? others[0]?.id ?? ''
  const asked = { projectId: project.id, beforeId: other, afterId: snapshot.id }
  const kind = kindOf(c.req.query('kind'))
  const number = pageNumber(c)
  const found = await compareSnapshots(ctx, asked)
  const { columns, changes } = await listChanges(ctx, { ...asked, kind, offset: (number - 1) * PAGE, limit: PAGE })
  const content = (
    <>
      <Breadcrumbs
        trail={[
          { text: t('data.title'), href: path('data', address) },
          { text: snapshot.fileName, href: path('snapshot', address) },
        ]}
      />
      <Heading caption={snapshot.fileName}>{t('compare.title')}</Heading>
      <OtherForm others={others} chosen={other} action={path('compare', address)} />
      <P>{found.key.length ? t('compare.key', { columns: found.key.join(', ') }) : t('compare.no-key')}</P>
      <Counts found={found} address={address} other={other} />
      {found.columnsAdded.length ? (
        <P>{t('compare.columns-added', { columns: found.columnsAdded.join(', ') })}</P>
      ) : null}
      {found.columnsRemoved.length ? (
        <P>{t('compare.columns-removed', { columns: found.columnsRemoved.join(', ') })}</P>
      ) : null}
      {changes.length ? (
        <Changes kind={kind} changes={changes} columns={columns} />
      ) : (
        <P>{t('compare.none', { kind: t(`compare.${kind}`) })}</P>
      )}
      <Pages
        page={number}
        pageCount={Math.ceil(found[kind] / PAGE)}
        href={(n) => path('compare', address, { with: other, kind, page: n })}
      />
    </>
  )
  return page(c, { title: t('compare.title'), project, room: 'data', children: content })
}
