import { AppError } from '#lib/app-error.ts'

export const nothingToMeasure = () =>
  new AppError({
    code: 'measure.nothing',
    kind: 'conflict',
    message: 'There is no compiled data to measure yet. Compile the releases first.',
  })

export const noSuchMeasure = (code: string) =>
  new AppError({ code: 'measure.no-such-measure', kind: 'not-found', message: `There is no measure ${code}.` })

export const notMeasured = () =>
  new AppError({
    code: 'measure.not-measured',
    kind: 'conflict',
    message: 'Nothing has been measured yet. Measure the compiled data first.',
  })

export const outOfDate = () =>
  new AppError({
    code: 'measure.out-of-date',
    kind: 'conflict',
    message: 'The last measurement stopped before its end. Measure again to see the rows behind its figures.',
  })

export const measureNotComputed = (code: string, missing: readonly string[]) =>
  new AppError({
    code: 'measure.not-computed',
    kind: 'conflict',
    message: `${code} could not be computed: the data has no ${missing.join(', and no ')}.`,
    details: { missing },
  })
