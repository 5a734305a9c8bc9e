import type { FC } from 'hono/jsx'
import { findWords, t } from '#lib/words/words.ts'
import type { Ref } from '#platform/things.ts'
import { listHistory } from '#workspace/index.ts'
import type { HttpContext } from '../../../../http/env.ts'
import { param } from '../../../../http/params.ts'
import { Moment, P, SubHeading, Table } from '../../../ui/parts.tsx'
import type { About } from './view.ts'

type Happened = { id: string; time: Date; what: string; who: string }

const kindOf = (thing: string) => thing.slice(0, thing.indexOf(':'))

function wordEvent(type: string, thing: string, data: Readonly<Record<string, unknown>>): string {
  const what = findWords(`event.${type}`) ?? type
  const { fields, decision, state } = data as { fields?: string[]; decision?: string; state?: string }
  const word = (name: string) => findWords(`${kindOf(thing)}.${name}`) ?? name
  if (fields?.length) return t('frame.pair', { name: what, value: fields.map(word).join(', ') })
  const choice = decision ?? state
  return choice ? t('frame.pair', { name: what, value: word(`state-${choice}`) }) : what
}

function nameActor(actor: string, about: Pick<About, 'nameOf'>): string {
  const [kind, id = ''] = actor.split(':')
  return kind === 'person' ? about.nameOf(id) : t('registers.product')
}

/** What happened to a thing, newest first, in words. */
export async function findHistory(
  c: HttpContext,
  which: { thing: Ref; operation: string },
  about: Pick<About, 'nameOf'>,
): Promise<Happened[]> {
  const events = await listHistory(c.var.ctx, { ...which, projectId: param(c, 'projectId') })
  return events.map(({ id, time, type, thing, data, actor }) => ({
    ...{ id, time, what: wordEvent(type, thing, data) },
    who: nameActor(actor, about),
  }))
}

/** The history at the end of a thing's page. */
export const History: FC<{ events: Happened[] }> = ({ events }) => (
  <section>
    {events.length ? (
      <Table
        caption={t('registers.history')}
        rows={events}
        columns={[
          { head: t('registers.when'), cell: ({ time }) => <Moment at={time} /> },
          { head: t('registers.what'), cell: ({ what }) => what, rowHead: true },
          { head: t('registers.who'), cell: ({ who }) => who },
        ]}
      />
    ) : (
      <>
        <SubHeading>{t('registers.history')}</SubHeading>
        <P quiet>{t('registers.no-history')}</P>
      </>
    )}
  </section>
)
