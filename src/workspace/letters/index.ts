export { fileLetter, type IncomingLetter, letterTooLarge, MOST_LETTER_BYTES } from './file-letter.ts'
export type { Letter } from './letter.ts'
export { findLetter, listLetters, removeLetter } from './letters.ts'
export { findMailAddress } from './mailbox.ts'
