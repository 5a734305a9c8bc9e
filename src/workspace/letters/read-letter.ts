import PostalMime, { type Address, type Attachment } from 'postal-mime'
import { libraryRefusals } from '../library/library.errors.ts'
import { linksInLetter, linksInText, textOfHtml } from './find-links.ts'
import type { ReadLetter } from './letter.ts'

const MOST_TEXT = 500_000
const clean = (text: string) => text.toWellFormed().replaceAll('\0', '')
const oneLine = (text: string, most = 300) => clean(text).replace(/\s+/g, ' ').trim().slice(0, most)

const showAddress = (one: Address): string[] =>
  one.group ? one.group.flatMap(showAddress) : [one.name ? `${one.name} <${one.address}>` : one.address]
const showAll = (all: readonly (Address | undefined)[]) =>
  oneLine(all.flatMap((one) => (one ? showAddress(one) : [])).join(', '), 2000)

function dateOf(text: string | undefined): Date | null {
  const date = new Date(text ?? '')
  return Number.isNaN(date.getTime()) || date.getUTCFullYear() < 1970 || date.getUTCFullYear() > 2200 ? null : date
}

const bytesOf = ({ content }: Attachment): Uint8Array =>
  typeof content === 'string' ? Buffer.from(content, 'utf8') : new Uint8Array(content)

/** Pictures that only decorate the letter are no attachments. */
const isMeant = (one: Attachment) => !(one.related && one.disposition !== 'attachment')

/**
 * Reads a letter as mail programs save it (.eml): subject, date, people, text, links, attachments. Throws
 * `workspace.broken-letter` for what is no letter.
 */
export async function readEml(content: Uint8Array): Promise<ReadLetter> {
  const mail = await PostalMime.parse(content, { maxNestingDepth: 40 }).catch(() => undefined)
  if (!mail || !(mail.from || mail.subject || mail.messageId)) throw libraryRefusals.brokenLetter()
  const body = clean(mail.text || (mail.html ? textOfHtml(mail.html) : '')).slice(0, MOST_TEXT)
  return {
    subject: oneLine(mail.subject ?? ''),
    sentAt: dateOf(mail.date),
    sender: showAll([mail.from ?? mail.sender]),
    recipients: showAll([...(mail.to ?? []), ...(mail.cc ?? [])]),
    body,
    messageId: mail.messageId ? oneLine(mail.messageId, 500) : undefined,
    links: linksInLetter(body, mail.html),
    attachments: mail.attachments
      .filter(isMeant)
      .map((one, i) => ({ name: oneLine(one.filename ?? '') || `attachment-${i + 1}`, content: bytesOf(one) })),
  }
}

/** How mail programs name the head of a letter that is copied as text, in four languages. */
const HEADS: [keyof Pick<ReadLetter, 'subject' | 'sender' | 'recipients'> | 'date', RegExp][] = [
  ['sender', /^\s*[>*]*\s*(?:from|de|von)\s*:\**\s*(.+)$/i],
  ['recipients', /^\s*[>*]*\s*(?:to|cc|à|para|an)\s*:\**\s*(.+)$/i],
  ['subject', /^\s*[>*]*\s*(?:subject|objet|asunto|betreff)\s*:\**\s*(.+)$/i],
  ['date', /^\s*[>*]*\s*(?:date|sent|envoyé|enviado|fecha|gesendet|datum)\s*:\**\s*(.+)$/i],
]
const HEAD_LINES = 20

/** "Tuesday, March 3, 2026 10:14 AM", "3 March 2026 at 10:14": as mail programs write dates for people. */
const dateInWords = (text: string | undefined) => dateOf(text?.replace(/\bat\b|\(.*\)/gi, ' ').replace(/\s+/g, ' '))

/**
 * Reads a letter that was pasted as text. The lines at its top that name sender, date and subject are understood; all of
 * the text stays its body, and without a subject its first line stands for it.
 */
export function readPastedLetter(pasted: string): ReadLetter {
  const body = clean(pasted).slice(0, MOST_TEXT).trim()
  const found: Partial<Record<(typeof HEADS)[number][0], string>> = {}
  for (const line of body.split(/\r\n|[\n\r]/).slice(0, HEAD_LINES))
    for (const [name, pattern] of HEADS) {
      const said = pattern.exec(line.slice(0, 2000))?.[1]
      if (said) found[name] = name === 'recipients' && found[name] ? `${found[name]}, ${said}` : (found[name] ?? said)
    }
  const firstLine = body.split(/\r\n|[\n\r]/).find((line) => line.trim()) ?? ''
  return {
    subject: oneLine(found.subject ?? firstLine, 160),
    sentAt: dateInWords(found.date),
    sender: oneLine(found.sender ?? '', 2000),
    recipients: oneLine(found.recipients ?? '', 2000),
    body,
    messageId: undefined,
    links: linksInText(body),
    attachments: [],
  }
}

/** Whether a text is the source of a letter rather than its words: it begins with headers as mail has them. */
export const isEmlSource = (text: string): boolean =>
  /^(?:[A-Za-z][A-Za-z-]{1,40}:[^\n]*\r?\n(?:[ \t][^\n]*\r?\n)*){2}/.test(text) &&
  /^(?:message-id|received|mime-version|return-path|dkim-signature|content-type):/im.test(text.slice(0, 20_000))
