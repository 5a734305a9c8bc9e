import type { FC } from 'hono/jsx'
import { t } from '#lib/words/words.ts'
import { findLineage, type Lineage } from '#pipeline/compile/index.ts'
import { listSnapshots } from '#pipeline/import/index.ts'
import type { HttpContext } from '../../../http/env.ts'
import { param, projectOf } from '../../../http/params.ts'
import { path } from '../../routes.ts'
import { page } from '../../ui/layout.tsx'
import { A, Breadcrumbs, Day, Heading, P, SubHeading, SummaryList } from '../../ui/parts.tsx'

type Origin = Lineage['origins'][number]
type HrefOf = (origin: { snapshot: string; line: number }) => string | undefined

const Cells: FC<{ cells: Origin['cells'] }> = ({ cells }) => (
  <>
    {cells.map(({ column, text }) => (
      <p class="govuk-body">
        <span class="quiet">{column}:</span> <strong>{text || t('lineage.blank')}</strong>
      </p>
    ))}
  </>
)

const OriginItem: FC<{ origin: Origin; hrefOf: HrefOf }> = ({ origin, hrefOf }) => {
  const href = hrefOf(origin)
  const place = t('lineage.line', { line: origin.line })
  return (
    <SummaryList
      rows={[
        { key: t('lineage.file'), value: origin.fileName },
        { key: t('lineage.row'), value: href ? <A href={href}>{place}</A> : place },
        ...(origin.cells.length ? [{ key: t('lineage.cell'), value: <Cells cells={origin.cells} /> }] : []),
        ...(origin.rule ? [{ key: t('lineage.rule'), value: <code>{origin.rule}</code> }] : []),
        { key: t('lineage.taken'), value: <Day at={origin.takenAt} /> },
        { key: t('lineage.sha'), value: <code>{origin.sha256}</code> },
      ]}
    />
  )
}

const ROWS_SHOWN = 50

type RowsProps = { rows: Lineage['rows']; hrefOf: HrefOf; fileOf(snapshot: string): string }

/** All rows that a release was made from: where no cell holds a value, one goes on from here. */
const MadeFrom: FC<RowsProps> = ({ rows, hrefOf, fileOf }) => (
  <>
    <P>{t('lineage.all-rows', { count: rows.length })}</P>
    <ul class="govuk-list">
      {rows.slice(0, ROWS_SHOWN).map((row) => {
        const [href, place] = [hrefOf(row), t('lineage.line', { line: row.line })]
        return (
          <li>
            {href ? <A href={href}>{place}</A> : place} <span class="quiet">{fileOf(row.snapshot)}</span>
          </li>
        )
      })}
    </ul>
    {rows.length > ROWS_SHOWN ? <P quiet>{t('lineage.more-rows', { count: rows.length - ROWS_SHOWN })}</P> : null}
  </>
)

/** Where a value comes from: the release that brought it, and the file, row and cell beneath it. */
export async function get(c: HttpContext) {
  const { ctx } = c.var
  const project = await projectOf(c)
  const projectId = project.id
  const address = { projectId, ocid: param(c, 'ocid') }
  const pointer = c.req.query('pointer') ?? ''
  const [found, snapshots] = await Promise.all([
    findLineage(ctx, { ...address, pointer }),
    listSnapshots(ctx, { projectId }),
  ])
  const hrefOf: HrefOf = ({ snapshot, line }) => {
    const known = snapshots.find((one) => one.id === snapshot)
    return known?.columns.length
      ? path('rows', { projectId, sourceId: known.sourceId, snapshotId: snapshot }, { line })
      : undefined
  }
  const fileOf = (snapshot: string) => snapshots.find(({ id }) => id === snapshot)?.fileName ?? ''
  const value = typeof found.value === 'string' ? found.value : JSON.stringify(found.value)
  const content = (
    <>
      <Breadcrumbs
        trail={[
          { text: t('processes.title'), href: path('processes', address) },
          { text: address.ocid, href: path('process', address) },
        ]}
      />
      <Heading caption={pointer}>{value.length > 200 ? `${value.slice(0, 200)} …` : value}</Heading>
      <P>
        {t('lineage.release', { tag: found.release.tag.join(', ') })}{' '}
        {found.release.date ? <Day at={found.release.date} /> : null}
      </P>
      <SubHeading>
        <span class="ground ground--rows">{t('lineage.title')}</span>
      </SubHeading>
      {found.origins.length ? (
        found.origins.map((origin) => <OriginItem origin={origin} hrefOf={hrefOf} />)
      ) : (
        <P>{t('lineage.made')}</P>
      )}
      {found.rows.length > found.origins.length ? <MadeFrom rows={found.rows} hrefOf={hrefOf} fileOf={fileOf} /> : null}
    </>
  )
  return page(c, { title: t('lineage.title'), project, room: 'processes', children: content })
}
