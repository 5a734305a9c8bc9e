import type { FC } from 'hono/jsx'
import { SEPARATE } from '#buying/cases/index.ts'
import { t } from '#lib/words/words.ts'
import { path } from '../../../routes.ts'
import { TextAreaField } from '../../../ui/form.tsx'
import { A, P, SubHeading } from '../../../ui/parts.tsx'
import { ActForm, type Acting, stateOf } from './act-forms.tsx'

/** Whether the requester said already why what is linked are separate needs, and nobody has decided since. */
const isExplained = ({ found: { state, events } }: Acting): boolean =>
  events.some(
    (event) =>
      event.type === 'officer.asked' &&
      event.data.step === SEPARATE &&
      state.openQuestions.includes(event.data.questionId),
  )

/** The two ways out of a need that was perhaps bought in parts: buy it together, or show that they are separate. */
export const Exits: FC<{ acting: Acting }> = ({ acting }) => {
  const { projectId, title } = acting.found
  const query = new URLSearchParams({ title, lane: 'open' })
  return (
    <section>
      <section class="act">
        <SubHeading>{t('linked.together')}</SubHeading>
        <P>{t('linked.together-what')}</P>
        <P>
          <A href={`${path('new-purchase', { projectId })}?${query}`}>{t('linked.together-link')}</A>
        </P>
      </section>
      {isExplained(acting) ? (
        <P>{t('linked.separate-sent')}</P>
      ) : (
        <ActForm
          acting={acting}
          act="separate"
          title={t('linked.separate')}
          what={t('linked.separate-what')}
          button={t('linked.separate-button')}
        >
          <TextAreaField name="text" label={t('linked.separate-why')} rows={4} state={stateOf(acting, 'separate')} />
        </ActForm>
      )}
    </section>
  )
}
