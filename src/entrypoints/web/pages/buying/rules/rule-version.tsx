import type { FC } from 'hono/jsx'
import {
  approveRuleset,
  compareRulesets,
  describeRules,
  endShadow,
  findVersionBefore,
  type ListedRule,
  proposeRuleset,
  type StoredRuleset,
  shadowRuleset,
  throwDraft,
} from '#buying/guardrails/index.ts'
import { currentLanguage } from '#lib/words/language.ts'
import { t } from '#lib/words/words.ts'
import { may } from '#people/index.ts'
import type { HttpContext } from '../../../../http/env.ts'
import { param } from '../../../../http/params.ts'
import { actOf, type Form } from '../../../../http/read-form.ts'
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
import { A, Breadcrumbs, Day, Heading, More, P, SubHeading, SummaryList, Table, Tag } from '../../../ui/parts.tsx'
import { ApproveForm, findApproval } from './approval.tsx'
import { Differences } from './differences.tsx'
import { Settings } from './settings.tsx'
import { type FoundVersion, namesOfMembers, StandsTag, trailOfVersion, versionOf } from './version-frame.tsx'

const STANDING_LOOKS = { on: 'done', attested: 'waits', off: 'plain' } as const

const Facts: FC<{ version: StoredRuleset; day: string; nameOf: (id: string | null) => string }> = (props) => {
  const { version, day, nameOf } = props
  return (
    <SummaryList
      rows={[
        { key: t('edition.stands'), value: <StandsTag version={version} day={day} /> },
        { key: t('edition.author'), value: version.author ? nameOf(version.author) : t('edition.no-author') },
        { key: t('edition.approver'), value: version.approvedAt ? nameOf(version.approver) : t('edition.nobody-yet') },
        { key: t('edition.from'), value: version.validFrom ? <Day at={version.validFrom} /> : t('edition.not-yet') },
        ...(version.validTo ? [{ key: t('edition.last-day'), value: <Day at={version.validTo} /> }] : []),
      ]}
    />
  )
}

const RuleList: FC<{ found: FoundVersion; day: string }> = ({ found: { place, version, mayWrite }, day }) => {
  const columns = [
    {
      head: t('edition.rule'),
      rowHead: true,
      cell: ({ rule }: ListedRule) => (
        <A href={path('draft-rule', { ...place, ruleId: rule.id })}>{rule.name[currentLanguage()]}</A>
      ),
    },
    { head: t('edition.question'), cell: ({ rule }: ListedRule) => rule.question[currentLanguage()] },
    {
      head: t('edition.standing-head'),
      cell: ({ standing }: ListedRule) => (
        <Tag look={STANDING_LOOKS[standing.is]}>{t(`buying.standing-${standing.is}`)}</Tag>
      ),
    },
  ]
  return (
    <Table
      caption={mayWrite ? t('edition.rules-change') : t('edition.rules')}
      columns={columns}
      rows={describeRules(version.content, day)}
    />
  )
}

type ActsProps = { found: FoundVersion; state: FormState; mayPropose: boolean; mayThrow: boolean }

/** What may be done with a draft besides changing it: say why, let it speak beside the rules in force, throw it away. */
const DraftActs: FC<ActsProps> = (props) => {
  const { found, state, mayPropose, mayThrow } = props
  const { place, version, mayWrite } = found
  const action = path('rule-version', place)
  const isShadow = version.state === 'shadow'
  return (
    <>
      <SubHeading>{t('edition.try')}</SubHeading>
      <P>{t('edition.try-what')}</P>
      <LinkButton href={path('replay-rules', place)}>{t('replay.title')}</LinkButton>
      {isShadow ? (
        <P>
          <A href={path('shadow-rules', place)}>{t('shadow.title')}</A>
        </P>
      ) : null}
      {mayPropose ? (
        <form method="post" action={action}>
          <input type="hidden" name="do" value={isShadow ? 'end-shadow' : 'shadow'} />
          <P quiet>{isShadow ? t('edition.shadow-now') : t('edition.shadow-what')}</P>
          <SubmitButton look="secondary">{isShadow ? t('edition.end-shadow') : t('edition.shadow')}</SubmitButton>
        </form>
      ) : null}
      {mayWrite ? (
        <More summary={t('edition.change-reason')} open={Boolean(state.errors.reason)}>
          <form method="post" action={action} novalidate>
            <input type="hidden" name="do" value="reason" />
            <TextAreaField
              name="reason"
              label={t('edition.why')}
              hint={t('edition.why-hint')}
              state={{ ...state, values: { reason: version.reason, ...state.values } }}
              rows={3}
            />
            <SubmitButton look="secondary">{t('edition.keep')}</SubmitButton>
          </form>
        </More>
      ) : null}
      {mayThrow ? (
        <More summary={t('edition.throw')}>
          <P>{t('edition.throw-what')}</P>
          <form method="post" action={action}>
            <input type="hidden" name="do" value="throw" />
            <SubmitButton look="warning">{t('edition.throw')}</SubmitButton>
          </form>
        </More>
      ) : null}
    </>
  )
}

