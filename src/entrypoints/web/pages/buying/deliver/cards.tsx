import { type CardView, listCards, lookAtCard } from '#buying/deliver/index.ts'
import { t } from '#lib/words/words.ts'
import { may } from '#people/index.ts'
import type { HttpContext } from '../../../../http/env.ts'
import { projectOf } from '../../../../http/params.ts'
import { path } from '../../../routes.ts'
import { LinkButton } from '../../../ui/form.tsx'
import { page } from '../../../ui/layout.tsx'
import { A, Breadcrumbs, Empty, Heading, P, Table, Tag } from '../../../ui/parts.tsx'
import { sayCents, trailOf } from '../cases/frame.tsx'
import { WordsHere } from '../need/words-here.tsx'

/** Whether the card can be used, in a word. */
const Standing = ({ view: { card }, today }: { view: CardView; today: string }) => {
  if (card.endedAt) return <Tag>{t('card.ended')}</Tag>
  return card.trainedUntil !== null && card.trainedUntil >= today ? '' : <Tag look="wrong">{t('card.untrained')}</Tag>
}

const columnsOf = (projectId: string, today: string) => [
  {
    head: t('card.name'),
    rowHead: true,
    cell: ({ card }: CardView) => (
      <A href={path('card', { projectId, cardId: card.id })}>
        {card.name} ··{card.lastFour}
      </A>
    ),
  },
  { head: t('card.holder'), cell: ({ card }: CardView) => card.holder || t('card.nobody') },
  {
    head: t('card.spent'),
    numeric: true,
    cell: ({ card, spentCents }: CardView) => sayCents(spentCents, card.currency),
  },
  {
    head: t('card.committed'),
    numeric: true,
    cell: ({ card, committedCents }: CardView) => sayCents(committedCents, card.currency),
  },
  {
    head: t('card.free'),
    numeric: true,
    cell: ({ card, freeCents }: CardView) => sayCents(freeCents, card.currency),
  },
  { head: t('card.state'), cell: (view: CardView) => <Standing view={view} today={today} /> },
]

/** The cards of a project: who holds them, and what each has left in this cycle. */
export async function get(c: HttpContext) {
  const { ctx } = c.var
  const project = await projectOf(c)
  const projectId = project.id
  const cards = await listCards(ctx, projectId)
  const views = await Promise.all(cards.map(({ id }) => lookAtCard(ctx, { projectId, cardId: id })))
  const today = ctx.clock.now().toISOString().slice(0, 10)
  const content = (
    <>
      <Breadcrumbs trail={trailOf(projectId)} />
      <Heading>{t('card.title')}</Heading>
      <P>{t('card.what')}</P>
      {(await may(ctx, 'card.write', projectId)) ? (
        <LinkButton href={path('new-card', { projectId })}>{t('card.add')}</LinkButton>
      ) : null}
      {views.length ? (
        <Table caption={t('card.title')} hideCaption columns={columnsOf(projectId, today)} rows={views} />
      ) : (
        <Empty>{t('card.empty')}</Empty>
      )}
      <P>
        <A href={path('payees', { projectId })}>{t('payee.title')}</A>
      </P>
      <WordsHere step="cards" />
    </>
  )
  return page(c, { title: t('card.title'), project, room: 'purchases', children: content })
}
