import type { Child, FC } from 'hono/jsx'
import { t } from '#lib/words/words.ts'
import type { Member } from '#people/index.ts'
import { type FoundStep, movesFrom, needsReason } from '#playbooks/index.ts'
import { path } from '../../routes.ts'
import { ChoiceField, emptyForm, type FormState, SubmitButton, TextAreaField } from '../../ui/form.tsx'
import { A, Day, More, P, SubHeading, Tag } from '../../ui/parts.tsx'
import { nameOf, stepHref, Thing, ToolName } from './parts.tsx'

export type StepView = {
  found: FoundStep
  members: readonly Member[]
  state: FormState
  mayWork: boolean
  mayAsk: boolean
}

/** A form that posts to the step what is done with it. */
export const StepForm: FC<{ found: FoundStep; act: string; children?: Child }> = ({ found, act, children }) => (
  <form method="post" action={stepHref(found.run, found.step.id)} novalidate>
    <input type="hidden" name="act" value={act} />
    {children}
  </form>
)

const Endings: FC<StepView> = ({ found, state }) => (
  <>
    <ChoiceField
      kind="radio"
      name="ending"
      label={t('step.ending')}
      state={state}
      choices={found.content.endings.map(({ id, name, what }) => ({ value: id, text: name, hint: what }))}
    />
    <TextAreaField name="keep" label={t('gate.keep')} hint={t('gate.notes-hint')} rows={2} state={state} />
    <TextAreaField name="change" label={t('gate.change')} hint={t('gate.notes-hint')} rows={2} state={state} />
  </>
)

/** The moves that can be made now: the usual one as a button, those that need a reason one click deeper. */
export const Moves: FC<StepView> = (view) => {
  const { found, state, mayWork } = view
  if (!mayWork || found.run.state === 'ended') return null
  const moves = movesFrom(found.step.state)
  const hasEndings = found.content.endings.length > 0
  return (
    <>
      {moves.includes('finish') && hasEndings ? (
        <StepForm found={found} act="finish">
          <Endings {...view} />
          <SubmitButton>{t('step.do-finish')}</SubmitButton>
        </StepForm>
      ) : null}
      <div class="govuk-button-group">
        {moves
          .filter((move) => !needsReason(move) && !(move === 'finish' && hasEndings))
          .map((move, at) => (
            <StepForm found={found} act={move}>
              <SubmitButton {...(at === 0 && !hasEndings && move !== 'reopen' ? {} : { look: 'secondary' as const })}>
                {t(`step.do-${move}`)}
              </SubmitButton>
            </StepForm>
          ))}
      </div>
      {moves.some(needsReason) ? (
        <More summary={t('step.leave-aside')} open={Boolean(state.errors.reason)}>
          <form method="post" action={stepHref(found.run, found.step.id)} novalidate>
            <TextAreaField name="reason" label={t('step.reason')} rows={2} state={state} />
            {moves.filter(needsReason).map((move) => (
              <SubmitButton look="secondary" name="act" value={move}>
                {t(`step.do-${move}`)}
              </SubmitButton>
            ))}
          </form>
        </More>
      ) : null}
    </>
  )
}

const DoneBy: FC<StepView & { taskId: string }> = ({ found, members, taskId }) => {
  const mark = found.tasks.get(taskId)
  if (!mark) return null
  return (
    <span class="quiet">
      {' '}
      {t('step.done-by', { name: nameOf(members, mark.by) })} <Day at={mark.at} />
    </span>
  )
}

