import { AppError } from '#lib/app-error.ts'

/** Every refusal of the file room. */
export const fileRefusals = {
  noSuchOcid: () =>
    new AppError({
      code: 'case-file.no-such-ocid',
      kind: 'not-found',
      message: 'No purchase is published under this number.',
      details: {},
    }),
  noSuchFeed: () =>
    new AppError({
      code: 'case-file.no-such-feed',
      kind: 'not-found',
      message: 'This project does not publish its purchases.',
      details: {},
    }),
  noSuchReceipt: () =>
    new AppError({
      code: 'case-file.no-such-receipt',
      kind: 'not-found',
      message: 'There is no such receipt in this purchase.',
      details: {},
    }),
  nothingPublished: () =>
    new AppError({
      code: 'case-file.nothing-published',
      kind: 'conflict',
      message: 'No purchase of this project is published yet, so there is nothing to measure. Publish purchases first.',
      details: {},
    }),
}
