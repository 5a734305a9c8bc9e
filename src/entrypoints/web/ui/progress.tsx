import type { FC } from 'hono/jsx'
import { say } from '#lib/words/sentences.ts'
import { findWords, t } from '#lib/words/words.ts'
import type { Task } from '#platform/queue/tasks.ts'
import { path } from '../routes.ts'
import { SubmitButton } from './form.tsx'
import { Tag, type TagLook } from './parts.tsx'

const LOOKS: Record<Task['state'], TagLook> = {
  waiting: 'plain',
  running: 'waits',
  done: 'done',
  failed: 'wrong',
  cancelled: 'plain',
}

/** What a piece of work does, in words. */
export const nameOfWork = (kind: string): string => findWords(`work.kind-${kind}`) ?? kind

/** The state of a piece of work, in a word. */
export const WorkState: FC<{ state: Task['state'] }> = ({ state }) => (
  <Tag look={LOOKS[state]}>{t(`work.state-${state}`)}</Tag>
)

/** "4,112 of 11,461 rows, 3 set aside": the counts of a piece of work, in words. */
function countsInWords(counts: Record<string, number>): string {
  const parts = Object.entries(counts)
    .filter(([name]) => name !== 'total')
    .map(([name, count]) => findWords(`work.count-${name}`, { count }) ?? `${count} ${name}`)
  return parts.join(', ')
}

const isOver = (task: Task) => !['waiting', 'running'].includes(task.state)

/** The bar is drawn where the work knows its end; otherwise it only moves. */
const Bar: FC<{ counts: Record<string, number> }> = ({ counts }) => {
  const [done] = Object.values(counts)
  return counts.total && done !== undefined ? (
    <progress value={done} max={counts.total} aria-label={t('work.progress')} />
  ) : (
    <progress aria-label={t('work.progress')} />
  )
}

/**
 * Long work as a page shows it: what is done, how far, a way to stop it. While it runs the block asks for itself again
 * every second; without JavaScript a link reloads the page.
 */
export const Progress: FC<{ task: Task; projectId: string; mayCancel: boolean }> = ({ task, projectId, mayCancel }) => {
  const address = { projectId, taskId: task.id }
  const polling = isOver(task)
    ? {}
    : { 'hx-get': path('task-progress', address), 'hx-trigger': 'load delay:1s', 'hx-swap': 'outerHTML' }
  return (
    <div class="work" id={`task-${task.id}`} {...polling}>
      <p class="govuk-body">
        <strong>{nameOfWork(task.kind)}</strong> <WorkState state={task.state} />
      </p>
      {isOver(task) ? null : <Bar counts={task.counts} />}
      <p class="govuk-body numbers" role="status">
        {[countsInWords(task.counts), say(task.message ?? '')].filter(Boolean).join(' – ')}
      </p>
      {isOver(task) ? null : (
        <>
          <noscript>
            <p class="govuk-body">
              <a class="govuk-link" href={path('task', address)}>
                {t('work.look-again')}
              </a>
            </p>
          </noscript>
          {mayCancel ? (
            <form method="post" action={path('cancel-task', address)}>
              <SubmitButton look="secondary">
                {task.isCancelRequested ? t('work.stopping') : t('work.stop')}
              </SubmitButton>
            </form>
          ) : null}
        </>
      )}
    </div>
  )
}
