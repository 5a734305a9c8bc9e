import { t } from '#lib/words/words.ts'
import type { Ground } from '../../things.ts'
import type { ClaimContent } from '../content.ts'

/** What stands around a text that leaves the product: on its first page, in its footer, in the properties of the file. */
export type Paper = {
  title: string
  /** What sort of paper it is, in a word or two, above the title. */
  kind?: string
  /** The language of the text: `en`, `fr-CA`. */
  language: string
  /** When it was frozen. */
  date: Date
  /** The SHA-256 of the frozen content, which can be looked up on the site. */
  hash: string
  /** The address at which it can be looked up. */
  checkAt?: string
  /** Lines below the title: the project, the version, who approved it. */
  about?: readonly { name: string; value: string }[]
}

/** The hash at the foot of a paper, told apart from that of the text that it was made from. */
export const sayHash = ({ hash }: Pick<Paper, 'hash'>): string => `${t('render.hash')}, SHA-256: ${hash}`

/** Where the hash of a paper can be checked, in words; undefined where nobody can. */
export const sayWhereToCheck = ({ checkAt }: Pick<Paper, 'checkAt'>): string | undefined =>
  checkAt && t('render.check-at', { address: checkAt })

/** The word of a kind of ground: it always stands beside the mark. */
export const wordOfGround = (ground: Ground): string => t(`ground.${ground}`)

/** The kind of a claim and how strong it is, in words: `Figure. No evidence yet`; a grounded one needs no second word. */
export const wordsOfClaim = ({ kind, strength }: Pick<ClaimContent, 'kind' | 'strength'>): string =>
  strength === 'grounded'
    ? t(`claims.kind.${kind}`)
    : `${t(`claims.kind.${kind}`)}. ${t(`claims.strength.${strength}`)}`

const dates = (language: string) =>
  new Intl.DateTimeFormat(language, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })

/** The day on which it was frozen, written out in its language. */
export function dayOf({ date, language }: Pick<Paper, 'date' | 'language'>): string {
  const known = Intl.DateTimeFormat.supportedLocalesOf(language)
  return dates(known.length > 0 && language !== 'en' ? language : 'en-GB').format(date)
}
