import { t } from '#lib/words/words.ts'

/**
 * The signs that the typesetter said its fonts lack. It quotes texts as Rust does, twice: `\\u{0}` for what is not printable.
 * ASCII that can be printed is in every font: what is left of it here is of the quoting.
 */
export function listLacking(refused: string): string[] {
  const texts = [...refused.matchAll(/the text `(.*?)` could not be displayed/gs)].map(([, text]) => text!)
  const signs = texts.flatMap((text) => [
    ...text.replace(/\\+u\{([0-9a-f]+)\}/gi, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16))),
  ])
  return [...new Set(signs.filter((sign) => !/[ -~]/.test(sign)))]
}

const numberOf = (sign: string) => sign.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')

/** Small pictures among the signs, and what belongs to them alone: skin colours, flags, key caps. */
const EMOJI = /\p{Extended_Pictographic}|\p{Emoji_Modifier}|\p{Regional_Indicator}|\u20e3/u
/** What only joins or directs others. */
const JOINER = /[\p{Cf}\p{M}]/u
const GONE = '\u0000'

const write = (sign: string) => (EMOJI.test(sign) ? GONE : JOINER.test(sign) ? '' : `[U+${numberOf(sign)}]`)

/**
 * Writes the signs that no font has by their number: `[U+65E5]`. An emoji is left out, with the blank behind it where it stood
 * by itself; the paper says so (`sayLacking`). What only joins or directs others is left out.
 */
export const writeWithout =
  (lacking: ReadonlySet<string>) =>
  (text: string): string =>
    lacking.size === 0
      ? text
      : [...text]
          .map((sign) => (lacking.has(sign) ? write(sign) : sign))
          .join('')
          .replace(/(?<=^|\s)\u0000+ |\u0000+/g, '')

/** What a reader is told of the signs that are not in the paper as they were written; nothing where all of them are. */
export function sayLacking(lacking: ReadonlySet<string>): string {
  const signs = [...lacking].filter((sign) => EMOJI.test(sign) || !JOINER.test(sign))
  const isEmoji = (sign: string) => EMOJI.test(sign)
  return [
    ...(signs.some(isEmoji) ? [t('render.emoji')] : []),
    ...(signs.every(isEmoji) ? [] : [t('render.unwritable')]),
    ...(signs.length ? [t('render.elsewhere')] : []),
  ].join(' ')
}
