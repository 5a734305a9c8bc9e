import { type Behind, findPurchasesBehind } from '#buying/pilot/index.ts'
import { findWords, t } from '#lib/words/words.ts'
import type { HttpContext } from '../../../../http/env.ts'
import { param, projectOf } from '../../../../http/params.ts'
import { path } from '../../../routes.ts'
import { page } from '../../../ui/layout.tsx'
import { PagedTable } from '../../../ui/paged-table.tsx'
import { A, Breadcrumbs, Heading, P } from '../../../ui/parts.tsx'
import { StageTag, sayCents } from '../cases/frame.tsx'
import { pilotTrail } from './frame.tsx'

const HAND_OFF = /^from-([a-z-]+)-to-([a-z-]+)$/
const saySeat = (seat = '') => findWords(`case.seat-${seat}`) ?? t('pilot.report-time')

/** A figure as the report names it. */
function sayFigure(figure: string): string {
  const hand = HAND_OFF.exec(figure)
  if (hand) return t('pilot.hand-off', { from: saySeat(hand[1]), to: saySeat(hand[2]) })
  const limit = findWords(`pilot.limit-${figure.replace(/^refused-/, '')}`)
  return limit ? `${t('pilot.report-refused')}: ${limit}` : (findWords(`pilot.report-${figure}`) ?? figure)
}

const columnsOf = (projectId: string, currency: string) => [
  {
    head: t('pilot.report-one'),
    rowHead: true,
    cell: ({ caseId, number, title }: Behind) => (
      <A href={path('case', { projectId, caseId })}>{t('pilot.report-purchase', { number, title })}</A>
    ),
  },
  {
    head: t('pilot.report-stage'),
    cell: ({ figures }: Behind) => (figures ? <StageTag stage={figures.stage} /> : t('pilot.not-taken')),
  },
  {
    head: t('pilot.report-paid-money'),
    numeric: true,
    cell: ({ figures }: Behind) => (figures ? sayCents(figures.paidCents, currency) : ''),
  },
]

/** The purchases that one figure of the report rests on. */
export async function get(c: HttpContext) {
  const project = await projectOf(c)
  const place = { projectId: project.id, pilotId: param(c, 'pilotId') }
  const figure = param(c, 'figure')
  const { pilot, behind } = await findPurchasesBehind(c.var.ctx, { ...place, figure })
  const title = sayFigure(figure)
  const report = { text: t('pilot.report-short'), href: path('pilot-report', place) }
  const content = (
    <>
      <Breadcrumbs trail={[...pilotTrail(project.id, pilot), report]} />
      <Heading caption={pilot.name}>{title}</Heading>
      <P>{t('pilot.behind-what', { count: behind.length })}</P>
      <PagedTable c={c} caption={t('pilot.behind')} columns={columnsOf(project.id, pilot.currency)} rows={behind} />
    </>
  )
  return page(c, { title, project, room: 'purchases', children: content })
}
