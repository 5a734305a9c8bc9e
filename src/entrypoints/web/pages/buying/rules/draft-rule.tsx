import type { FC } from 'hono/jsx'
import {
  findParameterKind,
  moveRow,
  proposeRuleset,
  type Rule,
  removeRow,
  runExamples,
  type TriedExample,
  type UsedParameter,
} from '#buying/guardrails/index.ts'
import { currentLanguage } from '#lib/words/language.ts'
import { say } from '#lib/words/sentences.ts'
import { findWords, t } from '#lib/words/words.ts'
import type { HttpContext } from '../../../../http/env.ts'
import { actOf, type Form } from '../../../../http/read-form.ts'
import { path } from '../../../routes.ts'
import { ErrorSummary, emptyForm, type FormState, LinkButton, submit } from '../../../ui/form.tsx'
import { page } from '../../../ui/layout.tsx'
import { A, Breadcrumbs, Day, Heading, More, P, SubHeading, Table, Tag } from '../../../ui/parts.tsx'
import { sayGives } from './differences.tsx'
import { RowGrid } from './row-grid.tsx'
import { draftOf, type FoundRule, ruleOf } from './rule-of-version.ts'
import { keepStanding, StandingForm } from './standing.tsx'
import { sayOf } from './values.tsx'
import { namesOfMembers, setterOf, trailOfVersion } from './version-frame.tsx'

type LimitsProps = { found: FoundRule; nameOf: (id: string | null) => string }

const Limits: FC<LimitsProps> = ({ found: { place, version, listed, mayChange, currency }, nameOf }) => {
  const ruleId = listed.rule.id
  const columns = [
    {
      head: t('draft.limit'),
      rowHead: true,
      cell: ({ id, label }: UsedParameter) =>
        mayChange ? (
          <A href={path('draft-parameter', { ...place, ruleId, parameterId: id })}>{label[currentLanguage()]}</A>
        ) : (
          label[currentLanguage()]
        ),
    },
    { head: t('draft.value'), cell: ({ id, value }: UsedParameter) => sayOf(findParameterKind(id), value, currency) },
    {
      head: t('draft.layer'),
      cell: (one: UsedParameter) =>
        [one.layer ? findWords(`rules.layer-${one.layer}`) : '', setterOf(version.content, one, nameOf)]
          .filter(Boolean)
          .join(', '),
    },
    {
      head: t('draft.source'),
      cell: ({ source, seen, isVerified }: UsedParameter) => (
        <>
          {say(source ?? '')} {seen ? <Day at={seen} /> : null}{' '}
          {isVerified ? (
            <Tag look="done">{t('draft.verified')}</Tag>
          ) : (
            <Tag look="waits">{t('buying.not-verified')}</Tag>
          )}
        </>
      ),
    },
  ]
  return listed.parameters.length ? (
    <Table
      caption={mayChange ? t('draft.limits-change') : t('draft.limits')}
      columns={columns}
      rows={listed.parameters}
    />
  ) : null
}

/** What went into an example, by the names of the rule. */
function sayExample({ example }: TriedExample, { names, currency }: FoundRule): string {
  const given: Record<string, unknown> = { ...example.facts, ...example.parameters }
  return names
    .flatMap((name) => {
      if (name.is === 'calculation' || given[name.id] === undefined) return []
      const value = sayOf({ type: name.type }, given[name.id] as never, currency)
      return [t('frame.pair', { name: name.label[currentLanguage()], value })]
    })
    .join(' · ')
}

const Examples: FC<{ found: FoundRule }> = ({ found }) => {
  const { rule } = found.listed
  const saysOf = (id: string | undefined) => {
    const row = rule.rows.find((one) => one.id === id)
    if (!row) return t('replay.undecided')
    return t('frame.pair', {
      name: t('grid.row-number', { number: rule.rows.indexOf(row) + 1 }),
      value: sayGives(row.gives),
    })
  }
  const columns = [
    { head: t('draft.must-give'), rowHead: true, cell: ({ example }: TriedExample) => saysOf(example.row) },
    { head: t('draft.example'), cell: (one: TriedExample) => sayExample(one, found) },
    {
      head: t('draft.gives-now'),
      cell: ({ example, got, why }: TriedExample) => (
        <>
          <Tag look={got === example.row ? 'done' : 'wrong'}>
            {got === example.row ? t('draft.passes') : t('draft.fails')}
          </Tag>{' '}
          {got === example.row ? '' : [saysOf(got), ...why].join(' ')}
        </>
      ),
    },
  ]
  const tried = runExamples(rule, found.version.content.calculations)
  return <Table caption={t('draft.examples')} columns={columns} rows={tried} />
}

async function show(c: HttpContext, state: FormState = emptyForm(), status: 200 | 409 | 422 = 200) {
  const found = await ruleOf(c)
  const { project, place, listed, mayChange } = found
  const { rule } = listed
  const title = rule.name[currentLanguage()]
  const content = (
    <>
      <Breadcrumbs trail={trailOfVersion(place)} />
      <ErrorSummary state={state} />
      <Heading caption={mayChange ? t('draft.caption') : t('edition.one')}>{title}</Heading>
      <P>{rule.question[currentLanguage()]}</P>
      {rule.locked ? <P>{t('draft.locked')}</P> : null}
      <Limits found={found} nameOf={await namesOfMembers(c, project.id)} />
      <SubHeading id="rows">{t('draft.rows')}</SubHeading>
      <P>{t('draft.rows-what')}</P>
      <RowGrid found={found} />
      {mayChange ? (
        <LinkButton href={path('draft-row', { ...place, ruleId: rule.id, rowId: 'new' })}>
          {t('draft.add-row')}
        </LinkButton>
      ) : null}
      <P>{t('draft.examples-what')}</P>
      <Examples found={found} />
      {mayChange ? <StandingForm found={found} state={state} /> : null}
      <More summary={t('buying.working')}>
        <P>
          {rule.id} ·{' '}
          {rule.columns.map((column) => (
            <code>{column} </code>
          ))}
        </P>
        {rule.calculations.map(({ name, feel }) => (
          <P>
            {name} = <code>{feel}</code>
          </P>
        ))}
      </More>
    </>
  )
  return page(c, { title, project, room: 'purchases', children: content }, status)
}

export const get = (c: HttpContext) => show(c)

const propose = (c: HttpContext, { place, version }: FoundRule, rule: Rule) =>
  proposeRuleset(c.var.ctx, { ...place, reason: version.reason, rules: [rule] })

const acts = {
  up: (c: HttpContext, found: FoundRule, form: Form) =>
    propose(c, found, moveRow(found.listed.rule, form.text('row'), -1)),
  down: (c: HttpContext, found: FoundRule, form: Form) =>
    propose(c, found, moveRow(found.listed.rule, form.text('row'), 1)),
  remove: (c: HttpContext, found: FoundRule, form: Form) =>
    propose(c, found, removeRow(found.listed.rule, found.version.content.calculations, form.text('row'))),
  standing: keepStanding,
}

/** Moves or removes a row, or says whether the rule acts: it goes into the draft of whoever acts. */
export const post = (c: HttpContext) =>
  submit(
    c,
    async (form) => {
      const found = await draftOf(c)
      await actOf(acts, form)(c, found, form)
      return c.redirect(`${path('draft-rule', { ...found.place, ruleId: found.listed.rule.id })}#rows`, 303)
    },
    (state, { kind }) => show(c, state, kind === 'conflict' ? 409 : 422),
  )
