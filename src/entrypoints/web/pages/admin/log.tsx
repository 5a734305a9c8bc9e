import { t } from '#lib/words/words.ts'
import { listChanges } from '#people/index.ts'
import type { HttpContext } from '../../../http/env.ts'
import { path } from '../../routes.ts'
import { page } from '../../ui/layout.tsx'
import { A, Empty, Heading, Moment, P, Table } from '../../ui/parts.tsx'

const SHOWN = 100

export async function get(c: HttpContext) {
  const { ctx } = c.var
  const before = c.req.query('before')
  const events = await listChanges(ctx, { limit: SHOWN, ...(before ? { before } : {}) })
  const content = (
    <>
      <Heading>{t('log.title')}</Heading>
      <P>{t('log.what')}</P>
      {events.length ? (
        <Table
          caption={t('log.caption')}
          hideCaption
          rows={events}
          columns={[
            {
              head: t('log.number'),
              cell: (event) => (event.position === null ? '…' : String(event.position)),
              numeric: true,
            },
            { head: t('log.when'), cell: (event) => <Moment at={event.time} /> },
            { head: t('log.happened'), cell: (event) => event.type, rowHead: true },
            { head: t('log.thing'), cell: (event) => <code>{event.thing}</code> },
            { head: t('log.who'), cell: (event) => <code>{event.actor}</code> },
          ]}
        />
      ) : (
        <Empty>{t('log.none')}</Empty>
      )}
      {events.length === SHOWN ? <A href={path('log', {}, { before: events.at(-1)?.id })}>{t('log.older')}</A> : null}
    </>
  )
  return page(c, { title: t('log.title'), children: content })
}
