import type { AppError } from '#lib/app-error.ts'
import { t } from '#lib/words/words.ts'
import { allow } from '#people/index.ts'
import { entryReasons, findPurpose, type Purpose, savePurpose } from '#workspace/index.ts'
import type { HttpContext } from '../../../../http/env.ts'
import { param, projectOf } from '../../../../http/params.ts'
import { path } from '../../../routes.ts'
import { ChoiceField, ErrorSummary, emptyForm, type FormState, SubmitButton, submit } from '../../../ui/form.tsx'
import { page } from '../../../ui/layout.tsx'
import { Breadcrumbs, Heading, P } from '../../../ui/parts.tsx'
import { Conflict, currentOf } from '../register/conflict.tsx'
import { FormField } from '../register/fields.tsx'
import { findHistory, History } from '../register/history.tsx'
import { type FieldView, findAbout } from '../register/view.ts'

const view = { register: { kind: 'purpose' } }
const fields: FieldView[] = [
  { name: 'issue', as: 'line', isNeeded: true },
  { name: 'reasons', as: 'line' },
  { name: 'reasonWords', as: 'text' },
  { name: 'focusArea', as: 'line' },
  { name: 'hypothesis', as: 'text' },
]
const wordReasons = (reasons: readonly string[]) =>
  entryReasons.filter((reason) => reasons.includes(reason)).map((reason) => t(`purpose.reasons-${reason}`))

type Shown = { state: FormState; chosen: string[]; version: number; refusal?: AppError }

async function show(c: HttpContext, { state, chosen, version, refusal }: Shown) {
  const project = await projectOf(c)
  await allow(c.var.ctx, 'purpose.write', project.id)
  const about = await findAbout(c, fields)
  const current = currentOf(refusal) as Purpose | undefined
  const worded = { ...state, values: { ...state.values, reasons: wordReasons(chosen).join(', ') } }
  const events = await findHistory(c, { thing: `purpose:${project.id}`, operation: 'purpose.read' }, about)
  const choices = entryReasons.map((value) => ({ value, text: t(`purpose.reasons-${value}`) }))
  const content = (
    <>
      <Breadcrumbs trail={[{ text: t('goal.title'), href: path('goals', { projectId: project.id }) }]} />
      <ErrorSummary state={state} />
      <Heading>{t('purpose.title')}</Heading>
      <P>{t('purpose.what')}</P>
      {current ? (
        <Conflict
          view={view}
          fields={fields}
          current={{ ...current, reasons: wordReasons(current.reasons).join(', ') }}
          state={worded}
          about={about}
        />
      ) : null}
      <form method="post" action={path('purpose', { projectId: project.id })} novalidate>
        <input type="hidden" name="basedOn" value={String(current?.version ?? version)} />
        <FormField view={view} field={fields[0]!} state={state} about={about} />
        <ChoiceField
          kind="checkbox"
          name="reasons"
          label={t('purpose.reasons')}
          hint={t('purpose.reasons-hint')}
          state={state}
          choices={choices}
          chosen={chosen}
        />
        {fields.slice(2).map((field) => (
          <FormField view={view} field={field} state={state} about={about} />
        ))}
        <SubmitButton>{t('registers.save')}</SubmitButton>
      </form>
      <History events={events} />
    </>
  )
  const status = current ? 409 : refusal ? 422 : 200
  return page(c, { title: t('purpose.title'), project, room: 'goals', children: content }, status)
}

export const get = async (c: HttpContext) => {
  const { reasons, version, ...said } = await findPurpose(c.var.ctx, { projectId: param(c, 'projectId') })
  const { issue, reasonWords, focusArea, hypothesis } = said
  return show(c, { state: emptyForm({ issue, reasonWords, focusArea, hypothesis }), chosen: reasons, version })
}

export const post = (c: HttpContext) =>
  submit(
    c,
    async (form) => {
      const projectId = param(c, 'projectId')
      const values = {
        ...{ issue: form.text('issue'), reasonWords: form.text('reasonWords') },
        ...{ focusArea: form.text('focusArea'), hypothesis: form.text('hypothesis') },
      }
      const reasons = form.all('reasons') as Purpose['reasons']
      const basedOn = Number(form.text('basedOn')) || 0
      await savePurpose(c.var.ctx, { projectId, basedOn, values: { ...values, reasons } })
      return c.redirect(path('goals', { projectId }), 303)
    },
    (state, refusal) =>
      show(c, { state, chosen: state.chosen?.('reasons') ?? [], version: Number(state.values.basedOn) || 0, refusal }),
  )
