import { type DateHabit, parseDate, type Zone } from '#lib/dates.ts'
import { compileDatePattern } from '#lib/dates-pattern.ts'
import { foldText, tidyText } from '#lib/text.ts'
import type { Step } from '../mapping/mapping.ts'
import type { LeafType } from '../mapping/targets.ts'
import { type Convert, eachText, type Outcome, refuse, withValue } from './outcome.ts'
import { readNumber, readPlainNumber, writeDate } from './typed-values.ts'

const HABITS = new Set<string>(['day first', 'month first', 'excel'] satisfies DateHabit[])

/** What steps must know of the rest of the mapping. */
export type Surroundings = { readonly type: LeafType; readonly zone: Zone }

const titleCase = (text: string) => text.toLowerCase().replace(/(^|[\s/(-])(\p{L})/gu, (all) => all.toUpperCase())

function changeCase(to: 'upper' | 'lower' | 'title'): Convert {
  if (to === 'title') return eachText(titleCase)
  return eachText(to === 'upper' ? (text) => text.toUpperCase() : (text) => text.toLowerCase())
}

/** Parts of a text; `take` counts from 1, from the end where it is negative; without it all parts are kept. */
function split(mark: string, take: number | undefined): Convert {
  return (outcome) => {
    if (typeof outcome.value !== 'string') return outcome
    const parts = outcome.value.split(mark).map(tidyText).filter(Boolean)
    return withValue(outcome, take === undefined ? parts : parts.at(take > 0 ? take - 1 : take))
  }
}

/** True for a word that names how dates are written, or a pattern that can be read by. */
export const isDateFormat = (format: string): boolean => HABITS.has(format) || compileDatePattern(format) !== undefined

function readDates(format: string, around: Surroundings): Convert {
  const pattern = HABITS.has(format) ? undefined : compileDatePattern(format)
  const read = pattern ?? ((text: string) => parseDate(text, HABITS.has(format) ? (format as DateHabit) : undefined))
  return (outcome) =>
    typeof outcome.value === 'string' ? writeDate(outcome, read(outcome.value), around.type, around.zone) : outcome
}

function crosswalk(codes: Readonly<Record<string, string | null>>, otherwise: string): Convert {
  const known = new Map(Object.entries(codes).map(([written, code]) => [foldText(written), code]))
  const translate = (text: string): string | null | undefined => {
    const code = known.get(foldText(text))
    if (code !== undefined || otherwise === 'list') return code
    return otherwise === 'keep' ? text : otherwise
  }
  return (outcome: Outcome) => {
    if (outcome.value === undefined) return outcome
    const texts = Array.isArray(outcome.value) ? outcome.value : [String(outcome.value)]
    const found = texts.map(translate)
    if (found.includes(undefined)) return refuse(outcome, 'unknown-code')
    const kept = found.filter((code): code is string => Boolean(code))
    if (kept.length === 0) return refuse(outcome, 'no-code')
    return { ...outcome, value: Array.isArray(outcome.value) ? [...new Set(kept)] : kept[0] }
  }
}

function blankWhere(words: readonly string[]): Convert {
  const blank = new Set(words.map(foldWord))
  return eachText((text) => (blank.has(foldWord(text)) ? '' : text))
}

/** Words that stand for nothing are compared without case, but with their punctuation: `-` is one. */
export const foldWord = (text: string): string => tidyText(text).toLowerCase()

/** Makes a step of the mapping file into what it does. */
export function compileStep(step: Step, around: Surroundings): Convert {
  if ('case' in step) return changeCase(step.case)
  if ('blank' in step) return blankWhere(step.blank)
  if ('replace' in step) return eachText((text) => tidyText(text.replaceAll(step.replace, step.with)))
  if ('split' in step) return split(step.split, step.take)
  if ('date' in step) return readDates(step.date, around)
  if ('money' in step) return (outcome) => readNumber(outcome, step.money)
  if ('number' in step) return (outcome) => readPlainNumber(outcome, step.number)
  return crosswalk(step.codes, step.otherwise ?? 'list')
}
