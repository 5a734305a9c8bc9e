import type { Schedule } from './queue/start-runner.ts'
import type { JobRun } from './queue/work.ts'

/** The task that a restore leaves behind: makes everything again that a backup does not hold. */
export const REBUILD = 'platform.rebuild'

/** The ground's own jobs, loaded when one runs. */
const groundJobs: Record<string, JobRun> = {
  'mail.deliver': async (ctx, payload) => (await import('./mail/deliver-letter.ts')).deliverLetter(ctx, payload),
  'platform.forget-project': async (ctx, payload) => (await import('./forget-project.ts')).forgetProject(ctx, payload),
  'files.sweep': async (ctx) => ctx.files.sweepScratch(ctx.clock.now()),
  'mail.sweep': async (ctx) => (await import('./mail/deliver-letter.ts')).sweepLetters(ctx),
}

/** The jobs that clear away what is past its time: every `<room>.sweep`. */
export const sweepsOf = (jobs: ReadonlyMap<string, JobRun>): string[] =>
  [...jobs.keys()].filter((id) => id.endsWith('.sweep'))

/** When the clock starts jobs (crontab, UTC): `<room>.sweep` at night, `<room>.poll` every five minutes, `<room>.due` each minute. */
export const schedulesOf = (jobs: ReadonlyMap<string, JobRun>): Schedule[] => [
  ...sweepsOf(jobs).map((job) => ({ job, at: '17 3 * * *' })),
  ...[...jobs.keys()].filter((id) => id.endsWith('.poll')).map((job) => ({ job, at: '*/5 * * * *' })),
  ...[...jobs.keys()].filter((id) => id.endsWith('.due')).map((job) => ({ job, at: '* * * * *' })),
]

/** Runs every room's `<room>.rebuild`, in the order of the rooms: a later one builds on what an earlier one made. */
const rebuildWith =
  (jobs: Record<string, JobRun>): JobRun =>
  async (ctx, _payload, work) => {
    const steps = Object.entries(jobs).filter(([id]) => id.endsWith('.rebuild'))
    for (const [i, [id, rebuild]] of steps.entries()) {
      work.signal.throwIfAborted()
      await work.report({ done: i, of: steps.length }, id.replace('.rebuild', ''))
      await rebuild(ctx, {}, work)
    }
  }

/** The rooms' jobs and the ground's own, by id. */
export const joinJobs = (jobs: Record<string, JobRun>): ReadonlyMap<string, JobRun> =>
  new Map(Object.entries({ ...groundJobs, ...jobs, [REBUILD]: rebuildWith(jobs) }))
