import { AppError } from '#lib/app-error.ts'

export const nothingToValidate = (): AppError =>
  new AppError({
    code: 'validate.nothing',
    kind: 'conflict',
    message: 'There are no releases to check yet. Import OCDS data, or import a table and map its columns.',
  })
