import { listPilots, type Pilot } from '#buying/pilot/index.ts'
import { t } from '#lib/words/words.ts'
import { may } from '#people/index.ts'
import type { HttpContext } from '../../../../http/env.ts'
import { projectOf } from '../../../../http/params.ts'
import { path } from '../../../routes.ts'
import { LinkButton } from '../../../ui/form.tsx'
import { page } from '../../../ui/layout.tsx'
import { A, Breadcrumbs, Day, Empty, Heading, P, Table } from '../../../ui/parts.tsx'
import { sayCents, trailOf } from '../cases/frame.tsx'
import { PilotTag } from './frame.tsx'

const columnsOf = (projectId: string) => [
  {
    head: t('pilot.one'),
    rowHead: true,
    cell: ({ id, name }: Pilot) => <A href={path('pilot', { projectId, pilotId: id })}>{name}</A>,
  },
  { head: t('pilot.stands'), cell: (pilot: Pilot) => <PilotTag pilot={pilot} /> },
  { head: t('pilot.most-purchases'), numeric: true, cell: ({ mostPurchases }: Pilot) => String(mostPurchases) },
  {
    head: t('pilot.most-money'),
    numeric: true,
    cell: ({ mostCents, currency }: Pilot) => sayCents(mostCents, currency),
  },
  { head: t('pilot.last-day'), cell: ({ lastDay }: Pilot) => <Day at={lastDay} /> },
]

/** The pilots of a project, and what a pilot is for. */
export async function get(c: HttpContext) {
  const project = await projectOf(c)
  const projectId = project.id
  const all = await listPilots(c.var.ctx, projectId)
  const mayWrite = await may(c.var.ctx, 'pilot.write', projectId)
  const content = (
    <>
      <Breadcrumbs trail={trailOf(projectId)} />
      <Heading>{t('pilot.title')}</Heading>
      <P>{t('pilot.intro')}</P>
      {mayWrite ? <LinkButton href={path('new-pilot', { projectId })}>{t('pilot.new')}</LinkButton> : null}
      {all.length ? (
        <Table caption={t('pilot.list')} columns={columnsOf(projectId)} rows={all} />
      ) : (
        <Empty>
          <P>{t('pilot.empty')}</P>
        </Empty>
      )}
      <P>
        <A href={path('public-pilots')}>{t('pilot.public-all')}</A>
      </P>
    </>
  )
  return page(c, { title: t('pilot.title'), project, room: 'purchases', children: content })
}
