import { AppError } from '#lib/app-error.ts'

const refusal = (code: string, kind: AppError['kind'], message: string, details: AppError['details'] = {}) =>
  new AppError({ code: `workspace.${code}`, kind, message, details })

/** Every refusal of the registers. */
export const refusals = {
  noSuchEntry: () =>
    refusal('no-such-entry', 'not-found', 'There is no such entry in this project. It may belong to another one.'),
  changedMeanwhile: (current: Readonly<Record<string, unknown>>) =>
    refusal(
      'changed-meanwhile',
      'conflict',
      'Somebody changed this while you were writing. What you typed is kept below; look at what stands now, then save again.',
      { current },
    ),
} as const
