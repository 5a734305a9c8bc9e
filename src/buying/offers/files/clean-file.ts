import type { FileKind } from '#lib/sealing/file-kinds.ts'
import { cleanPdf } from './clean-pdf.ts'
import { cleanJpeg, cleanPng } from './clean-pictures.ts'

/** A file without what programs write into it about its author; `mayTell` where some of that may be left (abuse:A19). */
export type CleanFile = { bytes: Buffer; mayTell: boolean }

const cleaners: Record<FileKind, (bytes: Buffer) => CleanFile> = {
  pdf: cleanPdf,
  png: (bytes) => ({ bytes: cleanPng(bytes), mayTell: false }),
  jpeg: (bytes) => ({ bytes: cleanJpeg(bytes), mayTell: false }),
  text: (bytes) => ({ bytes, mayTell: false }),
}

/** Takes out what tells of the author, as far as that can be done without touching what is shown. */
export const cleanFile = (kind: FileKind, bytes: Buffer): CleanFile => cleaners[kind](bytes)
