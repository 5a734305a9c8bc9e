import type { FC } from 'hono/jsx'
import { t } from '#lib/words/words.ts'
import { describeThings } from '#platform/describe-things.ts'
import type { Card } from '#platform/things.ts'
import type { Component, Judgement } from '#workspace/index.ts'
import type { HttpContext } from '../../../../http/env.ts'
import { param } from '../../../../http/params.ts'
import { hrefOf, sayName } from '../../../things.ts'
import { A } from '../../../ui/parts.tsx'
import { Typed } from '../register/fields.tsx'

export const LOOKS = { met: 'done', partly: 'waits', absent: 'wrong', open: 'plain' } as const

/** The thing that was named as evidence, with its page where it has one. */
const Thing: FC<{ projectId: string; card: Card }> = ({ projectId, card }) => {
  const href = hrefOf(projectId, card.ref)
  return href ? <A href={href}>{sayName(card)}</A> : sayName(card)
}

/** What shows how a component stands: a thing of the project, words, a link. */
export const Evidence: FC<{ evidence: Shown; judgement: Judgement }> = ({ evidence, judgement }) => {
  const { evidenceRef, evidenceWords, evidenceLink } = judgement
  const card = evidenceRef ? evidence.cards.get(evidenceRef) : undefined
  if (!card && !evidenceWords && !evidenceLink) return <span class="quiet">{t('component.evidence-none')}</span>
  return (
    <>
      {card ? (
        <div>
          <Thing projectId={evidence.projectId} card={card} />
        </div>
      ) : null}
      {evidenceWords ? (
        <div>
          <Typed>{evidenceWords}</Typed>
        </div>
      ) : null}
      {evidenceLink ? (
        <div>
          <A href={evidenceLink}>{evidenceLink}</A>
        </div>
      ) : null}
    </>
  )
}

/** The things that were named as evidence, and the project they are in. */
export type Shown = { projectId: string; cards: Map<string, Card> }

/** Looks up all that was named as evidence for these components. */
export async function findShown(c: HttpContext, components: readonly Component[]): Promise<Shown> {
  const projectId = param(c, 'projectId')
  const judgements = components.flatMap(({ current, earlier }) => [...(current ? [current] : []), ...earlier])
  const refs = judgements.flatMap(({ evidenceRef }) => evidenceRef || [])
  return { projectId, cards: await describeThings(c.var.ctx, projectId, refs) }
}
