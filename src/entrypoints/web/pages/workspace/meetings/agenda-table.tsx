import type { FC } from 'hono/jsx'
import { t } from '#lib/words/words.ts'
import type { Card, Ref } from '#platform/things.ts'
import { sumMinutes, type WholeMeeting } from '#workspace/meetings/index.ts'
import { hrefOf, sayName } from '../../../things.ts'
import { A, P, Table } from '../../../ui/parts.tsx'

const Thing: FC<{ projectId: string; thing: string | null; cards: ReadonlyMap<string, Card> }> = (props) => {
  const card = props.thing ? props.cards.get(props.thing) : undefined
  const href = card && hrefOf(props.projectId, card.ref as Ref)
  return href ? <A href={href}>{sayName(card)}</A> : <>{card ? sayName(card) : ''}</>
}

/** The agenda with its minutes, and whether they fit into the meeting. */
export const AgendaTable: FC<{
  meeting: WholeMeeting
  nameOf(id: string | null): string
  cards: ReadonlyMap<string, Card>
}> = ({ meeting, nameOf, cards }) => {
  const sum = sumMinutes(meeting)
  if (!meeting.agenda.length) return <P quiet>{t('meeting.agenda-empty')}</P>
  return (
    <>
      <Table
        caption={t('meeting.agenda')}
        hideCaption
        rows={meeting.agenda}
        columns={[
          { head: t('meeting.item-title'), cell: ({ title }) => title, rowHead: true },
          { head: t('meeting.item-minutes'), cell: ({ minutes }) => minutes ?? '', numeric: true },
          {
            head: t('meeting.item-presenter'),
            cell: ({ presenterId }) => (presenterId ? nameOf(presenterId) : t('meeting.item-nobody')),
          },
          {
            head: t('meeting.item-thing'),
            cell: ({ thing }) => <Thing projectId={meeting.projectId} thing={thing} cards={cards} />,
          },
        ]}
      />
      <P quiet={sum.planned <= sum.available}>
        {t(sum.planned > sum.available ? 'meeting.agenda-over' : 'meeting.agenda-sum', sum)}
      </P>
    </>
  )
}
