import { t } from '#lib/words/words.ts'
import { may } from '#people/index.ts'
import { findPurpose } from '#workspace/index.ts'
import type { HttpContext } from '../../../../http/env.ts'
import { param } from '../../../../http/params.ts'
import { path } from '../../../routes.ts'
import { A, Empty, P, SubHeading } from '../../../ui/parts.tsx'
import { Typed } from '../register/fields.tsx'

/** Why there is this reform, above the goals that follow from it. */
export async function PurposeAbove(c: HttpContext) {
  const projectId = param(c, 'projectId')
  const { issue, reasons, reasonWords, version } = await findPurpose(c.var.ctx, { projectId })
  const mayWrite = await may(c.var.ctx, 'purpose.write', projectId)
  const link = mayWrite ? (
    <A href={path('purpose', { projectId })}>{version ? t('registers.change') : t('purpose.write')}</A>
  ) : null
  if (!version)
    return (
      <Empty>
        {t('purpose.none')} {link}
      </Empty>
    )
  return (
    <section>
      <SubHeading>{t('purpose.title')}</SubHeading>
      <P>{issue}</P>
      {reasons.length ? <P quiet>{reasons.map((reason) => t(`purpose.reasons-${reason}`)).join(' · ')}</P> : null}
      {reasonWords ? (
        <P>
          <Typed>{reasonWords}</Typed>
        </P>
      ) : null}
      <P>
        {link} {mayWrite ? <span class="govuk-visually-hidden">{t('purpose.title')}</span> : null}
      </P>
    </section>
  )
}
