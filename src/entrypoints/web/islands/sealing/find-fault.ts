import { kindOfFile } from '#lib/sealing/file-kinds.ts'
import { MOST_ATTACHMENT_BYTES } from '#lib/sealing/padding.ts'

/** What the bidder repairs before anything is sealed: its words, and what they name. */
export type Fault =
  | { words: 'unanswered' | 'unanswered-many'; what: string; count: number; fields: HTMLTextAreaElement[] }
  | { words: 'other-kind'; name: string; fields?: undefined }

const labelOf = ({ labels, name }: HTMLTextAreaElement) => labels[0]?.textContent?.trim() ?? name

function findUnanswered(form: HTMLFormElement): Fault | undefined {
  const fields = form.querySelectorAll<HTMLTextAreaElement>('[data-needed] textarea')
  const empty = Array.from(fields).filter(({ value }) => value.trim() === '')
  const [first] = empty
  if (!first) return undefined
  const words = empty.length > 1 ? 'unanswered-many' : 'unanswered'
  return { words, what: labelOf(first), count: empty.length, fields: empty }
}

/** A file whose content is not what its name says. One that is too large is refused as it is sealed. */
async function findOtherKind(form: HTMLFormElement): Promise<Fault | undefined> {
  const fields = form.querySelectorAll<HTMLInputElement>('[data-sealed] [type=file]')
  for (const file of Array.from(fields).flatMap(({ files }) => [...(files ?? [])])) {
    const isRead = file.size > 0 && file.size <= MOST_ATTACHMENT_BYTES
    if (isRead && !kindOfFile(file.name, new Uint8Array(await file.arrayBuffer())))
      return { words: 'other-kind', name: file.name }
  }
  return undefined
}

/**
 * What nobody could find once the offer is sealed: a question without an answer, a file that is nothing that is taken. The
 * same as the server looks for where it seals.
 */
export const findFault = async (form: HTMLFormElement): Promise<Fault | undefined> =>
  findUnanswered(form) ?? (await findOtherKind(form))
