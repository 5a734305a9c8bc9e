import { t } from '#lib/words/words.ts'
import type { Duration } from './playbook.ts'

/** How long something takes, in words: `2 to 3 weeks`. */
export const sayDuration = ({ amount, upTo, unit }: Duration): string => {
  const long = t(`playbook.${unit}`, { count: upTo ?? amount })
  return upTo ? t('playbook.between', { from: amount, to: long }) : long
}
