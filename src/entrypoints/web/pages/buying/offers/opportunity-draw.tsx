import { findDraw } from '#buying/award/index.ts'
import { findOutcome } from '#buying/file/index.ts'
import { findOpportunity, textsIn } from '#buying/offers/index.ts'
import { currentLanguage } from '#lib/words/language.ts'
import { t } from '#lib/words/words.ts'
import type { HttpContext } from '../../../../http/env.ts'
import { param } from '../../../../http/params.ts'
import { path } from '../../../routes.ts'
import { page } from '../../../ui/layout.tsx'
import { A, Breadcrumbs, Heading, More, P, SummaryList } from '../../../ui/parts.tsx'
import { OutcomeSays } from './outcome.tsx'
import { DrawAgain } from './sealing-forms.tsx'

/** A draw for everybody: that it comes out the same when it is made again, here and in the reader's own browser. */
export async function get(c: HttpContext) {
  const caseId = param(c, 'caseId')
  const found = await findOpportunity(c.var.ctx, caseId)
  const { draw, hash, recomputed } = await findDraw(c.var.ctx, caseId)
  const file = path('opportunity-draw-file', { caseId })
  const outcome = await findOutcome(c.var.ctx, caseId)
  const { title } = textsIn(found, currentLanguage())
  const content = (
    <>
      <Breadcrumbs trail={[{ text: title, href: path('opportunity', { caseId }) }]} />
      <Heading caption={title}>{t('award.draw')}</Heading>
      {outcome ? <OutcomeSays outcome={outcome} /> : null}
      <P>{t('award.draw-what')}</P>
      <P>{t(recomputed.isRight ? 'award.draw-right' : 'award.draw-wrong')}</P>
      <DrawAgain address={file} button="award.draw-again" />
      <ol class="govuk-list govuk-list--number">
        {(['seed', 'secrets', 'order', 'compare'] as const).map((step) => (
          <li>{t(`award.draw-step-${step}`)}</li>
        ))}
      </ol>
      <More summary={t('award.draw-working')}>
        <SummaryList
          rows={[
            { key: t('award.draw-commitment'), value: <code>{draw.seedCommitment}</code> },
            { key: t('award.draw-seed'), value: <code>{draw.seed}</code> },
            { key: t('award.draw-root'), value: <code>{draw.log.root}</code> },
            { key: t('award.draw-hash'), value: <code>{hash}</code> },
          ]}
        />
      </More>
      <P>
        <A href={file} download>
          {t('award.draw-file')}
        </A>
      </P>
    </>
  )
  return page(c, { title: t('award.draw'), children: content })
}
