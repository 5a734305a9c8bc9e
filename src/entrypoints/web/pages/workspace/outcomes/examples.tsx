import { t } from '#lib/words/words.ts'
import { may } from '#people/index.ts'
import { listEntries, outcomeExamples, outcomes } from '#workspace/index.ts'
import type { HttpContext } from '../../../../http/env.ts'
import { param } from '../../../../http/params.ts'
import { path } from '../../../routes.ts'
import { A, More, P } from '../../../ui/parts.tsx'

/** Outcomes that others aimed at, to take over; those taken over already are left out. */
export async function Examples(c: HttpContext) {
  const projectId = param(c, 'projectId')
  if (!(await may(c.var.ctx, 'outcome.write', projectId))) return null
  const taken = new Set((await listEntries(c.var.ctx, outcomes, { projectId })).map(({ example }) => example))
  const rest = outcomeExamples.filter((example) => !taken.has(example))
  if (!rest.length) return null
  return (
    <More summary={t('outcome.examples')} open={taken.size === 0}>
      <P>{t('outcome.examples-what')}</P>
      <ul class="govuk-list govuk-list--bullet">
        {rest.map((example) => (
          <li>
            <strong>{t(`outcome-example.${example}`)}</strong> {t(`outcome-example.${example}-what`)}{' '}
            <A href={path('new-outcome', { projectId }, { example })}>
              {t('outcome.take-over')} <span class="govuk-visually-hidden">{t(`outcome-example.${example}`)}</span>
            </A>
          </li>
        ))}
      </ul>
    </More>
  )
}