/** The activities with their tasks: to tick in one form, or to read. */
export const Activities: FC<StepView> = (view) => {
  const { found, mayWork } = view
  const { projectId } = found.run
  if (!found.content.activities.length) return null
  const isOpen = mayWork && found.run.state === 'running'
  const text = (task: FoundStep['content']['activities'][number]['tasks'][number]) => (
    <>
      {task.text}
      {task.tool ? (
        <>
          {' '}
          (<ToolName tool={task.tool} projectId={projectId} />)
        </>
      ) : null}
      <DoneBy {...view} taskId={task.id} />
    </>
  )
  const groups = found.content.activities.map(({ id, name, tasks }) => (
    <div class="govuk-form-group">
      <fieldset class="govuk-fieldset" id={`activity-${id}`}>
        <legend class="govuk-fieldset__legend govuk-fieldset__legend--s">{name}</legend>
        <div class="govuk-checkboxes govuk-checkboxes--small">
          {tasks.map((task) => (
            <div class="govuk-checkboxes__item">
              <input
                class="govuk-checkboxes__input"
                type="checkbox"
                id={`task-${task.id}`}
                name="task"
                value={task.id}
                checked={found.tasks.has(task.id)}
                disabled={!isOpen}
              />
              <label class="govuk-label govuk-checkboxes__label" for={`task-${task.id}`}>
                {text(task)}
              </label>
            </div>
          ))}
        </div>
      </fieldset>
    </div>
  ))
  return (
    <section>
      <SubHeading id="activities">{t('step.activities')}</SubHeading>
      {isOpen ? (
        <StepForm found={found} act="tasks">
          {groups}
          <SubmitButton look="secondary">{t('step.save-tasks')}</SubmitButton>
        </StepForm>
      ) : (
        groups
      )}
    </section>
  )
}

const Conditions: FC<StepView> = ({ found, mayWork }) => (
  <>
    {found.conditions.map(({ id, question, answer }) => (
      <div>
        <P>
          {question} <strong>{answer === undefined ? t('step.unanswered') : t(answer ? 'step.yes' : 'step.no')}</strong>
        </P>
        {mayWork && found.run.state === 'running' ? (
          <StepForm found={found} act="condition">
            <input type="hidden" name="condition" value={id} />
            {(['yes', 'no'] as const).map((value) => (
              <SubmitButton look="secondary" name="answer" value={value}>
                {t(`step.${value}`)} <span class="govuk-visually-hidden">{question}</span>
              </SubmitButton>
            ))}
          </StepForm>
        ) : null}
      </div>
    ))}
  </>
)

/** What shows that the step is done: each item with its state and evidence. */
export const Checklist: FC<StepView> = (view) => {
  const { found, members, mayWork } = view
  const { run, step, checks } = found
  if (!checks.length) return null
  return (
    <section>
      <SubHeading id="checklist">{t('playbook.checklist')}</SubHeading>
      <Conditions {...view} />
      <ul class="findings">
        {checks
          .filter(({ asked }) => asked !== false)
          .map(({ id, text, met, asked }) => (
            <li class="finding" id={`check-${id}`}>
              <P>
                {text}{' '}
                <Tag look={met ? 'done' : 'plain'}>
                  {t(met ? 'step.met' : asked === 'unknown' ? 'step.perhaps' : 'step.not-met')}
                </Tag>{' '}
                {mayWork && run.state === 'running' ? (
                  <A
                    href={path('step-check', { projectId: run.projectId, runId: run.id, stepId: step.id, checkId: id })}
                  >
                    {t(met ? 'step.change-met' : 'step.say-met')} <span class="govuk-visually-hidden">{text}</span>
                  </A>
                ) : null}
              </P>
              {met ? (
                <P quiet>
                  {met.isKnown
                    ? t('step.met-known')
                    : `${met.note} ${t('step.done-by', { name: nameOf(members, met.by) })}`}{' '}
                  <Day at={met.at} />{' '}
                  {met.evidence.map((card) => (
                    <>
                      · <Thing projectId={run.projectId} of={card.ref} name={card.name} />{' '}
                    </>
                  ))}
                </P>
              ) : null}
            </li>
          ))}
      </ul>
    </section>
  )
}

/** Who sees to the step, and a form to say so. */
export const Owners: FC<StepView> = ({ found, members, mayWork }) => (
  <section>
    <P>
      {t('step.owner', { role: found.roleName })}{' '}
      {found.owners.length ? t('step.seen-to-by', { names: found.owners.map(({ name }) => name).join(', ') }) : null}
    </P>
    {mayWork ? (
      <More summary={t('step.assign')}>
        <StepForm found={found} act="assign">
          <ChoiceField
            kind="checkbox"
            name="person"
            label={t('step.assign-whom')}
            hint={t('step.assign-hint')}
            state={emptyForm()}
            chosen={found.isAssigned ? found.owners.map(({ personId }) => personId) : []}
            choices={members.map(({ personId, name, roles }) => ({
              value: personId,
              text: name,
              hint: roles.map((role) => role.name).join(', '),
            }))}
          />
          <SubmitButton look="secondary">{t('step.assign-button')}</SubmitButton>
        </StepForm>
      </More>
    ) : null}
  </section>
)
