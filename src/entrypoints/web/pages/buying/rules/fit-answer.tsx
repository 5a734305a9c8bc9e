import type { FC } from 'hono/jsx'
import type { Fit } from '#buying/guardrails/index.ts'
import { currentLanguage } from '#lib/words/language.ts'
import { t } from '#lib/words/words.ts'
import { path } from '../../../routes.ts'
import { LinkButton } from '../../../ui/form.tsx'
import { P, SubHeading, Tag } from '../../../ui/parts.tsx'
import { sayCents } from '../cases/frame.tsx'
import { Findings } from '../cases/report.tsx'

const LOOKS = { yes: 'done', ask: 'waits', no: 'wrong' } as const

/** The sentences with the sums that fit, each with who keeps its rule: a yes has its numbers too. */
const Numbers: FC<{ fit: Fit }> = ({ fit }) => (
  <ul class="govuk-list govuk-list--bullet">
    {fit.numbers.map(({ sentence, owner }) => (
      <li>
        {sentence[currentLanguage()]} {t('fit.kept-by', { owner })}
      </li>
    ))}
  </ul>
)

/** The answer to “Does my need fit?”: the word, the numbers, the highest price, what to change, and what to do next. */
export const FitAnswer: FC<{ fit: Fit; currency: string; projectId: string | undefined }> = (props) => {
  const { fit, currency, projectId } = props
  return (
    <section class="next" id="answer">
      <SubHeading>
        {t('fit.answer')} <Tag look={LOOKS[fit.answer]}>{t(`fit.${fit.answer}`)}</Tag>
      </SubHeading>
      <P>{t(`fit.${fit.answer}-what`)}</P>
      {fit.highestPrice === undefined ? null : (
        <P>
          <strong>{t('fit.highest', { price: sayCents(fit.highestPrice, currency) })}</strong>
        </P>
      )}
      {fit.numbers.length ? <Numbers fit={fit} /> : null}
      <Findings report={fit.report} currency={currency} />
      {projectId && fit.answer !== 'no' ? (
        <LinkButton href={path('new-purchase', { projectId })}>{t(`fit.go-on-${fit.answer}`)}</LinkButton>
      ) : null}
      <P quiet>{t('fit.show-to')}</P>
    </section>
  )
}
