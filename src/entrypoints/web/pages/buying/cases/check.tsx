import {
  type Answer,
  askRules,
  type FoundCase,
  findCase,
  findSeats,
  listUnanswered,
  type Moment,
  readAnswers,
  type Seat,
  stateFacts,
  withdrawAnswer,
} from '#buying/cases/index.ts'
import { planCard } from '#buying/deliver/index.ts'
import type { FactId } from '#buying/guardrails/index.ts'
import { t } from '#lib/words/words.ts'
import type { HttpContext } from '../../../../http/env.ts'
import { param } from '../../../../http/params.ts'
import { path } from '../../../routes.ts'
import { ErrorSummary, emptyForm, type FormState, LinkButton, SubmitButton, submit } from '../../../ui/form.tsx'
import { page } from '../../../ui/layout.tsx'
import { Breadcrumbs, Heading, P, SubHeading } from '../../../ui/parts.tsx'
import { PayingCard, type PayingCards, readPayingCards } from '../deliver/paying-card.tsx'
import { helpAt } from '../need/ask-officer.tsx'
import { isAskedByNotice } from '../offers/notice-capacity.tsx'
import { findLastCheck } from './acting.ts'
import { Answers, ChangeAnswer, mayChange } from './answers.tsx'
import { competitionAt } from './competition.tsx'
import { FactFields, nameQuestions, readShownFacts, ShownFacts } from './fact-fields.tsx'
import { caseOf, trailOf } from './frame.tsx'
import { ReportView } from './report.tsx'

/** The questions of the rules that only the requester answers: in the open also those of the notice, so that it need not wait. */
async function listMissing(c: HttpContext, found: FoundCase): Promise<FactId[]> {
  const moments: Moment[] = [momentOf(found), ...(found.lane === 'open' ? ['publish' as const] : [])]
  const which = { projectId: found.projectId, caseId: found.id, speaker: 'requester' as const }
  const asked = await Promise.all(moments.map((moment) => listUnanswered(c.var.ctx, { ...which, moment })))
  return [...new Set(asked.flat())].filter((fact) => found.lane !== 'open' || !isAskedByNotice(fact))
}

/** What the rules are asked now: before a supplier is chosen, or before the order, once the funds are confirmed. */
const momentOf = ({ state }: FoundCase): Moment =>
  state.stage === 'selected' && state.money === 'funds-confirmed' ? 'order' : 'check'

type Again = { action: string; words: string; cards: PayingCards; state: FormState }
const CheckAgain = ({ action, words, cards, state }: Again) => (
  <form method="post" action={action} novalidate>
    <PayingCard of={cards} state={state} />
    <SubmitButton look="secondary">{words}</SubmitButton>
  </form>
)

/** The answer that is being changed: asked for by the address, or in a form that was refused. */
const findChanging = (c: HttpContext, state: FormState, answers: readonly Answer[], seats: readonly Seat[]) =>
  answers.find((one) => one.fact === (state.values.shown ?? c.req.query('change')) && mayChange(one, seats))

async function show(c: HttpContext, again?: FormState, status: 200 | 409 | 422 = 200) {
  const { ctx } = c.var
  const { project, place, found, parties } = await caseOf(c)
  const check = await findLastCheck(ctx, found)
  const state = again ?? emptyForm()
  const missing = await listMissing(c, found)
  const cards = await readPayingCards(c.var.ctx, found)
  const [answers, seats] = [await readAnswers(ctx, found), await findSeats(ctx, found)]
  const changing = findChanging(c, state, answers, seats)
  const mayGoOn = check && check.report.outcome !== 'block' && check.report.outcome !== 'ask'
  const action = path('case-check', place)
  const content = (
    <>
      <Breadcrumbs trail={trailOf(project.id, found)} />
      <ErrorSummary state={nameQuestions(state)} />
      <Heading caption={found.title}>{t('buying.check')}</Heading>
      {changing ? <ChangeAnswer answer={changing} action={action} state={state} /> : null}
      {missing.length ? (
        <>
          <P>{t('buying.questions', { count: missing.length })}</P>
          <form method="post" action={action} novalidate>
            <ShownFacts facts={missing} />
            <FactFields facts={missing} state={state} />
            <PayingCard of={cards} state={state} />
            <SubmitButton>{t('buying.check-now')}</SubmitButton>
          </form>
          {check ? <SubHeading>{t('buying.so-far')}</SubHeading> : null}
        </>
      ) : null}
      {check ? <ReportView report={check.report} currency={found.currency} /> : <P>{t('buying.check-what')}</P>}
      {found.stage === 'selected' ? null : await competitionAt(c, found)}
      {mayGoOn && found.lane === 'small' && found.stage !== 'selected' ? (
        <LinkButton href={path('case-supplier', place)}>{t('buying.to-supplier')}</LinkButton>
      ) : null}
      {mayGoOn && found.lane === 'open' && !missing.length ? (
        <LinkButton href={path('case', place)}>{t('buying.to-purchase')}</LinkButton>
      ) : null}
      {missing.length ? null : (
        <CheckAgain
          action={action}
          words={check ? t('buying.check-again') : t('buying.check-now')}
          cards={cards}
          state={state}
        />
      )}
      {await helpAt(c, found, 'check')}
      <Answers {...{ answers, parties, seats, action, currency: found.currency }} />
    </>
  )
  return page(c, { title: t('buying.check'), project, room: 'purchases', children: content }, status)
}

export const get = (c: HttpContext) => show(c)

export const post = (c: HttpContext) =>
  submit(
    c,
    async (form) => {
      const { ctx } = c.var
      const place = { projectId: param(c, 'projectId'), caseId: param(c, 'caseId') }
      const fact = form.text('withdraw')
      if (fact) {
        await withdrawAnswer(ctx, { ...place, fact })
        return c.redirect(path('case-check', place), 303)
      }
      const facts = readShownFacts(form)
      if (Object.keys(facts).length) await stateFacts(ctx, { ...place, facts })
      if (form.has('cardId')) await planCard(ctx, { ...place, cardId: form.text('cardId') })
      await askRules(ctx, { ...place, moment: momentOf(await findCase(ctx, place)) })
      return c.redirect(path('case-check', place), 303)
    },
    (state, { kind }) => show(c, state, kind === 'conflict' ? 409 : 422),
  )
