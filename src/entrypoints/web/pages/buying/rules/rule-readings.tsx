import { findActiveRuleset, listInterpretations, recordInterpretation } from '#buying/guardrails/index.ts'
import { AppError } from '#lib/app-error.ts'
import { currentLanguage } from '#lib/words/language.ts'
import { t } from '#lib/words/words.ts'
import { may } from '#people/index.ts'
import type { HttpContext } from '../../../../http/env.ts'
import { param, projectOf } from '../../../../http/params.ts'
import { path } from '../../../routes.ts'
import { ErrorSummary, emptyForm, type FormState, SubmitButton, submit, TextAreaField } from '../../../ui/form.tsx'
import { page } from '../../../ui/layout.tsx'
import { Breadcrumbs, Day, Empty, Heading, P, SubHeading } from '../../../ui/parts.tsx'
import { trailOf } from '../cases/frame.tsx'
import { namesOfMembers } from './version-frame.tsx'

const noSuchRule = () =>
  new AppError({
    code: 'guardrail.no-such-rule',
    kind: 'not-found',
    message: 'There is no such rule in this project.',
  })

/** How a rule is read here: what was decided, by whom and why; and a form for another reading. */
async function show(c: HttpContext, state: FormState = emptyForm(), status: 200 | 409 | 422 = 200) {
  const { ctx } = c.var
  const project = await projectOf(c)
  const [projectId, ruleId] = [project.id, param(c, 'ruleId')]
  const active = await findActiveRuleset(ctx, projectId)
  const rule = active?.content.rules.find(({ id }) => id === ruleId)
  if (!rule) throw noSuchRule()
  const readings = await listInterpretations(ctx, { projectId, rule: ruleId })
  const nameOf = await namesOfMembers(c, projectId)
  const title = rule.name[currentLanguage()]
  const content = (
    <>
      <Breadcrumbs trail={[...trailOf(projectId), { text: t('rules.title'), href: path('rules', { projectId }) }]} />
      <ErrorSummary state={state} />
      <Heading caption={t('readings.title')}>{title}</Heading>
      <P>{rule.question[currentLanguage()]}</P>
      {readings.length ? (
        readings.map(({ words, reason, by, at }) => (
          <div class="govuk-inset-text">
            <P>{words}</P>
            <P quiet>
              {t('readings.because', { reason, name: nameOf(by) })} <Day at={at} />
            </P>
          </div>
        ))
      ) : (
        <Empty>{t('readings.none')}</Empty>
      )}
      {(await may(ctx, 'guardrail.interpret', projectId)) ? (
        <>
          <SubHeading>{t('readings.new')}</SubHeading>
          <P>{t('readings.what')}</P>
          <form method="post" action={path('rule-readings', { projectId, ruleId })} novalidate>
            <TextAreaField
              name="words"
              label={t('readings.words')}
              hint={t('readings.words-hint')}
              state={state}
              rows={3}
            />
            <TextAreaField name="reason" label={t('readings.reason')} state={state} rows={3} />
            <SubmitButton>{t('readings.keep')}</SubmitButton>
          </form>
        </>
      ) : null}
    </>
  )
  return page(c, { title, project, room: 'purchases', children: content }, status)
}

export const get = (c: HttpContext) => show(c)

/** Writes a reading beside the rule; it stays. */
export const post = (c: HttpContext) =>
  submit(
    c,
    async (form) => {
      const [projectId, ruleId] = [param(c, 'projectId'), param(c, 'ruleId')]
      const [words, reason] = [form.text('words'), form.text('reason')]
      await recordInterpretation(c.var.ctx, { projectId, rule: ruleId, words, reason })
      return c.redirect(path('rule-readings', { projectId, ruleId }), 303)
    },
    (state, { kind }) => show(c, state, kind === 'conflict' ? 409 : 422),
  )
