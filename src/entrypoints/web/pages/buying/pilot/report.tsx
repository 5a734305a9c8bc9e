import type { FC } from 'hono/jsx'
import { compareWithBefore, findOwnData } from '#buying/file/index.ts'
import { endPilot, findCloseOut, listSponsors, type Telling, verdicts } from '#buying/pilot/index.ts'
import { t } from '#lib/words/words.ts'
import type { HttpContext } from '../../../../http/env.ts'
import { param, projectOf } from '../../../../http/params.ts'
import { path } from '../../../routes.ts'
import { ContentView } from '../../../ui/content.tsx'
import {
  ChoiceField,
  ErrorSummary,
  emptyForm,
  type FormState,
  SubmitButton,
  submit,
  TextAreaField,
} from '../../../ui/form.tsx'
import { page } from '../../../ui/layout.tsx'
import { Breadcrumbs, P, SubHeading } from '../../../ui/parts.tsx'
import { BesideBefore } from './before-and-after.tsx'
import { pilotTrail } from './frame.tsx'

const EndForm: FC<{ action: string; state: FormState }> = ({ action, state }) => (
  <section class="waits">
    <SubHeading>{t('pilot.end')}</SubHeading>
    <P>{t('pilot.end-what')}</P>
    <form method="post" action={action} novalidate>
      <ChoiceField
        kind="radio"
        name="verdict"
        label={t('pilot.verdict')}
        choices={verdicts.map((value) => ({ value, text: t(`pilot.verdict-${value}`) }))}
        state={state}
      />
      <TextAreaField name="reason" label={t('pilot.reason')} hint={t('pilot.reason-hint')} rows={5} state={state} />
      <SubmitButton look="warning">{t('pilot.end-button')}</SubmitButton>
    </form>
  </section>
)

const placeOf = (c: HttpContext) => ({ projectId: param(c, 'projectId'), pilotId: param(c, 'pilotId') })

/** Members follow every count to its purchases. */
const tellingOf = (place: { projectId: string; pilotId: string }): Telling => ({
  addressOf: (figure) => path('pilot-figure', { ...place, figure }),
  sayPurchase: ({ caseId, number, title }) => ({
    text: t('pilot.report-purchase', { number, title }),
    link: path('case', { projectId: place.projectId, caseId }),
  }),
})

async function show(c: HttpContext, given?: FormState, status: 200 | 409 | 422 = 200) {
  const { ctx } = c.var
  const project = await projectOf(c)
  const place = placeOf(c)
  const { pilot, figures, content: report } = await findCloseOut(ctx, { ...place, telling: tellingOf(place) })
  const caseIds = figures.purchases.map(({ caseId }) => caseId)
  const compared = await compareWithBefore(ctx, { projectId: project.id, caseIds })
  const own = await findOwnData(ctx, project.id)
  const maySign = pilot.state === 'in-force' && (await listSponsors(ctx, project.id)).own.length > 0
  const state = given ?? emptyForm()
  const content = (
    <>
      <Breadcrumbs trail={pilotTrail(project.id, pilot)} />
      <ErrorSummary state={state} />
      <P quiet>{t(pilot.state === 'ended' ? 'pilot.report-kept' : 'pilot.report-now')}</P>
      <ContentView content={report} topLevel={1} />
      <BesideBefore projectId={project.id} own={own} compared={compared} />
      {maySign ? <EndForm action={path('pilot-report', place)} state={state} /> : null}
    </>
  )
  const title = t('pilot.report-title', { name: pilot.name })
  return page(c, { title, project, room: 'purchases', children: content }, status)
}

/** The close-out report as it stands, or as it was when the pilot ended. */
export const get = (c: HttpContext) => show(c)

/** Ends the pilot with what a sponsor decided, and why. */
export const post = (c: HttpContext) =>
  submit(
    c,
    async (form) => {
      const decided = { verdict: form.text('verdict') as 'scale', reason: form.text('reason') }
      await endPilot(c.var.ctx, { ...placeOf(c), ...decided })
      return c.redirect(path('pilot-report', placeOf(c)), 303)
    },
    (state, { kind }) => show(c, state, kind === 'conflict' ? 409 : 422),
  )
