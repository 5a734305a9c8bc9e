import { findPublicRules, listPublicRules } from '#buying/guardrails/index.ts'
import { t } from '#lib/words/words.ts'
import type { HttpContext } from '../../../../http/env.ts'
import { param } from '../../../../http/params.ts'
import { path } from '../../../routes.ts'
import { page } from '../../../ui/layout.tsx'
import { A, Breadcrumbs, Empty, Heading, More, P, SubHeading } from '../../../ui/parts.tsx'
import { ChangeLog } from './change-log.tsx'
import { MainLimits } from './main-limits.tsx'
import { RuleView } from './rules.tsx'

/** Whose rules anybody may read. */
async function showAll(c: HttpContext) {
  const all = await listPublicRules(c.var.ctx)
  const content = (
    <>
      <Heading>{t('public-rules.title')}</Heading>
      <P>{t('public-rules.what')}</P>
      {all.length ? (
        <ul class="govuk-list">
          {all.map(({ projectId, name }) => (
            <li>
              <A href={path('public-rules-of', { projectId })}>{name}</A>
            </li>
          ))}
        </ul>
      ) : (
        <Empty>{t('public-rules.none')}</Empty>
      )}
      <P>
        <A href={path('fit')}>{t('fit.title')}</A>
      </P>
    </>
  )
  return page(c, { title: t('public-rules.title'), children: content })
}

/** The rules of one department, in force and as they changed, for everybody. */
export async function get(c: HttpContext) {
  const projectId = param(c, 'projectId')
  if (!projectId) return showAll(c)
  const { name, content, rules, changes } = await findPublicRules(c.var.ctx, projectId)
  const children = (
    <>
      <Breadcrumbs trail={[{ text: t('public-rules.title'), href: path('public-rules') }]} />
      <Heading caption={name}>{t('public-rules.of')}</Heading>
      <P quiet>{t('rules.not-advice')}</P>
      <P>
        <A href={path('fit-of', { profile: projectId })}>{t('fit.title')}</A>
      </P>
      <MainLimits content={content} day={c.var.ctx.clock.now().toISOString().slice(0, 10)} />
      {rules.map((listed) => (
        <RuleView listed={listed} content={content} />
      ))}
      <SubHeading id="changes">{t('rule-log.title')}</SubHeading>
      <P>
        {t('rule-log.what')} <A href={path('public-rules-feed', { projectId })}>{t('rule-log.feed')}</A>
      </P>
      <ChangeLog changes={changes} />
      <More summary={t('buying.working')}>
        <P>{t('public-rules.working')}</P>
        <ul class="govuk-list">
          {changes.map(({ rulesetId }) => (
            <li>
              <code>{rulesetId}</code>
            </li>
          ))}
        </ul>
      </More>
    </>
  )
  return page(c, { title: name, children })
}
