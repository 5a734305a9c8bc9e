import type { FC } from 'hono/jsx'
import { t } from '#lib/words/words.ts'
import { may } from '#people/index.ts'
import { describeThings } from '#platform/describe-things.ts'
import type { Card } from '#platform/things.ts'
import { type Action, type ActionState, findAction, sayOwner, settleAction } from '#workspace/actions/index.ts'
import type { HttpContext } from '../../../../http/env.ts'
import { param, projectOf } from '../../../../http/params.ts'
import { path } from '../../../routes.ts'
import { hrefOf } from '../../../things.ts'
import {
  ErrorSummary,
  emptyForm,
  type FormState,
  LinkButton,
  SubmitButton,
  submit,
  TextAreaField,
} from '../../../ui/form.tsx'
import { page } from '../../../ui/layout.tsx'
import { A, Breadcrumbs, Day, Heading, P, SubHeading, SummaryList } from '../../../ui/parts.tsx'
import { findHistory, History } from '../register/history.tsx'
import { findNames } from '../register/view.ts'
import { ActionTag } from './actions.tsx'

const placeOf = (c: HttpContext) => ({ projectId: param(c, 'projectId'), actionId: param(c, 'actionId') })

const SettleForm: FC<{ action: Action; state: FormState }> = ({ action, state }) => (
  <form method="post" action={path('action', { projectId: action.projectId, actionId: action.id })} novalidate>
    <input type="hidden" name="basedOn" value={String(action.version)} />
    {action.state === 'open' ? (
      <>
        <SubHeading>{t('action.settle')}</SubHeading>
        <TextAreaField
          name="outcome"
          label={t('registers.optional', { label: t('action.outcome') })}
          hint={t('action.outcome-hint')}
          rows={3}
          state={state}
        />
        <div class="govuk-button-group">
          <SubmitButton name="state" value="done">
            {t('action.done')}
          </SubmitButton>
          <SubmitButton name="state" value="dropped" look="secondary">
            {t('action.drop')}
          </SubmitButton>
        </div>
      </>
    ) : (
      <SubmitButton name="state" value="open" look="secondary">
        {t('action.reopen')}
      </SubmitButton>
    )}
  </form>
)

type FactsProps = { action: Action; source: Card | undefined; nameOf(id: string | null): string }

const Facts: FC<FactsProps> = ({ action, source, nameOf }) => {
  const from = source && hrefOf(action.projectId, source.ref)
  const sourceRow = { key: t('action.source'), value: from ? <A href={from}>{source.name}</A> : source?.name }
  const rows = [
    { key: t('action.owner'), value: sayOwner(action, nameOf) },
    ...(action.due ? [{ key: t('action.due'), value: <Day at={action.due} /> }] : []),
    ...(action.returnsOn ? [{ key: t('action.returnsOn'), value: <Day at={action.returnsOn} /> }] : []),
    { key: t('action.kind'), value: t(`action.kind-${action.kind}`) },
    ...(action.side ? [{ key: t('action.side'), value: action.side }] : []),
    ...(source ? [sourceRow] : []),
    ...(action.outcome ? [{ key: t('action.outcome'), value: <span class="typed">{action.outcome}</span> }] : []),
  ]
  return <SummaryList rows={rows} />
}

async function show(c: HttpContext, sent?: FormState, status: 200 | 409 | 422 = 200) {
  const { ctx } = c.var
  const project = await projectOf(c)
  const place = { ...placeOf(c), projectId: project.id }
  const action = await findAction(ctx, place)
  const { nameOf } = await findNames(c)
  const mayWrite = await may(ctx, 'action.write', project.id)
  const isOwner = action.ownerId !== null && action.ownerId === c.var.viewer?.id
  const maySettle = mayWrite || (isOwner && (await may(ctx, 'action.settle', project.id)))
  const cards = await describeThings(ctx, project.id, action.source ? [action.source] : [])
  const events = await findHistory(c, { thing: `action:${action.id}`, operation: 'action.read' }, { nameOf })
  const today = ctx.clock.now().toISOString().slice(0, 10)
  const waits = action.ownerId ? t('action.waits-for', { name: nameOf(action.ownerId) }) : t('action.waits-for-lead')
  const content = (
    <>
      <Breadcrumbs trail={[{ text: t('action.title'), href: path('actions', { projectId: project.id }) }]} />
      <ErrorSummary state={sent ?? emptyForm()} />
      <Heading caption={t(`action.kind-${action.kind}`)}>{action.text}</Heading>
      <P>
        <ActionTag action={action} today={today} /> {action.state === 'open' ? waits : ''}
      </P>
      <Facts action={action} source={cards.get(action.source)} nameOf={nameOf} />
      {maySettle ? <SettleForm action={action} state={sent ?? emptyForm()} /> : null}
      {mayWrite ? (
        <LinkButton href={path('edit-action', place)} look="secondary">
          {t('action.change')}
        </LinkButton>
      ) : null}
      <History events={events} />
    </>
  )
  return page(c, { title: action.text, project, room: 'actions', children: content }, status)
}

export const get = (c: HttpContext) => show(c)

export const post = (c: HttpContext) =>
  submit(
    c,
    async (form) => {
      const [state, basedOn] = [form.text('state') as ActionState, Number(form.text('basedOn')) || undefined]
      await settleAction(c.var.ctx, { ...placeOf(c), state, outcome: form.text('outcome'), basedOn })
      return c.redirect(path('action', placeOf(c)), 303)
    },
    (state, { kind }) => show(c, state, kind === 'conflict' ? 409 : 422),
  )
