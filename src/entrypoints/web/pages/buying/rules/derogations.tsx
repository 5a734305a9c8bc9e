import type { FC } from 'hono/jsx'
import {
  confirmDerogation,
  findActiveRuleset,
  findParameterKind,
  type KeptDerogation,
  listDerogations,
  listUnconfirmed,
  type StoredRuleset,
} from '#buying/guardrails/index.ts'
import { t } from '#lib/words/words.ts'
import { may } from '#people/index.ts'
import type { HttpContext } from '../../../../http/env.ts'
import { param, projectOf } from '../../../../http/params.ts'
import { actOf, type Form } from '../../../../http/read-form.ts'
import { path } from '../../../routes.ts'
import { ErrorSummary, emptyForm, type FormState, LinkButton, submit } from '../../../ui/form.tsx'
import { page } from '../../../ui/layout.tsx'
import { Breadcrumbs, Day, Empty, Heading, More, P, Table } from '../../../ui/parts.tsx'
import { trailOf } from '../cases/frame.tsx'
import { DocumentLink, labelOf, type NameOf, type Place, sayLimit, sayScope, Unconfirmed } from './unconfirmed.tsx'
import { sayOf } from './values.tsx'
import { namesOfMembers } from './version-frame.tsx'

type ListProps = { place: Place; all: readonly KeptDerogation[]; active: StoredRuleset; day: string; nameOf: NameOf }

const List: FC<ListProps> = ({ place, all, active, day, nameOf }) => {
  const { currency } = active.content.head
  const columns = [
    {
      head: t('derogations.limit'),
      rowHead: true,
      cell: (one: KeptDerogation) => sayLimit(active, one),
    },
    {
      head: t('derogations.value'),
      cell: (one: KeptDerogation) => sayOf(findParameterKind(one.parameter), one.value, currency),
    },
    { head: t('derogations.scope'), cell: sayScope },
    {
      head: t('derogations.days'),
      cell: ({ from, until }: KeptDerogation) => (
        <>
          <Day at={from} /> – <Day at={until} /> {until < day ? t('derogations.over') : ''}
        </>
      ),
    },
    {
      head: t('derogations.signer'),
      cell: (one: KeptDerogation) => (
        <>
          {one.signedBy}: {one.reason} <DocumentLink place={place} of={one} />
        </>
      ),
    },
    {
      head: t('derogations.people'),
      cell: ({ recordedBy, confirmedBy }: KeptDerogation) =>
        t('derogations.recorded-confirmed', { recorded: nameOf(recordedBy), confirmed: nameOf(confirmedBy) }),
    },
  ]
  return <Table caption={t('derogations.all')} columns={columns} rows={all} />
}

async function show(c: HttpContext, state: FormState = emptyForm(), status: 200 | 403 | 409 | 422 = 200) {
  const { ctx } = c.var
  const project = await projectOf(c)
  const place = { projectId: project.id }
  const active = await findActiveRuleset(ctx, project.id)
  const all = await listDerogations(ctx, project.id)
  const waiting = await listUnconfirmed(ctx, project.id)
  const day = ctx.clock.now().toISOString().slice(0, 10)
  const nameOf = await namesOfMembers(c, project.id)
  const mayConfirm = await may(ctx, 'guardrail.approve', project.id)
  const shown = { place, day, nameOf }
  const content = (
    <>
      <Breadcrumbs trail={[...trailOf(project.id), { text: t('rules.title'), href: path('rules', place) }]} />
      <ErrorSummary state={state} />
      <Heading>{t('derogations.title')}</Heading>
      <P>{t('derogations.what')}</P>
      {active ? <Unconfirmed {...shown} active={active} all={waiting} mayConfirm={mayConfirm} /> : null}
      {active && all.length ? <List {...shown} all={all} active={active} /> : null}
      {all.length + waiting.length ? null : <Empty>{t('derogations.none')}</Empty>}
      {active && (await may(ctx, 'guardrail.propose', project.id)) ? (
        <LinkButton href={path('new-derogation', place)}>{t('derogations.new')}</LinkButton>
      ) : null}
      {active ? null : <LinkButton href={path('rules', place)}>{t('rules.title')}</LinkButton>}
      {all.length + waiting.length ? (
        <More summary={t('buying.working')}>
          {[...waiting, ...all].map((one) => (
            <P>
              {one.rule} {labelOf(one)}: <code>{one.documentHash}</code>
            </P>
          ))}
        </More>
      ) : null}
    </>
  )
  return page(c, { title: t('derogations.title'), project, room: 'purchases', children: content }, status)
}

/** Signed permissions to be looser than an upper layer: for what, for whom, until when, by whom. */
export const get = (c: HttpContext) => show(c)

const acts = {
  confirm: (c: HttpContext, form: Form) =>
    confirmDerogation(c.var.ctx, { projectId: param(c, 'projectId'), derogationId: form.text('derogationId') }),
}

/** Confirms what somebody else recorded. */
export const post = (c: HttpContext) =>
  submit(
    c,
    async (form) => {
      await actOf(acts, form)(c, form)
      return c.redirect(path('derogations', { projectId: param(c, 'projectId') }), 303)
    },
    (state, { kind }) => show(c, state, kind === 'conflict' ? 409 : 422),
  )
