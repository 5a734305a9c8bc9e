import { AppError } from '#lib/app-error.ts'

const refusal = (code: string, kind: AppError['kind'], message: string, details: AppError['details'] = {}) =>
  new AppError({ code: `reports.${code}`, kind, message, details })

/** Every refusal of this room. */
export const refusals = {
  noSuchReport: () => refusal('no-such-report', 'not-found', 'There is no such report in this project.'),
  noSuchFormat: (format: string) =>
    refusal('no-such-format', 'not-found', `A report is not written as “${format}”. Take html, pdf, docx, md or json.`),
  goesWithDocument: () =>
    refusal(
      'goes-with-document',
      'conflict',
      'A paper of a document goes out with the document itself, once that is approved and let out.',
    ),
  frozenBefore: () =>
    refusal(
      'frozen-before',
      'conflict',
      'This paper was frozen before such papers could be published. Make it anew, then publish that one.',
    ),
  notAHash: () =>
    refusal(
      'not-a-hash',
      'invalid',
      'Type at least the first eight signs of the hash: digits, and letters from a to f.',
      { fields: { hash: 'Type at least the first eight signs of the hash: digits, and letters from a to f.' } },
    ),
} as const
