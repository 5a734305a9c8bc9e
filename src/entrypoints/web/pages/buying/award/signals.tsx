import type { FC } from 'hono/jsx'
import { listSignals } from '#buying/award/index.ts'
import type { Party } from '#buying/cases/index.ts'
import { isAppError } from '#lib/app-error.ts'
import { t } from '#lib/words/words.ts'
import type { HttpContext } from '../../../../http/env.ts'
import { page } from '../../../ui/layout.tsx'
import { Breadcrumbs, Empty, Heading, P, Table } from '../../../ui/parts.tsx'
import { caseOf, sayParty, trailOf } from '../cases/frame.tsx'

type Signal = Awaited<ReturnType<typeof listSignals>>[number]
const firmOf = (parties: ReadonlyMap<string, Party>, id: string) =>
  parties.get(id)?.organisation || sayParty(parties, id)

const Signals: FC<{ all: readonly Signal[]; parties: ReadonlyMap<string, Party> }> = ({ all, parties }) => {
  const columns = [
    {
      head: t('signals.who'),
      rowHead: true,
      cell: ({ suppliers: [a, b] }: Signal) =>
        t('signals.pair', { one: firmOf(parties, a), other: firmOf(parties, b) }),
    },
    {
      head: t('signals.what'),
      cell: ({ kinds }: Signal) => kinds.map((kind) => t(`signals.kind-${kind}`)).join(' · '),
    },
    { head: t('signals.score'), numeric: true, cell: ({ score }: Signal) => score },
  ]
  return <Table caption={t('signals.caption')} columns={columns} rows={all} />
}

const HIDDEN = new Set(['case.not-your-seat', 'award.not-opened-yet'])

/** What offers of a purchase have in common, for its officers alone (abuse:A15). Nothing is decided by it. */
export async function get(c: HttpContext) {
  const { project, place, found, parties } = await caseOf(c)
  // Whoever is no officer of the purchase, or comes before offers are open, is told so and shown none of them.
  const all = await listSignals(c.var.ctx, place).catch((error: unknown) => {
    if (isAppError(error) && HIDDEN.has(error.code)) return null
    throw error
  })
  const content = (
    <>
      <Breadcrumbs trail={trailOf(project.id, found)} />
      <Heading caption={found.title}>{t('signals.title')}</Heading>
      <P>{t('signals.intro')}</P>
      {all === null ? (
        <P>{t('signals.not-yours')}</P>
      ) : all.length ? (
        <Signals all={all} parties={parties} />
      ) : (
        <Empty>{t('signals.none')}</Empty>
      )}
    </>
  )
  return page(c, { title: t('signals.title'), project, room: 'purchases', children: content })
}