async function show(c: HttpContext, state: FormState = emptyForm(), status: 200 | 409 | 422 = 200) {
  const { ctx } = c.var
  const found = await versionOf(c)
  const { project, place, version, mayWrite } = found
  const day = ctx.clock.now().toISOString().slice(0, 10)
  const before = await findVersionBefore(ctx, place)
  const isOpen = !version.approvedAt && version.isAnswered
  const mayPropose = await may(ctx, 'guardrail.propose', project.id)
  const isAuthor = version.author !== null && version.author === c.var.viewer?.id
  const mayThrow = mayPropose && (isAuthor || (await may(ctx, 'guardrail.approve', project.id)))
  const title = version.reason === 'profile' ? t('edition.profile') : version.reason
  const content = (
    <>
      <Breadcrumbs trail={trailOfVersion({ projectId: project.id })} />
      <ErrorSummary state={state} />
      <Heading caption={t('edition.one')}>{title}</Heading>
      <Facts version={version} day={day} nameOf={await namesOfMembers(c, project.id)} />
      <SubHeading>{isOpen ? t('edition.differs') : t('edition.differed')}</SubHeading>
      {before ? (
        <Differences
          all={compareRulesets(before.content, version.content, version.validFrom ?? day)}
          content={version.content}
        />
      ) : (
        <P>{t('edition.first')}</P>
      )}
      {mayWrite ? (
        <LinkButton look="secondary" href="#rules">
          {t('edition.rules-change')}
        </LinkButton>
      ) : null}
      {isOpen ? <DraftActs found={found} state={state} mayPropose={mayPropose} mayThrow={mayThrow} /> : null}
      {isOpen ? <ApproveForm found={found} approval={await findApproval(c, found)} state={state} /> : null}
      <section id="rules">
        <RuleList found={found} day={day} />
        <Settings found={found} day={day} nameOf={await namesOfMembers(c, project.id)} />
      </section>
      <P>
        <A href={path('export-rules', place)} download>
          {t('edition.export')}
        </A>
      </P>
      <More summary={t('buying.working')}>
        <P>
          {t('buying.ruleset')} <code>{version.hash}</code>
        </P>
      </More>
    </>
  )
  return page(c, { title, project, room: 'purchases', children: content }, status)
}

export const get = (c: HttpContext) => show(c)

type Place = { projectId: string; rulesetId: string }

const acts = {
  reason: (c: HttpContext, place: Place, form: Form) =>
    proposeRuleset(c.var.ctx, { ...place, reason: form.text('reason') }),
  shadow: (c: HttpContext, place: Place) => shadowRuleset(c.var.ctx, place),
  'end-shadow': (c: HttpContext, place: Place) => endShadow(c.var.ctx, place),
  throw: (c: HttpContext, place: Place) => throwDraft(c.var.ctx, place),
  approve: (c: HttpContext, place: Place, form: Form) => {
    const validFrom = form.text('validFrom')
    return approveRuleset(c.var.ctx, { ...place, ...(validFrom && { validFrom }) })
  },
}

export const post = (c: HttpContext) =>
  submit(
    c,
    async (form) => {
      const place = { projectId: param(c, 'projectId'), rulesetId: param(c, 'rulesetId') }
      await actOf<(c: HttpContext, place: Place, form: Form) => Promise<unknown>>(acts, form)(c, place, form)
      return c.redirect(form.text('do') === 'throw' ? path('rule-versions', place) : path('rule-version', place), 303)
    },
    (state, { kind }) => show(c, state, kind === 'conflict' ? 409 : 422),
  )
