import type { FC } from 'hono/jsx'
import { findActiveRuleset, listRulesets, proposeRuleset, type StoredRuleset } from '#buying/guardrails/index.ts'
import { t } from '#lib/words/words.ts'
import { may } from '#people/index.ts'
import type { HttpContext } from '../../../../http/env.ts'
import { param, projectOf } from '../../../../http/params.ts'
import { path } from '../../../routes.ts'
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
import { A, Breadcrumbs, Day, Empty, Heading, P, SubHeading, Table } from '../../../ui/parts.tsx'
import { namesOfMembers, StandsTag, trailOfVersion } from './version-frame.tsx'

const Since: FC<{ version: StoredRuleset }> = ({ version: { validFrom, validTo } }) => (
  <>
    {validFrom ? <Day at={validFrom} /> : '–'}
    {validTo ? (
      <>
        {' '}
        {t('edition.to')} <Day at={validTo} />
      </>
    ) : null}
  </>
)

const columnsOf = (projectId: string, day: string, nameOf: (id: string | null) => string) => [
  {
    head: t('edition.reason'),
    rowHead: true,
    cell: (one: StoredRuleset) => (
      <A href={path('rule-version', { projectId, rulesetId: one.id })}>
        {one.reason === 'profile' ? t('edition.profile') : one.reason}
      </A>
    ),
  },
  { head: t('edition.stands'), cell: (one: StoredRuleset) => <StandsTag version={one} day={day} /> },
  { head: t('edition.author'), cell: (one: StoredRuleset) => (one.author ? nameOf(one.author) : '–') },
  { head: t('edition.approver'), cell: (one: StoredRuleset) => (one.approvedAt ? nameOf(one.approver) : '–') },
  { head: t('edition.from'), cell: (one: StoredRuleset) => <Since version={one} /> },
  { head: t('edition.written'), cell: (one: StoredRuleset) => <Day at={one.madeAt} /> },
]

const StartForm: FC<{ action: string; state: FormState }> = ({ action, state }) => (
  <form method="post" action={action} novalidate>
    <TextAreaField name="reason" label={t('edition.why')} hint={t('edition.why-hint')} state={state} rows={3} />
    <SubmitButton>{t('edition.start')}</SubmitButton>
  </form>
)

async function show(c: HttpContext, state: FormState = emptyForm(), status: 200 | 409 | 422 = 200) {
  const { ctx } = c.var
  const project = await projectOf(c)
  const projectId = project.id
  const day = ctx.clock.now().toISOString().slice(0, 10)
  const versions = await listRulesets(ctx, projectId)
  const active = await findActiveRuleset(ctx, projectId)
  const nameOf = await namesOfMembers(c, projectId)
  const mayPropose = await may(ctx, 'guardrail.propose', projectId)
  const content = (
    <>
      <Breadcrumbs trail={trailOfVersion({ projectId }).slice(0, -1)} />
      <ErrorSummary state={state} />
      <Heading>{t('edition.title')}</Heading>
      <P>{t('edition.what')}</P>
      {versions.length ? (
        <Table caption={t('edition.all')} columns={columnsOf(projectId, day, nameOf)} rows={versions} />
      ) : (
        <Empty>
          <P>{t('rules.empty')}</P>
        </Empty>
      )}
      {active && mayPropose ? (
        <>
          <SubHeading>{t('edition.new')}</SubHeading>
          <P>{t('edition.new-what')}</P>
          <StartForm action={path('rule-versions', { projectId })} state={state} />
          <LinkButton look="secondary" href={path('import-rules', { projectId })}>
            {t('edition.import')}
          </LinkButton>
        </>
      ) : null}
    </>
  )
  return page(c, { title: t('edition.title'), project, room: 'purchases', children: content }, status)
}

export const get = (c: HttpContext) => show(c)

/** Begins a draft from the rules in force. */
export const post = (c: HttpContext) =>
  submit(
    c,
    async (form) => {
      const projectId = param(c, 'projectId')
      const { id } = await proposeRuleset(c.var.ctx, { projectId, reason: form.text('reason') })
      return c.redirect(path('rule-version', { projectId, rulesetId: id }), 303)
    },
    (state, { kind }) => show(c, state, kind === 'conflict' ? 409 : 422),
  )
