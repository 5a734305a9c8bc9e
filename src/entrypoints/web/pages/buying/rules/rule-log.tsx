import type { FC } from 'hono/jsx'
import { findPublicName, hideRules, listRuleChanges, publishRules } from '#buying/guardrails/index.ts'
import { t } from '#lib/words/words.ts'
import { may } from '#people/index.ts'
import type { HttpContext } from '../../../../http/env.ts'
import { param, projectOf } from '../../../../http/params.ts'
import { actOf, type Form } from '../../../../http/read-form.ts'
import { path } from '../../../routes.ts'
import { ErrorSummary, emptyForm, type FormState, SubmitButton, submit, TextField } from '../../../ui/form.tsx'
import { page } from '../../../ui/layout.tsx'
import { A, Breadcrumbs, Empty, Heading, P, SubHeading } from '../../../ui/parts.tsx'
import { ChangeLog } from './change-log.tsx'
import { trailOfVersion } from './version-frame.tsx'

/** Whether anybody may read these rules, and under which name. */
const PublicForm: FC<{ projectId: string; name: string | undefined; state: FormState }> = (props) => {
  const { projectId, name, state } = props
  const action = path('rule-log', { projectId })
  return (
    <>
      <SubHeading>{t('rule-log.public')}</SubHeading>
      <P>{t('rule-log.public-what')}</P>
      <form method="post" action={action} novalidate>
        <input type="hidden" name="do" value="show" />
        <TextField name="name" label={t('rule-log.name')} state={state} />
        <SubmitButton look="secondary">{name ? t('rule-log.rename') : t('rule-log.show')}</SubmitButton>
      </form>
      {name ? (
        <form method="post" action={action}>
          <input type="hidden" name="do" value="hide" />
          <SubmitButton look="secondary">{t('rule-log.hide')}</SubmitButton>
        </form>
      ) : null}
    </>
  )
}

async function show(c: HttpContext, again?: FormState, status: 200 | 409 | 422 = 200) {
  const { ctx } = c.var
  const project = await projectOf(c)
  const projectId = project.id
  const changes = await listRuleChanges(ctx, projectId)
  const name = await findPublicName(ctx, projectId)
  const mayShow = changes.length > 0 && (await may(ctx, 'guardrail.approve', projectId))
  const state = again ?? emptyForm({ name: name ?? '' })
  const content = (
    <>
      <Breadcrumbs trail={trailOfVersion({ projectId })} />
      <ErrorSummary state={state} />
      <Heading>{t('rule-log.title')}</Heading>
      <P>{t('rule-log.what')}</P>
      {name ? (
        <P>
          {t('rule-log.is-public', { name })} <A href={path('public-rules-of', { projectId })}>{t('rule-log.look')}</A>
        </P>
      ) : (
        <P>{t('rule-log.not-public')}</P>
      )}
      {changes.length ? <ChangeLog changes={changes} /> : <Empty>{t('rules.empty')}</Empty>}
      {mayShow ? <PublicForm {...{ projectId, name, state }} /> : null}
    </>
  )
  return page(c, { title: t('rule-log.title'), project, room: 'purchases', children: content }, status)
}

export const get = (c: HttpContext) => show(c)

const acts = {
  show: (c: HttpContext, form: Form) =>
    publishRules(c.var.ctx, { projectId: param(c, 'projectId'), name: form.text('name') }),
  hide: (c: HttpContext, _: Form) => hideRules(c.var.ctx, { projectId: param(c, 'projectId') }),
}

export const post = (c: HttpContext) =>
  submit(
    c,
    async (form) => {
      await actOf(acts, form)(c, form)
      return c.redirect(path('rule-log', { projectId: param(c, 'projectId') }), 303)
    },
    (state, { kind }) => show(c, state, kind === 'conflict' ? 409 : 422),
  )
