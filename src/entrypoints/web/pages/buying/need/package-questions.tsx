import { answerQuestion, askOfficer, findPackage, listQuestions, mayAnswer } from '#buying/need/index.ts'
import { t } from '#lib/words/words.ts'
import { may } from '#people/index.ts'
import type { HttpContext } from '../../../../http/env.ts'
import { param, projectOf } from '../../../../http/params.ts'
import { actOf, type Form } from '../../../../http/read-form.ts'
import { path } from '../../../routes.ts'
import { ErrorSummary, emptyForm, type FormState, SubmitButton, submit, TextAreaField } from '../../../ui/form.tsx'
import { page } from '../../../ui/layout.tsx'
import { Empty, Heading, P, SubHeading } from '../../../ui/parts.tsx'
import { PackageTrail } from './parts.tsx'
import { Question } from './question.tsx'

async function show(c: HttpContext, state: FormState, status: 200 | 422 = 200) {
  const project = await projectOf(c)
  const projectId = project.id
  const { ctx, viewer } = c.var
  const at = { projectId, packageId: param(c, 'packageId') }
  const one = await findPackage(ctx, at)
  const questions = await listQuestions(ctx, at)
  const mayAsk = await may(ctx, 'officer-question.ask', projectId)
  const answers = await mayAnswer(ctx, projectId)
  const step = state.values.step ?? c.req.query('step') ?? ''
  const content = (
    <>
      <PackageTrail projectId={projectId} one={one} />
      <ErrorSummary state={state} />
      <Heading caption={one.title}>{t('officer-question.title')}</Heading>
      <P>{t('officer-question.what')}</P>
      {questions.length ? null : <Empty>{t('officer-question.none')}</Empty>}
      {questions.map((question) => (
        <Question
          question={question}
          projectId={projectId}
          now={ctx.clock.now()}
          {...(answers && question.askedBy !== viewer?.id ? { action: path('package-questions', at), state } : {})}
        />
      ))}
      {mayAsk ? (
        <>
          <SubHeading>{t('officer-question.ask')}</SubHeading>
          <form method="post" action={path('package-questions', at)} novalidate>
            <input type="hidden" name="step" value={step} />
            <TextAreaField
              name="question"
              label={t('officer-question.question')}
              hint={t('officer-question.question-hint')}
              state={state}
              rows={4}
            />
            <SubmitButton name="do" value="ask">
              {t('officer-question.ask-button')}
            </SubmitButton>
          </form>
        </>
      ) : null}
    </>
  )
  return page(c, { title: t('officer-question.title'), project, room: 'work-packages', children: content }, status)
}

export const get = (c: HttpContext) => show(c, emptyForm())

type At = { projectId: string; packageId: string }
const acts = {
  ask: (c: HttpContext, at: At, form: Form) =>
    askOfficer(c.var.ctx, { ...at, step: form.text('step'), question: form.text('question') }),
  answer: (c: HttpContext, { projectId }: At, form: Form) =>
    answerQuestion(c.var.ctx, { projectId, questionId: form.text('questionId'), answer: form.text('answer') }),
}

export const post = (c: HttpContext) =>
  submit(
    c,
    async (form) => {
      const at = { projectId: param(c, 'projectId'), packageId: param(c, 'packageId') }
      await actOf(acts, form)(c, at, form)
      return c.redirect(path('package-questions', at), 303)
    },
    (state) => show(c, state, 422),
  )
