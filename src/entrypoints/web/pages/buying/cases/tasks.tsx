import type { FC } from 'hono/jsx'
import type { Party, ReadTask } from '#buying/cases/index.ts'
import { currentLanguage } from '#lib/words/language.ts'
import { t } from '#lib/words/words.ts'
import { path } from '../../../routes.ts'
import { SubmitButton, TextAreaField } from '../../../ui/form.tsx'
import { A, Day, P, SubHeading } from '../../../ui/parts.tsx'
import { type Acting, stateOf } from './act-forms.tsx'
import { sayParty } from './frame.tsx'

type OneProps = { task: ReadTask; acting: Acting; parties: ReadonlyMap<string, Party> }

/** Who does it, and until when; or that nobody is named, and where somebody is. */
const Whose: FC<OneProps> = ({ task: { whose, seat, until }, acting, parties }) => {
  if (whose.length)
    return (
      <P quiet>
        {t('tasks.who', { names: whose.map(({ id }) => sayParty(parties, id)).join(', ') })} <Day at={until} />
      </P>
    )
  return (
    <P quiet>
      {t('tasks.nobody', { seat: t(`case.seat-${seat}`) })}{' '}
      <A href={path('buying-people', { projectId: acting.found.projectId })}>{t('buying.people-link')}</A>
    </P>
  )
}

/** One thing to do, with the form for whoever does it. */
const Task: FC<OneProps> = (props) => {
  const { task, acting } = props
  const isRefused = acting.state.values.taskId === task.id
  const state = isRefused ? stateOf(acting, 'finish-task') : { ...stateOf(acting, '-'), scope: `${task.id}-` }
  return (
    <li class="finding">
      <P>
        <strong>{task.says[currentLanguage()]}</strong>
      </P>
      <Whose {...props} />
      {acting.seats.includes(task.seat) ? (
        <form method="post" action={acting.action} novalidate>
          <input type="hidden" name="do" value="finish-task" />
          <input type="hidden" name="taskId" value={task.id} />
          <TextAreaField
            name="words"
            label={t('tasks.what-done')}
            hint={t('tasks.what-done-hint')}
            rows={2}
            state={state}
          />
          <SubmitButton look="secondary">{t('tasks.done')}</SubmitButton>
        </form>
      ) : null}
    </li>
  )
}

type Props = { tasks: readonly ReadTask[]; acting: Acting; parties: ReadonlyMap<string, Party> }

/** What the rules tell people to do besides the next step: what, who, until when. */
export const Tasks: FC<Props> = ({ tasks, acting, parties }) =>
  tasks.length ? (
    <section>
      <SubHeading>{t('tasks.title')}</SubHeading>
      <ul class="govuk-list findings">
        {tasks.map((task) => (
          <Task task={task} acting={acting} parties={parties} />
        ))}
      </ul>
    </section>
  ) : null
