export { type FiledLetter, fileLetter, MOST_LETTER_BYTES } from './file-letter.ts'
export type { Letter } from './letter.ts'
export { findLetter, listLetters, removeLetter } from './letters.ts'
