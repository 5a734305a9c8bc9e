import { deserialize } from 'node:v8'
import { type Limits, ranOutOfMemory, runLimited } from '#platform/limited-process.ts'
import { shipped } from '#platform/root.ts'
import { refusals } from '../documents.errors.ts'
import type { Conversion, Converted, ConvertJob } from './convert.ts'

/** A text of 500 pages takes a few seconds. */
const LIMITS: Limits = { seconds: 60, megabytes: 1024 }

/** Five hundred pages have about half as many. */
const MOST_PARAGRAPHS = 20_000
const MOST_BYTES = 40_000_000

type Asked = Pick<ConvertJob, 'path' | 'isWord' | 'mostPictureBytes' | 'picturesRoom'>

/** The words of the converter are for whoever runs the installation. */
const tellLog = (said: string) => process.emitWarning(`A file that was brought in: ${said}`)

/**
 * Reads a Word file or Markdown in a process of its own, so that a file that takes long holds up nobody. Throws
 * `document.not-a-document`, `document.too-many-paragraphs`, `document.unpacks-too-large`, `document.took-too-much`.
 */
export async function runConverter(asked: Asked, limits: Limits = LIMITS): Promise<Converted> {
  const job: ConvertJob = { ...asked, mostBytes: MOST_BYTES, mostParagraphs: MOST_PARAGRAPHS }
  const ended = await runLimited(shipped('workspace', 'documents', 'import', 'convert.ts'), job, limits)
  if (ended.timedOut || ranOutOfMemory(ended)) throw refusals.tookTooMuch(limits.seconds, limits.megabytes)
  if (ended.code !== 0) throw new Error(`The converter ended with ${ended.code}: ${ended.said.slice(0, 2000)}`)
  const conversion = deserialize(ended.out) as Conversion
  if ('unreadable' in conversion) {
    tellLog(conversion.unreadable)
    throw refusals.notADocument()
  }
  if ('tooLarge' in conversion) throw refusals.unpacksTooLarge(MOST_BYTES / 1_000_000)
  if ('tooManyParagraphs' in conversion) throw refusals.tooManyParagraphs(conversion.tooManyParagraphs, MOST_PARAGRAPHS)
  for (const note of conversion.leftOut.notes) tellLog(note)
  return conversion
}
