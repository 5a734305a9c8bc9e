import { AppError } from '#lib/app-error.ts'

/** Every refusal of keys for opening bids, and of bids as they arrive. */
export const sealingRefusals = {
  notAsked: () =>
    new AppError({
      code: 'holder-key.not-asked',
      kind: 'forbidden',
      message: 'Only somebody who is asked to hold a key may make one. A lead of the project can ask you.',
    }),
  noKey: () =>
    new AppError({
      code: 'holder-key.unreadable',
      kind: 'invalid',
      message: 'The key did not arrive whole. Load the page again and make another one.',
    }),
  taken: () =>
    new AppError({
      code: 'holder-key.taken',
      kind: 'conflict',
      message: 'This key was handed in before. Each person makes a key of their own, and a new one for each change.',
    }),
  missing: (names: string) =>
    new AppError({
      code: 'holder-key.missing',
      kind: 'conflict',
      message: `Not everybody who is to open the offers has made a key. Ask them first: ${names}.`,
    }),
  samePerson: () =>
    new AppError({
      code: 'holder-key.same-person',
      kind: 'conflict',
      message: 'Name three different people to open the offers.',
    }),
  filesDiffer: () =>
    new AppError({
      code: 'sealing.files-differ',
      kind: 'invalid',
      message: 'The files of the offer did not arrive whole. Open the page again and send it once more.',
    }),
  tooLate: () =>
    new AppError({
      code: 'sealing.too-late',
      kind: 'conflict',
      message: 'The deadline has passed. An offer is taken only before that moment, by the clock of this server.',
    }),
}
