import type { Ctx } from '#platform/context.ts'
import { type Paper, selectPapersByHash, selectPapersOfTexts } from './papers.store.ts'
import { refusals } from './reports.errors.ts'

const HASH = /^[0-9a-f]{8,64}$/

/**
 * The start of a hash as somebody typed it from a paper: blanks, full stops, dashes and capitals do not matter, nor the words
 * SHA-256 before it. Throws `reports.not-a-hash` for what is none, or shorter than eight signs.
 */
export function readTypedHash(text: string): string {
  const typed = text
    .toLowerCase()
    .replace(/^\s*sha-?256\s*:?/, '')
    .replace(/[\s:.\u00ad\u2010-\u2015-]/g, '')
  if (!HASH.test(typed)) throw refusals.notAHash()
  return typed
}

/**
 * The papers of all projects whose hash, or that of a file of theirs, begins so. Only for whoever asks next whether their text is
 * public: nobody is allowed to know them otherwise.
 */
export const findPapersByHash = ({ db }: Pick<Ctx, 'db'>, start: string): Promise<Paper[]> =>
  selectPapersByHash(db, start)

/** The papers that were made from texts of a project, by the texts' hashes, oldest first; under the same condition. */
export const findPapersOfTexts = (
  { db }: Pick<Ctx, 'db'>,
  { projectId, texts }: { projectId: string; texts: readonly string[] },
): Promise<Paper[]> => selectPapersOfTexts(db, projectId, texts)
