import type { FC } from 'hono/jsx'
import { t } from '#lib/words/words.ts'
import type { Playbook } from '#playbooks/index.ts'
import { path } from '../../routes.ts'
import { emptyForm, type FormState, SelectField, SubmitButton, TextAreaField, TextField } from '../../ui/form.tsx'
import { More } from '../../ui/parts.tsx'

type FormsProps = { playbook: Playbook; at: { projectId: string; key: string }; state: FormState; sha256: string }

const stepChoices = (playbook: Playbook) =>
  playbook.phases.flatMap(({ steps }) => steps.map(({ id, name }) => ({ value: id, text: name })))

const StepForms: FC<FormsProps> = ({ playbook, at, state, sha256 }) => (
  <More summary={t('own.change-step')} open={Object.keys(state.errors).length > 0}>
    <form method="post" action={path('own-playbook', at)} novalidate>
      <input type="hidden" name="basedOn" value={sha256} />
      <SelectField name="stepId" label={t('run.step')} choices={stepChoices(playbook)} state={state} />
      <TextField name="words" label={t('own.words')} hint={t('own.words-hint')} state={state} />
      <div class="govuk-button-group">
        {(['rename-step', 'add-tip', 'add-check', 'remove-step'] as const).map((act) => (
          <SubmitButton look="secondary" name="act" value={act}>
            {t(`own.${act}`)}
          </SubmitButton>
        ))}
      </div>
    </form>
  </More>
)

const AddStepForm: FC<FormsProps> = ({ playbook, at, state, sha256 }) => (
  <More summary={t('own.add-step')}>
    <form method="post" action={path('own-playbook', at)} novalidate>
      <input type="hidden" name="basedOn" value={sha256} />
      <SelectField
        name="phaseId"
        label={t('runs.phase')}
        choices={playbook.phases.map(({ id, name }) => ({ value: id, text: name }))}
        state={state}
      />
      <TextField name="name" label={t('runs.name')} state={state} />
      <TextAreaField name="why" label={t('own.why')} rows={2} state={state} />
      <SelectField
        name="owner"
        label={t('run.role')}
        choices={playbook.roles.map(({ id, name }) => ({ value: id, text: name }))}
        state={state}
      />
      <SubmitButton name="act" value="add-step">
        {t('own.add-step')}
      </SubmitButton>
    </form>
  </More>
)

const RemoveForm: FC<FormsProps> = ({ playbook, at, sha256 }) => {
  const parts = playbook.phases.flatMap(({ steps }) =>
    steps.flatMap((step) => [
      ...step.tips.map((tip, n) => ({ value: `tip ${step.id} ${n}`, text: t('own.tip-of', { step: step.name, tip }) })),
      ...step.checklist.map(({ id, text }) => ({
        value: `check ${step.id} ${id}`,
        text: t('own.check-of', { step: step.name, text }),
      })),
    ]),
  )
  if (!parts.length) return null
  return (
    <More summary={t('own.remove-part')}>
      <form method="post" action={path('own-playbook', at)} novalidate>
        <input type="hidden" name="basedOn" value={sha256} />
        <SelectField name="part" label={t('own.part')} choices={parts} state={emptyForm()} />
        <SubmitButton look="secondary" name="act" value="remove-part">
          {t('own.remove-part')}
        </SubmitButton>
      </form>
    </More>
  )
}

/** Templates that the playbook names and does not carry itself: one of them is brought in, then changed as text. */
const TemplateForm: FC<FormsProps & { templates: readonly { id: string; name: string }[] }> = (props) => {
  const { templates, at, state, sha256 } = props
  if (!templates.length) return null
  return (
    <More summary={t('own.take-template')}>
      <form method="post" action={path('own-playbook', at)} novalidate>
        <input type="hidden" name="basedOn" value={sha256} />
        <SelectField
          name="templateId"
          label={t('own.template')}
          hint={t('own.template-hint')}
          choices={templates.map(({ id, name }) => ({ value: id, text: name }))}
          state={state}
        />
        <SubmitButton look="secondary" name="act" value="take-template">
          {t('own.take-template-button')}
        </SubmitButton>
      </form>
    </More>
  )
}

type ChangeProps = FormsProps & { templates: readonly { id: string; name: string }[] }

/** The small changes that can be made without the text: steps, tips, checklist items, templates. */
export const ChangeForms: FC<ChangeProps> = ({ templates, ...forms }) => (
  <>
    <StepForms {...forms} />
    <AddStepForm {...forms} />
    <RemoveForm {...forms} />
    <TemplateForm {...forms} templates={templates} />
  </>
)
