import type { Child, FC } from 'hono/jsx'
import {
  findActiveRuleset,
  type ListedRule,
  listRules,
  type RulesetContent,
  type UsedParameter,
} from '#buying/guardrails/index.ts'
import { currentLanguage } from '#lib/words/language.ts'
import { say } from '#lib/words/sentences.ts'
import { findWords, t } from '#lib/words/words.ts'
import { may } from '#people/index.ts'
import type { HttpContext } from '../../../../http/env.ts'
import { projectOf } from '../../../../http/params.ts'
import { path } from '../../../routes.ts'
import { LinkButton } from '../../../ui/form.tsx'
import { page } from '../../../ui/layout.tsx'
import { A, Breadcrumbs, Day, Empty, Heading, More, P, SummaryList, Tag } from '../../../ui/parts.tsx'
import { trailOf } from '../cases/frame.tsx'
import { isWebAddress } from '../cases/is-web-address.ts'
import { MainLimits } from './main-limits.tsx'
import { sayLimit } from './say-limit.ts'
import { sayTemplate } from './say-template.ts'
import { namesOfMembers, setterOf } from './version-frame.tsx'

type LimitsProps = {
  parameters: readonly UsedParameter[]
  content: RulesetContent
  /** Names of members, for members alone: others read the office. */
  nameOf?: ((id: string | null) => string) | undefined
}

const Limits: FC<LimitsProps> = ({ parameters, content, nameOf }) => (
  <SummaryList
    rows={parameters.map((one) => ({
      key: one.label[currentLanguage()],
      value: (
        <>
          {sayLimit(one, content.head.currency)}{' '}
          <span class="quiet">
            {[
              nameOf ? setterOf(content, one, nameOf) : say(one.owner ?? ''),
              say(one.source ?? ''),
              one.isVerified ? '' : t('buying.not-verified'),
            ]
              .filter(Boolean)
              .join(' · ')}
          </span>
        </>
      ),
    }))}
  />
)

const STANDING_LOOKS = { on: 'done', attested: 'waits', off: 'plain' } as const

type RuleProps = { listed: ListedRule; content: RulesetContent; nameOf?: LimitsProps['nameOf']; children?: Child }

/** One rule for everybody to read: what it asks, its limits, its sentences, where it is written and how it is read. */
export const RuleView: FC<RuleProps> = ({ listed, content, nameOf, children }) => {
  const { rule, standing, parameters, interpretations } = listed
  const language = currentLanguage()
  const { title, place, where, gives, seen } = rule.source
  const source = [title, place, gives].filter(Boolean).join(', ')
  return (
    <More summary={`${rule.name[language]} · ${t(`buying.standing-${standing.is}`)}`}>
      <P>{rule.question[language]}</P>
      <P>
        <Tag look={STANDING_LOOKS[standing.is]}>{t(`buying.standing-${standing.is}`)}</Tag>{' '}
        {standing.is === 'off' ? `${standing.reason[language]} (${standing.owner})` : ''}
      </P>
      {parameters.length ? <Limits parameters={parameters} content={content} nameOf={nameOf} /> : null}
      <P quiet>
        {t('buying.whose', {
          decides: findWords(`buying.decides-${rule.decides}`) ?? rule.decides,
          owner: say(parameters.find(({ owner }) => owner)?.owner ?? place),
        })}
      </P>
      <P quiet>
        {t('buying.source')}:{' '}
        {isWebAddress(where) ? <A href={where}>{source}</A> : [source, where].filter(Boolean).join(', ')} (
        <Day at={seen} />)
      </P>
      {interpretations.map(({ words, at }) => (
        <P>
          {t('rules.read-as')} {words} <Day at={at} />
        </P>
      ))}
      <P quiet>{t('rules.rows')}</P>
      <ul class="govuk-list govuk-list--bullet">
        {rule.rows.map(({ says, gives }) => (
          <li>
            {t('frame.pair', {
              name: findWords(`case.outcome-${gives}`) ?? t('rules.task'),
              value: sayTemplate(says, rule, content),
            })}
          </li>
        ))}
      </ul>
      {children}
    </More>
  )
}

export async function get(c: HttpContext) {
  const { ctx } = c.var
  const project = await projectOf(c)
  const projectId = project.id
  const active = await findActiveRuleset(ctx, projectId)
  const nameOf = await namesOfMembers(c, projectId)
  const mayStart = await may(ctx, 'guardrail.approve', projectId)
  const content = (
    <>
      <Breadcrumbs trail={trailOf(projectId)} />
      <Heading>{t('rules.title')}</Heading>
      {active ? (
        <>
          <P>
            {active.content.head.name[currentLanguage()]}. {t('rules.since')}{' '}
            {active.validFrom ? <Day at={active.validFrom} /> : null}
          </P>
          <P quiet>{t('rules.not-advice')}</P>
          <P>
            <A href={path('rule-versions', { projectId })}>{t('edition.title')}</A> ·{' '}
            <A href={path('rule-log', { projectId })}>{t('rule-log.title')}</A> ·{' '}
            <A href={path('derogations', { projectId })}>{t('derogations.title')}</A>
          </P>
          <MainLimits content={active.content} day={ctx.clock.now().toISOString().slice(0, 10)} />
          {(await listRules(ctx, projectId)).map((listed) => (
            <RuleView listed={listed} content={active.content} nameOf={nameOf}>
              <P>
                <A href={path('rule-readings', { projectId, ruleId: listed.rule.id })}>{t('readings.title')}</A>
              </P>
            </RuleView>
          ))}
          <More summary={t('buying.working')}>
            <P>
              {t('buying.ruleset')} <code>{active.hash}</code>
            </P>
          </More>
        </>
      ) : (
        <>
          <Empty>
            <P>{t('rules.empty')}</P>
          </Empty>
          {mayStart ? <LinkButton href={path('start-rules', { projectId })}>{t('rules.start')}</LinkButton> : null}
        </>
      )}
    </>
  )
  return page(c, { title: t('rules.title'), project, room: 'purchases', children: content })
}
