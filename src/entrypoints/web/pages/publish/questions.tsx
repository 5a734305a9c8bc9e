import { say } from '#lib/words/sentences.ts'
import { t } from '#lib/words/words.ts'
import { may } from '#people/index.ts'
import { listMeasures } from '#pipeline/indicators/index.ts'
import { listQuestions, type Question, releaseQuestion, withdrawQuestion } from '#publish/index.ts'
import type { HttpContext } from '../../../http/env.ts'
import { param, projectOf } from '../../../http/params.ts'
import { path } from '../../routes.ts'
import {
  ErrorSummary,
  emptyForm,
  type FormState,
  SelectField,
  SubmitButton,
  submit,
  TextAreaField,
  TextField,
} from '../../ui/form.tsx'
import { page } from '../../ui/layout.tsx'
import { Breadcrumbs, Empty, Heading, P, SubHeading } from '../../ui/parts.tsx'

const kinds = ['process', 'buyer', 'procuringEntity', 'tenderer'] as const
type Flag = { code: string; title: string }

const Released = ({
  question,
  projectId,
  mayRelease,
}: {
  question: Question
  projectId: string
  mayRelease: boolean
}) => (
  <section>
    <SubHeading>{question.question}</SubHeading>
    <P>{question.note}</P>
    {question.reply ? <P>{t('questions.reply-is', { reply: question.reply })}</P> : null}
    {mayRelease ? (
      <form method="post" action={path('questions', { projectId })}>
        <SubmitButton name="withdraw" value={question.id} look="secondary">
          {t('questions.withdraw')}
        </SubmitButton>
      </form>
    ) : null}
  </section>
)

const ReleaseForm = ({ projectId, state, flags }: { projectId: string; state: FormState; flags: Flag[] }) => (
  <form method="post" action={path('questions', { projectId })} novalidate>
    <SubHeading>{t('questions.release')}</SubHeading>
    <SelectField
      name="code"
      label={t('measures.flag')}
      choices={flags.map(({ code, title }) => ({ value: code, text: `${code} ${say(title)}` }))}
      state={state}
    />
    <SelectField
      name="subject.kind"
      label={t('questions.kind')}
      choices={kinds.map((kind) => ({ value: kind, text: t(`questions.kind-${kind}`) }))}
      state={state}
    />
    <TextField name="subject.id" label={t('questions.id')} spellcheck={false} state={state} />
    <TextField name="subject.name" label={t('questions.name')} state={state} />
    <TextField name="question" label={t('questions.question')} hint={t('questions.question-hint')} state={state} />
    <TextAreaField name="note" label={t('questions.note')} hint={t('questions.note-hint')} rows={4} state={state} />
    <TextAreaField name="reply" label={t('questions.reply')} hint={t('questions.reply-hint')} rows={4} state={state} />
    <SubmitButton>{t('questions.button')}</SubmitButton>
  </form>
)

async function show(c: HttpContext, state: FormState, status: 200 | 422 = 200) {
  const { ctx } = c.var
  const project = await projectOf(c)
  const projectId = project.id
  const [questions, mayRelease, { measures }] = await Promise.all([
    listQuestions(ctx, { projectId }),
    may(ctx, 'publish.question', projectId),
    listMeasures(ctx, { projectId }),
  ])
  const content = (
    <>
      <Breadcrumbs trail={[{ text: t('publish.title'), href: path('publish', { projectId }) }]} />
      <ErrorSummary state={state} />
      <Heading>{t('questions.title')}</Heading>
      <P>{t('questions.what')}</P>
      {questions.length ? null : <Empty>{t('questions.none')}</Empty>}
      {questions.map((question) => (
        <Released question={question} projectId={projectId} mayRelease={mayRelease} />
      ))}
      {mayRelease ? (
        <ReleaseForm projectId={projectId} state={state} flags={measures.filter((one) => one.kind === 'flag')} />
      ) : null}
    </>
  )
  return page(c, { title: t('questions.title'), project, room: 'publish', children: content }, status)
}

export const get = (c: HttpContext) => show(c, emptyForm())

export const post = (c: HttpContext) =>
  submit(
    c,
    async (form) => {
      const projectId = param(c, 'projectId')
      const kind = kinds.find((one) => one === form.text('subject.kind')) ?? 'process'
      if (form.has('withdraw')) await withdrawQuestion(c.var.ctx, { projectId, questionId: form.text('withdraw') })
      else
        await releaseQuestion(c.var.ctx, {
          projectId,
          code: form.text('code'),
          subject: { kind, id: form.text('subject.id'), name: form.text('subject.name') },
          question: form.text('question'),
          note: form.text('note'),
          reply: form.text('reply'),
        })
      return c.redirect(path('questions', { projectId }), 303)
    },
    (state) => show(c, state, 422),
  )
