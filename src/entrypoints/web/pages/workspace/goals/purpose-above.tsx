import type { FC } from 'hono/jsx'
import { t } from '#lib/words/words.ts'
import { may } from '#people/index.ts'
import { findPurpose } from '#workspace/index.ts'
import type { HttpContext } from '../../../../http/env.ts'
import { param } from '../../../../http/params.ts'
import { path } from '../../../routes.ts'
import { A, Empty, P, SubHeading } from '../../../ui/parts.tsx'
import { Typed } from '../register/fields.tsx'

const Said: FC<{ name: string; text: string }> = ({ name, text }) =>
  text ? (
    <P>
      <strong>{name}:</strong> <Typed>{text}</Typed>
    </P>
  ) : null

/** Why there is this reform, above the goals that follow from it. */
export async function PurposeAbove(c: HttpContext) {
  const projectId = param(c, 'projectId')
  const { issue, reasons, reasonWords, focusArea, hypothesis, version } = await findPurpose(c.var.ctx, { projectId })
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
      <Said name={t('purpose.focusArea')} text={focusArea} />
      <Said name={t('purpose.hypothesis')} text={hypothesis} />
      <P>
        {link} {mayWrite ? <span class="govuk-visually-hidden">{t('purpose.title')}</span> : null}
      </P>
    </section>
  )
}
