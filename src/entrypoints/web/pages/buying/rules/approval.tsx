import type { FC } from 'hono/jsx'
import { findApprovalLack, findReplay, findVersionBefore, listFailedExamples } from '#buying/guardrails/index.ts'
import { say } from '#lib/words/sentences.ts'
import { t } from '#lib/words/words.ts'
import { may } from '#people/index.ts'
import type { HttpContext } from '../../../../http/env.ts'
import { path } from '../../../routes.ts'
import { type FormState, SubmitButton, TextField } from '../../../ui/form.tsx'
import { P, SubHeading } from '../../../ui/parts.tsx'
import { type FoundVersion, nameOfRule } from './version-frame.tsx'

/** From when a version would act, and all that is in the way of its approval by whoever looks, as sentences. */
export type Approval = { validFrom: string; obstacles: string[]; lack: string | undefined }

const dayOf = (at: Date) => at.toISOString().slice(0, 10)

/** What keeps whoever looks from approving; the operation refuses for the same reasons. */
export async function findApproval(c: HttpContext, { place, version, isMine }: FoundVersion): Promise<Approval> {
  const { ctx } = c.var
  const today = dayOf(ctx.clock.now())
  const replayed = await findReplay(ctx, place)
  const before = await findVersionBefore(ctx, place)
  const validFrom = replayed && replayed.actsFrom > today ? replayed.actsFrom : today
  const mayApprove = await may(ctx, 'guardrail.approve', place.projectId)
  const failed = [...new Set(listFailedExamples(version.content, before?.content).map(({ rule }) => rule))]
  const lack = await findApprovalLack(ctx, { ...place, validFrom })
  const obstacles = [
    ...(isMine ? [t('approval.own')] : []),
    ...(mayApprove ? [] : [t('approval.may-not')]),
    ...(version.author === null ? [t('approval.profile')] : []),
    ...failed.map((rule) => t('approval.example', { name: nameOfRule(version, rule) })),
    ...(lack ? [say(lack.message)] : []),
  ]
  return { validFrom, obstacles, lack: lack?.code }
}

/** The button that puts a version in force; while something is in the way it is off, and says why. */
export const ApproveForm: FC<{ found: FoundVersion; approval: Approval; state: FormState }> = (props) => {
  const { found, approval, state } = props
  const { obstacles, validFrom } = approval
  const values = { validFrom, ...state.values }
  return (
    <section class="next" id="approve">
      <SubHeading>{t('approval.title')}</SubHeading>
      {obstacles.length ? (
        <div id="why-not">
          <P>{t('approval.why-not')}</P>
          <ul class="govuk-list govuk-list--bullet">
            {obstacles.map((one) => (
              <li>{one}</li>
            ))}
          </ul>
        </div>
      ) : (
        <P>{t('approval.what')}</P>
      )}
      {obstacles.length ? (
        <button type="button" class="govuk-button" disabled aria-describedby="why-not">
          {t('approval.button')}
        </button>
      ) : (
        <form method="post" action={path('rule-version', found.place)} novalidate>
          <input type="hidden" name="do" value="approve" />
          <TextField name="validFrom" type="date" label={t('approval.from')} state={{ ...state, values }} />
          <SubmitButton>{t('approval.button')}</SubmitButton>
        </form>
      )}
    </section>
  )
}
