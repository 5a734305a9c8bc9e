import { foldText } from '#lib/text.ts'
import type { Step } from '../mapping/mapping.ts'
import type { ColumnProfile, ValueCount } from './profile-column.ts'
import { CATEGORY_WORDS, METHODS, STATUSES } from './words/codes.ts'

/** Steps for a column, what they rest on in words, and how much surer or less sure they make the suggestion. */
export type ProposedSteps = { readonly steps: Step[]; readonly reasons: string[]; readonly factor: number }

const NOTHING: ProposedSteps = { steps: [], reasons: [], factor: 1 }

/** How amounts are read: the decimal mark that the column shows, or the commoner one. */
export function proposeMoney(profile: ColumnProfile): ProposedSteps {
  if (profile.mark) {
    const thousands = profile.mark === '.' ? 'a comma between thousands' : 'a point between thousands'
    return {
      steps: [{ money: profile.mark }],
      reasons: [`its amounts have "${profile.mark}" before decimals and ${thousands}`],
      factor: 1,
    }
  }
  return { steps: [{ money: '.' }], reasons: ['no amount tells how decimals are written; "." is taken'], factor: 0.95 }
}

/** How dates are read: the order that the column shows; dates that begin with the year need none. */
export function proposeDate(profile: ColumnProfile): ProposedSteps {
  if (profile.habit === 'excel')
    return { steps: [{ date: 'excel' }], reasons: ['its values are the day numbers of a spreadsheet'], factor: 0.9 }
  if (profile.habit)
    return { steps: [{ date: profile.habit }], reasons: [`its dates are written ${profile.habit}`], factor: 1 }
  const unclear = profile.examples.some((text) => /^\d{1,2}[/-]\d{1,2}[/-]\d{2,4}/.test(text))
  return unclear
    ? { steps: [], reasons: ['no date tells whether the day or the month comes first: say which'], factor: 0.7 }
    : NOTHING
}

type Crosswalk = { codes: Record<string, string | null>; known: number; all: number }

function crosswalk(values: readonly ValueCount[], find: (text: string) => string | null | undefined): Crosswalk {
  const codes: Record<string, string | null> = {}
  let known = 0
  let all = 0
  for (const { value, count } of values) {
    const code = find(value)
    all += count
    if (code === undefined) continue
    codes[value] = code
    known += count
  }
  return { codes, known, all }
}

function proposeCodes(
  profile: ColumnProfile,
  find: (text: string) => string | null | undefined,
  what: string,
): ProposedSteps | undefined {
  if (!profile.values?.length) return undefined
  const { codes, known, all } = crosswalk(profile.values, find)
  if (known === 0) return undefined
  const share = known / all
  const reasons = [`${Math.round(share * 100)} % of its values are known words for ${what}; the others are listed`]
  return { steps: [{ codes }], reasons, factor: 0.6 + 0.4 * share }
}

/** `Sealed bid - RFP` is known by `rfp`; a code in brackets is tried too. */
function findMethod(text: string): string | null | undefined {
  const folded = foldText(text)
  if (Object.hasOwn(METHODS, folded)) return METHODS[folded]
  const names = Object.keys(METHODS).filter((name) => name.length > 3 && ` ${folded} `.includes(` ${name} `))
  const best = names.toSorted((a, b) => b.length - a.length)[0]
  if (best) return METHODS[best]
  const word = folded.split(' ').find((each) => Object.hasOwn(METHODS, each))
  return word ? METHODS[word] : undefined
}

/** One category, or null where a text names several (which has no code in OCDS). */
function findCategory(text: string): string | null | undefined {
  const words = new Set(foldText(text).split(' '))
  const has = (name: keyof typeof CATEGORY_WORDS) => CATEGORY_WORDS[name].some((word) => words.has(word))
  if (has('works')) return 'works'
  if (has('goods') && has('services')) return null
  if (has('goods')) return 'goods'
  return has('services') ? 'services' : undefined
}

/** A crosswalk from local words for ways of buying to the four methods of OCDS. */
export const proposeMethods = (profile: ColumnProfile): ProposedSteps | undefined =>
  proposeCodes(profile, findMethod, 'ways of buying')

/** A crosswalk to goods, works and services. */
export const proposeCategories = (profile: ColumnProfile): ProposedSteps | undefined =>
  proposeCodes(profile, findCategory, 'goods, works or services')

function findStatus(list: keyof typeof STATUSES, text: string): string | undefined {
  const folded = foldText(text)
  return Object.hasOwn(STATUSES[list], folded) ? STATUSES[list][folded] : undefined
}

/** A crosswalk from local statuses to a status list of OCDS. */
export const proposeStatuses = (profile: ColumnProfile, list: keyof typeof STATUSES): ProposedSteps | undefined =>
  proposeCodes(profile, (text) => findStatus(list, text), 'a status')
