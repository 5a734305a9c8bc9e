import type { FC } from 'hono/jsx'
import {
  effectiveParameters,
  findParameterKind,
  listSetupQuestions,
  type RulesetContent,
} from '#buying/guardrails/index.ts'
import { currentLanguage } from '#lib/words/language.ts'
import { t } from '#lib/words/words.ts'
import { P, SubHeading, SummaryList } from '../../../ui/parts.tsx'
import { sayLimit } from './say-limit.ts'

/** What a department answered to the questions it was asked first, as it counts on a day: the rules at a glance. */
export const MainLimits: FC<{ content: RulesetContent; day: string }> = ({ content, day }) => {
  const limits = effectiveParameters({ values: content.values }, day)
  const language = currentLanguage()
  const rows = listSetupQuestions().flatMap(({ sets, ask }) => {
    const found = limits[sets]
    if (!found) return []
    const { label } = findParameterKind(sets)
    const isVerified = found.adoptedBy !== undefined
    const said = sayLimit({ id: sets, label, value: found.value, isVerified }, content.head.currency)
    return [{ key: ask[language], value: isVerified ? said : `${said} (${t('buying.not-verified')})` }]
  })
  return (
    <>
      <SubHeading>{t('rules.at-a-glance')}</SubHeading>
      <SummaryList rows={rows} />
      <SubHeading>{t('public-rules.rules')}</SubHeading>
      <P quiet>{t('rules.press-one')}</P>
    </>
  )
}
