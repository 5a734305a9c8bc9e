import type { FC } from 'hono/jsx'
import { t } from '#lib/words/words.ts'
import { may } from '#people/index.ts'
import { describeThings } from '#platform/describe-things.ts'
import type { Card, Ref } from '#platform/things.ts'
import { findDecision, type StandingDecision } from '#workspace/decisions/index.ts'
import type { HttpContext } from '../../../../http/env.ts'
import { param, projectOf } from '../../../../http/params.ts'
import { path } from '../../../routes.ts'
import { hrefOf } from '../../../things.ts'
import { LinkButton } from '../../../ui/form.tsx'
import { page } from '../../../ui/layout.tsx'
import { A, Breadcrumbs, Day, Heading, P, SummaryList, Tag } from '../../../ui/parts.tsx'
import { findHistory, History } from '../register/history.tsx'
import { findNames } from '../register/view.ts'
import { sayWho } from './decisions.tsx'

type Cards = ReadonlyMap<string, Card>

/** The things a decision leads to, each with its row: the meeting, what it replaces, what replaced it. */
const refsOf = ({ meetingId, supersedes, supersededBy }: StandingDecision): { key: string; ref: Ref }[] => [
  ...(meetingId ? [{ key: t('meeting.one'), ref: `meeting:${meetingId}` as const }] : []),
  ...(supersedes ? [{ key: t('decision.replaces'), ref: `decision:${supersedes}` as const }] : []),
  ...(supersededBy ? [{ key: t('decision.superseded'), ref: `decision:${supersededBy}` as const }] : []),
]

type Props = { decision: StandingDecision; cards: Cards; nameOf(id: string | null): string }

const Facts: FC<Props> = ({ decision, cards, nameOf }) => {
  const typed = (key: string, text: string) => (text ? [{ key, value: <span class="typed">{text}</span> }] : [])
  const links = refsOf(decision).map(({ key, ref }) => ({
    key,
    value: <A href={hrefOf(decision.projectId, ref) ?? ''}>{cards.get(ref)?.name ?? ref}</A>,
  }))
  const rows = [
    { key: t('decision.decided-on'), value: <Day at={decision.decidedOn} /> },
    ...typed(t('decision.decided-by'), sayWho(decision, nameOf)),
    ...typed(t('decision.context'), decision.context),
    ...typed(t('decision.options'), decision.options),
    ...links,
    { key: t('decision.isPublic'), value: t(decision.isPublic ? 'registers.yes' : 'registers.no') },
  ]
  return <SummaryList rows={rows} />
}

export async function get(c: HttpContext) {
  const { ctx } = c.var
  const project = await projectOf(c)
  const projectId = project.id
  const decision = await findDecision(ctx, { projectId, decisionId: param(c, 'decisionId') })
  const place = { projectId, decisionId: decision.id }
  const { nameOf } = await findNames(c)
  const refs = refsOf(decision).map(({ ref }) => ref)
  const cards = await describeThings(ctx, projectId, refs)
  const events = await findHistory(c, { thing: `decision:${decision.id}`, operation: 'decision.read' }, { nameOf })
  const content = (
    <>
      <Breadcrumbs trail={[{ text: t('decision.title'), href: path('decisions', { projectId }) }]} />
      <Heading caption={t('decision.one')}>{decision.text}</Heading>
      <P>
        <Tag look={decision.supersededBy ? 'plain' : 'done'}>
          {t(decision.supersededBy ? 'decision.state-superseded' : 'decision.state-stands')}
        </Tag>
      </P>
      <Facts decision={decision} cards={cards} nameOf={nameOf} />
      {(await may(ctx, 'decision.write', projectId)) ? (
        <LinkButton href={path('edit-decision', place)} look="secondary">
          {t('decision.change')}
        </LinkButton>
      ) : null}
      <History events={events} />
    </>
  )
  return page(c, { title: decision.text, project, room: 'decisions', children: content })
}
