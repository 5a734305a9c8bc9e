import type { FC } from 'hono/jsx'
import { t } from '#lib/words/words.ts'
import { SubmitButton, TextAreaField } from '../../ui/form.tsx'
import { Day, More, P, SubHeading } from '../../ui/parts.tsx'
import { nameOf, stepHref } from './parts.tsx'
import { StepForm, type StepView } from './step-parts.tsx'

/** Questions that were asked at the step, with their answers, for the next reader. */
export const Questions: FC<StepView> = ({ found, members, mayAsk, state }) => (
  <section>
    <SubHeading id="questions">{t('step.questions')}</SubHeading>
    {found.questions.length ? null : <P quiet>{t('step.no-questions')}</P>}
    {found.questions.map(({ id, question, asked, answer, answered }) => (
      <section class="finding">
        <h3 class="govuk-heading-s">{question}</h3>
        <P quiet>
          {nameOf(members, asked.by)}, <Day at={asked.at} />
        </P>
        {answer && answered ? (
          <P>
            {answer}{' '}
            <span class="quiet">
              {nameOf(members, answered.by)}, <Day at={answered.at} />
            </span>
          </P>
        ) : null}
        {mayAsk ? (
          <More summary={t(answer ? 'step.answer-better' : 'step.answer')}>
            <form method="post" action={`${stepHref(found.run, found.step.id)}`} novalidate>
              <input type="hidden" name="act" value="answer" />
              <input type="hidden" name="question" value={id} />
              <label class="govuk-label" for={`answer-${id}`}>
                {t('step.your-answer')}
              </label>
              <textarea class="govuk-textarea" id={`answer-${id}`} name="answer" rows={3}>
                {answer ?? ''}
              </textarea>
              <SubmitButton look="secondary">{t('step.answer-button')}</SubmitButton>
            </form>
          </More>
        ) : null}
      </section>
    ))}
    {mayAsk ? (
      <More summary={t('step.ask')} open={Boolean(state.errors.question)}>
        <StepForm found={found} act="ask">
          <TextAreaField
            name="question"
            label={t('step.your-question')}
            hint={t('step.ask-hint')}
            rows={2}
            state={state}
          />
          <SubmitButton look="secondary">{t('step.ask-button')}</SubmitButton>
        </StepForm>
      </More>
    ) : null}
  </section>
)
