import type { Schedule } from './queue/start-runner.ts'
import type { JobRun } from './queue/work.ts'

/** The ground's own jobs, loaded when one runs. */
export const groundJobs: Record<string, JobRun> = {
  'mail.deliver': async (ctx, payload) => (await import('./mail/deliver-letter.ts')).deliverLetter(ctx, payload),
  'mail.sweep': async (ctx) => (await import('./mail/deliver-letter.ts')).sweepLetters(ctx),
}

/** When the clock starts them (crontab, UTC). */
export const groundSchedules: readonly Schedule[] = [{ job: 'mail.sweep', at: '17 3 * * *' }]
