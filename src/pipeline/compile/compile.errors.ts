import { AppError } from '#lib/app-error.ts'

export const nothingToCompile = () =>
  new AppError({
    code: 'compile.nothing',
    kind: 'conflict',
    message: 'There are no releases to merge yet. Import files of OCDS, or map a source to OCDS first.',
  })

export const releasesLost = (expected: number, counted: number) =>
  new AppError({
    code: 'compile.releases-lost',
    kind: 'conflict',
    message: `Of ${expected} compiled releases ${counted} arrived; nothing was changed. Compile again.`,
  })

export const noSuchProcess = () =>
  new AppError({
    code: 'compile.no-such-process',
    kind: 'not-found',
    message: 'There is no process with this ocid in the compiled data.',
  })

export const noSuchValue = (pointer: string) =>
  new AppError({
    code: 'compile.no-such-value',
    kind: 'not-found',
    message: `The process has no value at ${pointer || 'this place'}. A place is written like /tender/value/amount.`,
  })

export const mappedIsGone = () =>
  new AppError({
    code: 'compile.mapped-gone',
    kind: 'conflict',
    message:
      'The releases that the mapping made are not there any more, as after a restore. Run the line: it maps first.',
  })
