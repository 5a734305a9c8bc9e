import type { FC } from 'hono/jsx'
import {
  type Derogation,
  findActiveRuleset,
  findFactKind,
  findParameterKind,
  listDerogations,
  type StoredRuleset,
} from '#buying/guardrails/index.ts'
import { currentLanguage } from '#lib/words/language.ts'
import { t } from '#lib/words/words.ts'
import { may } from '#people/index.ts'
import type { HttpContext } from '../../../../http/env.ts'
import { projectOf } from '../../../../http/params.ts'
import { path } from '../../../routes.ts'
import { LinkButton } from '../../../ui/form.tsx'
import { page } from '../../../ui/layout.tsx'
import { Breadcrumbs, Day, Empty, Heading, More, P, Table } from '../../../ui/parts.tsx'
import { trailOf } from '../cases/frame.tsx'
import { sayOf } from './values.tsx'
import { nameOfRule } from './version-frame.tsx'

const labelOf = ({ parameter }: Pick<Derogation, 'parameter'>) => findParameterKind(parameter).label[currentLanguage()]

/** For whom it holds, in words. */
function sayScope({ scope }: Derogation): string {
  const { teams = [], kinds = [], cases = [] } = scope
  const options = findFactKind('category').options ?? {}
  const parts = [
    ...teams.map((team) => t('derogations.team', { team })),
    ...kinds.map((kind) => t('derogations.kind', { kind: options[kind]?.[currentLanguage()] ?? kind })),
    ...(cases.length ? [t('derogations.cases', { count: cases.length })] : []),
  ]
  return parts.join(', ') || t('derogations.for-all')
}

const List: FC<{ all: readonly Derogation[]; active: StoredRuleset; day: string }> = ({ all, active, day }) => {
  const { currency } = active.content.head
  const columns = [
    {
      head: t('derogations.limit'),
      rowHead: true,
      cell: (one: Derogation) => t('frame.pair', { name: nameOfRule(active, one.rule), value: labelOf(one) }),
    },
    {
      head: t('derogations.value'),
      cell: (one: Derogation) => sayOf(findParameterKind(one.parameter), one.value, currency),
    },
    { head: t('derogations.scope'), cell: sayScope },
    {
      head: t('derogations.days'),
      cell: ({ from, until }: Derogation) => (
        <>
          <Day at={from} /> – <Day at={until} /> {until < day ? t('derogations.over') : ''}
        </>
      ),
    },
    { head: t('derogations.signer'), cell: ({ signedBy, reason }: Derogation) => `${signedBy}: ${reason}` },
  ]
  return <Table caption={t('derogations.all')} columns={columns} rows={all} />
}

/** Signed permissions to be looser than an upper layer: for what, for whom, until when, by whom. */
export async function get(c: HttpContext) {
  const { ctx } = c.var
  const project = await projectOf(c)
  const projectId = project.id
  const active = await findActiveRuleset(ctx, projectId)
  const all = await listDerogations(ctx, projectId)
  const day = ctx.clock.now().toISOString().slice(0, 10)
  const maySign = await may(ctx, 'guardrail.approve', projectId)
  const content = (
    <>
      <Breadcrumbs trail={[...trailOf(projectId), { text: t('rules.title'), href: path('rules', { projectId }) }]} />
      <Heading>{t('derogations.title')}</Heading>
      <P>{t('derogations.what')}</P>
      {active && all.length ? <List all={all} active={active} day={day} /> : <Empty>{t('derogations.none')}</Empty>}
      {active && maySign ? (
        <LinkButton href={path('new-derogation', { projectId })}>{t('derogations.new')}</LinkButton>
      ) : null}
      {active ? null : <LinkButton href={path('rules', { projectId })}>{t('rules.title')}</LinkButton>}
      {all.length ? (
        <More summary={t('buying.working')}>
          {all.map((one) => (
            <P>
              {one.rule} {labelOf(one)}: <code>{one.documentHash}</code>
            </P>
          ))}
        </More>
      ) : null}
    </>
  )
  return page(c, { title: t('derogations.title'), project, room: 'purchases', children: content })
}
