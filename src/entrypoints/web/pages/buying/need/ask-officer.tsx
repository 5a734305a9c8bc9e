import type { FC } from 'hono/jsx'
import { type FoundCase, findSeats, listOfficerWaits, listPossible, type OfficerWait } from '#buying/cases/index.ts'
import { t } from '#lib/words/words.ts'
import type { HttpContext } from '../../../../http/env.ts'
import { path } from '../../../routes.ts'
import { emptyForm, type FormState, SubmitButton, TextAreaField } from '../../../ui/form.tsx'
import { A, Moment, More, P, SubHeading, Tag } from '../../../ui/parts.tsx'
import { sayStep, sayWait } from './question.tsx'
import { WordsHere } from './words-here.tsx'

/** A question about a purchase, with its answer where there is one. */
export type AskedHere = OfficerWait & { answer: string }

/** The answer that an event gave to a question. */
function answerTo({ events }: FoundCase, questionId: string): string {
  for (const { type, data } of events.toReversed()) {
    if (type === 'officer.answered' && data.questionId === questionId) return data.text
    if (type === 'officer.asked-before' && data.questionId === questionId) return data.answer
  }
  return ''
}

/** What officers were asked about a purchase, also before it was one, the earliest first. */
export const listAsked = (found: FoundCase): AskedHere[] =>
  listOfficerWaits(found.events)
    .filter(({ about }) => about === 'question')
    .map((wait) => ({ ...wait, answer: answerTo(found, wait.ref) }))

const MINUTE = 60_000
const minutesOf = ({ from, until }: OfficerWait, now: Date) =>
  Math.max(0, Math.floor(((until ? Date.parse(until) : now.getTime()) - Date.parse(from)) / MINUTE))

/** A question with its wait, and the answer. */
export const Asked: FC<{ one: AskedHere; now: Date }> = ({ one, now }) => (
  <article>
    <P>
      <strong>{sayStep(one.step)}</strong> <Moment at={one.from} />{' '}
      <Tag look={one.until ? 'done' : 'waits'}>
        {t(one.until ? 'officer-question.waited' : 'officer-question.waits', { time: sayWait(minutesOf(one, now)) })}
      </Tag>
    </P>
    <div class="typed govuk-body">{one.text}</div>
    {one.answer ? <blockquote class="typed govuk-inset-text">{one.answer}</blockquote> : null}
  </article>
)

type FormProps = { action: string; step: string; state?: FormState }

/** The form that asks an officer at a step. */
export const AskForm: FC<FormProps> = ({ action, step, state = { ...emptyForm(), scope: 'ask-' } }) => (
  <form method="post" action={action} novalidate>
    <input type="hidden" name="do" value="ask" />
    <input type="hidden" name="step" value={step} />
    <TextAreaField
      name="text"
      label={t('officer-question.question')}
      hint={t('officer-question.question-hint')}
      rows={3}
      state={state}
    />
    <P quiet>{t('officer-question.wait-starts')}</P>
    <SubmitButton look="secondary">{t('officer-question.ask-button')}</SubmitButton>
  </form>
)

type AtStep = FormProps & { asked: readonly AskedHere[]; mayAsk: boolean; now: Date }

/** What was asked at a step, with the answers, and a way to ask an officer there (buying:M31). */
export const AskAtStep: FC<AtStep> = ({ asked, mayAsk, now, ...form }) => (
  <>
    {asked.length ? (
      <section>
        <SubHeading>{t('officer-question.of-step')}</SubHeading>
        {asked.map((one) => (
          <Asked one={one} now={now} />
        ))}
      </section>
    ) : null}
    {mayAsk ? (
      <More summary={t('officer-question.ask-here')} open={form.state?.errors.text !== undefined}>
        <AskForm {...form} />
      </More>
    ) : null}
  </>
)

/** What helps a member at a step of a purchase: words of both sides, and officers with what they answered there. */
export async function helpAt(c: HttpContext, found: FoundCase, step: string) {
  const { ctx } = c.var
  const place = { projectId: found.projectId, caseId: found.id }
  const all = listAsked(found)
  const mayAsk = listPossible(found.state, await findSeats(ctx, found)).includes('officer.asked')
  return (
    <>
      <WordsHere step={step} />
      <AskAtStep
        asked={all.filter((one) => one.step === step)}
        mayAsk={mayAsk}
        now={ctx.clock.now()}
        action={path('case-questions', place)}
        step={step}
      />
      {all.length || mayAsk ? (
        <P>
          <A href={path('case-questions', place)}>{t('officer-question.see-all')}</A>
        </P>
      ) : null}
    </>
  )
}
