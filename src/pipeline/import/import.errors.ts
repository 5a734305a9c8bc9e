import { AppError } from '#lib/app-error.ts'

const invalid = (code: string, message: string, details?: Record<string, unknown>) =>
  new AppError({ code: `import.${code}`, kind: 'invalid', message, ...(details ? { details } : {}) })

export const emptyFile = () =>
  invalid('empty', 'The file is empty. Export it again, and check that the export has finished before you send it.')

export const unknownFormat = (what: string, instead: string) =>
  invalid('unknown-format', `This is ${what}, which cannot be read as a table. ${instead}`)

export const nestedArchive = (name: string) =>
  invalid('nested-archive', `"${name}" is an archive inside an archive. Unpack it and send the table itself.`)

export const tooManyMembers = (count: number, limit: number) =>
  invalid('too-many-members', `The archive holds ${count} files; at most ${limit} are read. Send the ones you need.`)

export const noMember = (name: string) =>
  invalid('no-member', `The archive holds no file named "${name}". Choose one of those it holds.`)

export const emptyArchive = () => invalid('empty-archive', 'The archive holds no file. Send the table itself.')

export const protectedFile = () =>
  invalid('protected', 'The file is protected by a password. Save it without one and send it again.')

export const unpacksTooLarge = (limit: number) =>
  invalid(
    'unpacks-too-large',
    `The file unpacks to more than ${Math.round(limit / 1e6).toLocaleString('en')} MB, far more than its own size explains. It was not read further. Send the table unpacked.`,
  )

export const brokenArchive = (why: string) =>
  invalid('broken-archive', `The archive cannot be opened: ${why}. Make it again, or send the table unpacked.`)

export const brokenWorkbook = (why: string) =>
  invalid('broken-workbook', `The workbook cannot be opened: ${why}. Open it, save it again as .xlsx, and send that.`)

export const noSheet = (name: string) =>
  invalid('no-sheet', `The workbook has no sheet named "${name}". Choose one of those it has.`)

export const unknownEncoding = (label: string) =>
  invalid('unknown-encoding', `"${label}" is no known text encoding. Use a name such as utf-8 or windows-1252.`)

export const wrongDelimiter = () =>
  invalid('wrong-delimiter', 'The delimiter must be one character, and neither a quotation mark nor a line end.')

export const tooManyColumns = (limit: number) =>
  invalid('too-many-columns', `The file has more than ${limit} columns. Send the columns that you need.`)

/** `doubts`: what was said about the file, in sentences. */
export const noColumns = (doubts: readonly string[]) => {
  const why = doubts.join(' ')
  return invalid(
    'no-columns',
    `No column was found in this file, so there is nothing to bring in. ${why} Open the file to see what it holds, export it again, or read it differently.`,
  )
}

export const unsafeName = (name: string) =>
  invalid(
    'unsafe-name',
    `The archive names a file "${name}", which points outside of the archive. Nothing was unpacked. Pack the table again from inside its folder, or send it unpacked.`,
  )

export const noSuchSnapshot = () =>
  new AppError({
    code: 'import.no-such-snapshot',
    kind: 'not-found',
    message: 'There is no such import in this project.',
  })

export const noSuchFile = () =>
  new AppError({
    code: 'import.no-such-file',
    kind: 'not-found',
    message: 'There is no such file in this project. Send it again.',
  })

export const notImported = () =>
  new AppError({
    code: 'import.not-done',
    kind: 'conflict',
    message:
      'This import has not ended, or it failed: it has no rows to look at. Wait for its end, or import the file again.',
  })

export const quotaIsUsedUp = (quota: number, used: number) =>
  new AppError({
    code: 'import.quota',
    kind: 'too-many',
    message: `The files of this project may take ${inMegabytes(quota)} MB and take ${inMegabytes(used)} MB already: this file has no room. Ask whoever runs this server for more.`,
    details: { quota, used },
  })

const inMegabytes = (bytes: number) => Math.ceil(bytes / 1_000_000).toLocaleString('en')

export const pathNotAllowed = () =>
  new AppError({
    code: 'import.path-not-allowed',
    kind: 'forbidden',
    message:
      'Files may only be imported from the folders that this server allows. Upload the file, or ask whoever runs the server to add its folder to FAIRLEAD_IMPORT_PATHS.',
  })

export const otherShape = (shape: 'table' | 'ocds') =>
  new AppError({
    code: 'import.other-shape',
    kind: 'conflict',
    message:
      shape === 'ocds'
        ? 'This source has given OCDS releases so far, and this file is a table. Add a source of its own for it.'
        : 'This source has given tables so far, and this file holds OCDS releases. Add a source of its own for it.',
  })

export const takenInFuture = () =>
  invalid('taken-in-future', 'The time at which the data was taken lies in the future.')

export const noSuchColumn = (name: string) =>
  invalid('no-such-column', `Both imports must have the column "${name}". Choose columns that both have.`)

export const originalIsGone = (name: string) =>
  new AppError({
    code: 'import.original-gone',
    kind: 'unavailable',
    message: `The original of "${name}" is not among the kept files, so its rows cannot be loaded again. Bring the same file in again, then run the line.`,
  })

export const notLoadedAgain = (name: string) =>
  new AppError({
    code: 'import.not-loaded-again',
    kind: 'conflict',
    message: `Reading "${name}" again gave another number of rows than it had. Remove its source, bring the file in again, then run the line.`,
  })

export const justForgotten = () =>
  new AppError({
    code: 'import.just-forgotten',
    kind: 'conflict',
    message: 'The same file was being removed at this very moment, with the last import made from it. Send it again.',
  })

export const brokenOff = () =>
  new AppError({
    code: 'import.broken-off',
    kind: 'invalid',
    message: 'The file broke off on its way here, and nothing of it was kept. Send it again.',
  })
