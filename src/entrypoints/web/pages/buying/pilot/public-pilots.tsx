import { listPublicPilots } from '#buying/pilot/index.ts'
import { t } from '#lib/words/words.ts'
import type { HttpContext } from '../../../../http/env.ts'
import { path } from '../../../routes.ts'
import { page } from '../../../ui/layout.tsx'
import { A, Day, Empty, Heading, P, Table } from '../../../ui/parts.tsx'
import { PilotTag } from './frame.tsx'

type Listed = Awaited<ReturnType<typeof listPublicPilots>>[number]

const columnsOf = () => [
  {
    head: t('pilot.one'),
    rowHead: true,
    cell: ({ pilotId, name }: Listed) => <A href={path('public-pilot', { pilotId })}>{name}</A>,
  },
  { head: t('pilot.project'), cell: ({ project }: Listed) => project },
  {
    head: t('pilot.stands'),
    cell: ({ isEnded }: Listed) => <PilotTag pilot={{ state: isEnded ? 'ended' : 'in-force' }} />,
  },
  { head: t('pilot.last-day'), cell: ({ lastDay }: Listed) => <Day at={lastDay} /> },
]

/** Every pilot of this installation that everybody may read. */
export async function get(c: HttpContext) {
  const all = await listPublicPilots(c.var.ctx)
  const content = (
    <>
      <Heading>{t('pilot.public-all')}</Heading>
      <P>{t('pilot.public-intro')}</P>
      {all.length ? (
        <Table caption={t('pilot.public-all')} columns={columnsOf()} rows={all} />
      ) : (
        <Empty>{t('pilot.public-empty')}</Empty>
      )}
    </>
  )
  return page(c, { title: t('pilot.public-all'), children: content })
}
