import { AppError } from '#lib/app-error.ts'

const refusal = (code: string, kind: AppError['kind'], message: string, details: AppError['details'] = {}) =>
  new AppError({ code: `workspace.${code}`, kind, message, details })

/** What the library and letters refuse beside what every register refuses. */
export const libraryRefusals = {
  noAddress: () =>
    refusal('no-address', 'invalid', 'Enter the address, or choose a file.', {
      fields: { address: 'Enter the address, or choose a file.' },
    }),
  noRoom: (quota: number) =>
    refusal(
      'no-room',
      'invalid',
      `The files of this project may take ${Math.floor(quota / 1_000_000)} MB, and there is no room for this one. Take files out of the library, or ask the administrator for more.`,
      { quota },
    ),
  fileGone: () => refusal('file-gone', 'conflict', 'The file was cleared away in this very moment. Send it again.'),
  noFile: () => refusal('no-file', 'not-found', 'This is a link: it has an address, and no file here.'),
  noLetter: () =>
    refusal('no-letter', 'invalid', 'Paste the text of a letter, or choose an .eml file.', {
      fields: { text: 'Paste the text of a letter, or choose an .eml file.' },
    }),
  letterTooLarge: (most: number) =>
    refusal(
      'letter-too-large',
      'invalid',
      `A letter may weigh ${most / 1_000_000} MB with its attachments. Paste its text, and add the files to the library one by one.`,
    ),
  brokenLetter: () =>
    refusal(
      'broken-letter',
      'invalid',
      'This file is no letter that can be read. Save it as .eml, or paste its text.',
      {
        fields: { file: 'This file is no letter that can be read. Save it as .eml, or paste its text.' },
      },
    ),
} as const
