import { answerAsOfficer, askOfficer, findSeats, listPossible } from '#buying/cases/index.ts'
import { t } from '#lib/words/words.ts'
import type { HttpContext } from '../../../../http/env.ts'
import { param } from '../../../../http/params.ts'
import { actOf, type Form } from '../../../../http/read-form.ts'
import { path, type RouteName } from '../../../routes.ts'
import { ErrorSummary, emptyForm, type FormState, SubmitButton, submit, TextAreaField } from '../../../ui/form.tsx'
import { page } from '../../../ui/layout.tsx'
import { Breadcrumbs, Empty, Heading, P, SubHeading } from '../../../ui/parts.tsx'
import { caseOf, sayParty, trailOf } from '../cases/frame.tsx'
import { Asked, AskForm, listAsked } from './ask-officer.tsx'

type At = { projectId: string; caseId: string }
const placeOf = (c: HttpContext): At => ({ projectId: param(c, 'projectId'), caseId: param(c, 'caseId') })

/** Steps that have a page of their own; every other is taken on the page of the purchase. */
const PAGES: Readonly<Record<string, RouteName>> = {
  ...{ describe: 'case-describe', check: 'case-check', supplier: 'case-supplier', notice: 'case-notice' },
  ...{ opening: 'case-opening', assess: 'case-assess', award: 'case-award' },
}
const pageOf = (step: string, at: At): string => path((PAGES[step] ?? 'case') as 'case', at)

const AnswerForm = ({ action, id, state }: { action: string; id: string; state: FormState }) => (
  <form method="post" action={action} novalidate>
    <input type="hidden" name="do" value="answer" />
    <input type="hidden" name="questionId" value={id} />
    <TextAreaField
      name="text"
      label={t('officer-question.answer')}
      rows={3}
      state={state.values.questionId === id ? state : { ...emptyForm(), scope: `${id}-` }}
    />
    <SubmitButton look="secondary">{t('officer-question.answer-button')}</SubmitButton>
  </form>
)

async function show(c: HttpContext, state: FormState = emptyForm(), status: 200 | 409 | 422 = 200) {
  const { ctx } = c.var
  const { project, place, found, parties } = await caseOf(c)
  const possible = listPossible(found.state, await findSeats(ctx, found))
  const asked = listAsked(found)
  const action = path('case-questions', place)
  const step = state.values.step ?? c.req.query('step') ?? found.waits?.act ?? 'general'
  const mayAnswer = (id: string) => possible.includes('officer.answered') && found.state.openQuestions.includes(id)
  const content = (
    <>
      <Breadcrumbs trail={trailOf(project.id, found)} />
      <ErrorSummary state={state} />
      <Heading caption={found.title}>{t('officer-question.title')}</Heading>
      <P>{t('officer-question.what')}</P>
      {asked.length ? null : <Empty>{t('officer-question.none')}</Empty>}
      {asked.map((one) => (
        <>
          <Asked one={one} now={ctx.clock.now()} />
          <P quiet>{t('officer-question.asked-by', { name: sayParty(parties, one.by) })}</P>
          {mayAnswer(one.ref) ? <AnswerForm action={action} id={one.ref} state={state} /> : null}
        </>
      ))}
      {possible.includes('officer.asked') ? (
        <>
          <SubHeading>{t('officer-question.ask')}</SubHeading>
          <AskForm action={action} step={step} {...(state.values.do === 'ask' && { state })} />
        </>
      ) : null}
    </>
  )
  return page(c, { title: t('officer-question.title'), project, room: 'purchases', children: content }, status)
}

/** What officers were asked about a purchase, with answers and waits; a place to ask and to answer. */
export const get = (c: HttpContext) => show(c)

const acts: Record<string, (c: HttpContext, at: At, form: Form) => Promise<string>> = {
  async ask(c, at, form) {
    const step = form.text('step') || 'general'
    await askOfficer(c.var.ctx, { ...at, step, text: form.text('text') })
    return pageOf(step, at)
  },
  async answer(c, at, form) {
    await answerAsOfficer(c.var.ctx, { ...at, questionId: form.text('questionId'), text: form.text('text') })
    return path('case-questions', at)
  },
}

export const post = (c: HttpContext) =>
  submit(
    c,
    async (form) => c.redirect(await actOf(acts, form)(c, placeOf(c), form), 303),
    (state, { kind }) => show(c, state, kind === 'conflict' ? 409 : 422),
  )
