import { AppError } from '#lib/app-error.ts'
import { findWords, t } from '#lib/words/words.ts'
import { followTask, hasEnded } from '#platform/queue/follow-task.ts'
import type { Task } from '#platform/queue/tasks.ts'
import type { Io } from '../command.ts'
import { showProgress } from '../show-progress.ts'
import type { Folder } from './folder.ts'

function describe({ kind, state, counts, message }: Task): string {
  if (state === 'waiting') return t('command.waiting')
  const words = Object.entries(counts).flatMap(([name, count]) => findWords(`work.count-${name}`, { count }) ?? [])
  return [message ?? findWords(`work.kind-${kind}`), words.join(', ')].filter(Boolean).join(': ')
}

/** How long a task may wait in the queue before that is told, also where nobody looks at a terminal. */
const WAITED_LONG_MS = 15_000

/** Says once that a task has been waiting long: its project's other work comes first, or no process runs jobs. */
function tellLongWait(io: Io) {
  const begun = Date.now()
  let isTold = false
  return ({ state }: Task) => {
    if (isTold || state !== 'waiting' || Date.now() - begun < WAITED_LONG_MS) return
    isTold = true
    io.stderr.write(`${t('command.waiting-long')}\n`)
  }
}

/** Follows a task to its end, with progress on stderr; goes on with it here where the process that served has ended. */
async function watch(folder: Folder, io: Io, taskId: string): Promise<Task> {
  const progress = showProgress(io)
  const tellWait = tellLongWait(io)
  const { signal } = io
  const report = (task: Task) => {
    progress.report(describe(task))
    tellWait(task)
  }
  try {
    for (;;) {
      const task = await followTask(folder.ctx, taskId, { signal, report, isServed: folder.isServed })
      if (hasEnded(task) || signal.aborted) return task
      await folder.reopen()
    }
  } finally {
    progress.clear()
  }
}

/**
 * Follows a task until it is done. Ctrl-C asks it to stop, waits until it has, says `interrupted` (what was left as it
 * was) and rejects with an AbortError. Throws AppError `command.failed` with the task's own sentence, `command.stopped`.
 */
export async function follow(folder: Folder, io: Io, taskId: string, interrupted = ''): Promise<void> {
  const { state, message } = await watch(folder, io, taskId)
  if (state === 'done') return
  if (state === 'failed')
    throw new AppError({ code: 'command.failed', kind: 'conflict', message: message ?? 'The work failed.' })
  if (io.signal.aborted && interrupted) io.stderr.write(`${interrupted}\n`)
  io.signal.throwIfAborted()
  throw new AppError({ code: 'command.stopped', kind: 'conflict', message: t('command.stopped') })
}
