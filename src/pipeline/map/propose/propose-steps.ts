import { foldText } from '#lib/text.ts'
import type { Step } from '../mapping/mapping.ts'
import type { ColumnProfile, ValueCount } from './profile-column.ts'
import { CATEGORY_WORDS, METHODS, NEGOTIATED, SAYS_METHOD, STATUSES } from './words/codes.ts'

/**
 * Steps for a column, what they rest on in words, how much surer or less sure they make the suggestion, and how sure it
 * can be at most.
 */
export type ProposedSteps = {
  readonly steps: Step[]
  readonly reasons: string[]
  readonly factor: number
  readonly most?: number
}

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

type Find = (text: string) => string | null | undefined
type Crosswalk = { codes: Record<string, string | null>; coded: number; all: number }

/** Every text stands in the crosswalk, also where nobody can tell its code: a person sees it there and says. */
function crosswalk(values: readonly ValueCount[], find: Find): Crosswalk {
  const codes: Record<string, string | null> = {}
  let coded = 0
  let all = 0
  for (const { value, count } of values) {
    const code = find(value) ?? null
    codes[value] = code
    all += count
    if (code !== null) coded += count
  }
  return { codes, coded, all }
}

/** Below this share of rows with a code, and for words that are used in more than one way, nothing is sure. */
const MOSTLY = 0.98
const LIKELY = 0.8
const percent = (share: number) => (share === 1 ? 100 : Math.min(99, Math.round(share * 100)))

function proposeCodes(
  profile: ColumnProfile,
  find: Find,
  what: string,
  mayDiffer: (text: string) => boolean = () => false,
): ProposedSteps | undefined {
  if (!profile.values?.length) return undefined
  const { codes, coded, all } = crosswalk(profile.values, find)
  if (coded === 0) return undefined
  const share = coded / all
  const doubtful = profile.values.filter(({ value }) => codes[value] && mayDiffer(value)).map(({ value }) => value)
  const reasons = [
    `${percent(share)} % of its rows get a code from known words for ${what}`,
    ...(share < 1 ? ['the other texts get none'] : []),
    ...(doubtful.length ? [`what is called ${doubtful.slice(0, 3).join(', ')} is not the same everywhere`] : []),
  ]
  const isSure = share >= MOSTLY && doubtful.length === 0
  return { steps: [{ codes }], reasons, factor: 0.6 + 0.4 * share, ...(!isSure && { most: LIKELY }) }
}

/** `Sealed bid - RFP` is known by `rfp`; a code in brackets is tried too. */
function findMethod(text: string): string | null | undefined {
  const folded = foldText(text)
  if (Object.hasOwn(METHODS, folded)) return METHODS[folded]
  if (NEGOTIATED.test(folded)) return undefined
  const names = Object.keys(METHODS).filter((name) => name.length > 3 && ` ${folded} `.includes(` ${name} `))
  const best = names.toSorted((a, b) => b.length - a.length)[0]
  if (best) return METHODS[best]
  const word = folded.split(' ').find((each) => Object.hasOwn(METHODS, each))
  return word ? METHODS[word] : undefined
}

/** Whether a text is known only by words such as RFP, which some cities use for invited bidders, too. */
const isUsualMethod = (text: string) => !SAYS_METHOD.test(foldText(text))

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
  proposeCodes(profile, findMethod, 'ways of buying', isUsualMethod)

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
