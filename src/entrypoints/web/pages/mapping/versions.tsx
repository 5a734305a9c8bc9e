import { t } from '#lib/words/words.ts'
import { listMembers } from '#people/index.ts'
import { compareMappings, listMappingVersions, type MappingChange } from '#pipeline/map/index.ts'
import type { HttpContext } from '../../../http/env.ts'
import { projectOf } from '../../../http/params.ts'
import { path } from '../../routes.ts'
import { page } from '../../ui/layout.tsx'
import { A, Breadcrumbs, Heading, Moment, Table } from '../../ui/parts.tsx'

const shown = (value: unknown) =>
  value === undefined ? '–' : typeof value === 'string' ? value : JSON.stringify(value)

const Changes = ({ changes, from, to }: { changes: MappingChange[]; from: number; to: number }) => (
  <Table
    caption={t('mapping.changes', { from, to })}
    rows={changes}
    columns={[
      { head: t('mapping.place'), cell: (change) => <code>{change.path.join(' › ')}</code>, rowHead: true },
      { head: t('mapping.before'), cell: (change) => <del>{shown(change.before)}</del> },
      { head: t('mapping.after'), cell: (change) => <ins>{shown(change.after)}</ins> },
    ]}
  />
)

export async function get(c: HttpContext) {
  const { ctx } = c.var
  const project = await projectOf(c)
  const projectId = project.id
  const [versions, members] = await Promise.all([listMappingVersions(ctx, projectId), listMembers(ctx, projectId)])
  const to = Number(c.req.query('to') ?? 0)
  const changes = to > 1 ? await compareMappings(ctx, { projectId, from: to - 1, to }) : undefined
  const nameOf = (id: string | null) => members.find((m) => m.personId === id)?.name ?? t('mapping.nobody')
  const content = (
    <>
      <Breadcrumbs trail={[{ text: t('mapping.title'), href: path('mapping', { projectId }) }]} />
      <Heading>{t('mapping.versions')}</Heading>
      <Table
        caption={t('mapping.versions')}
        hideCaption
        rows={versions}
        columns={[
          { head: t('mapping.version'), cell: (v) => String(v.version), rowHead: true },
          { head: t('mapping.saved'), cell: (v) => <Moment at={v.savedAt} /> },
          { head: t('mapping.by'), cell: (v) => nameOf(v.savedBy) },
          { head: t('mapping.note'), cell: (v) => v.note },
          {
            head: t('mapping.what-changed'),
            cell: (v) =>
              v.version > 1 ? (
                <A href={path('mapping-versions', { projectId }, { to: v.version })}>{t('mapping.see-changes')}</A>
              ) : (
                '–'
              ),
          },
          {
            head: t('mapping.file'),
            cell: (v) => <A href={path('mapping-file', { projectId }, { version: v.version })}>YAML</A>,
          },
        ]}
      />
      {changes ? <Changes changes={changes} from={to - 1} to={to} /> : null}
    </>
  )
  return page(c, { title: t('mapping.versions'), project, room: 'mapping', children: content })
}
