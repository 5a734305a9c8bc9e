import { rounded } from '../arithmetic.ts'
import { compare } from '../compare.ts'
import { builtIn } from './signature.ts'

const areNumbers = (list: unknown[]): list is number[] =>
  list.length > 0 && list.every((item) => typeof item === 'number')

/** What a function of a list, given as one list or as many values, does with it. */
const ofList = (name: string, body: (list: unknown[]) => unknown): ReturnType<typeof builtIn> =>
  builtIn(
    name,
    ['list:list', body],
    ['...list:any', (...items: unknown[]) => (items.length === 0 ? undefined : body(items))],
  )

const ofNumbers = (name: string, body: (list: number[]) => unknown) =>
  ofList(name, (list) => (areNumbers(list) ? body(list) : undefined))

const sumOf = (list: number[]): number => rounded(list.reduce((sum, item) => sum + item, 0))

/** The least, or the greatest, of values that can be compared with each other. */
function extreme(list: unknown[], sign: 1 | -1): unknown {
  let best: unknown = list[0]
  for (const item of list) {
    const order = compare(item, best)
    if (order === null) return undefined
    if (order * sign > 0) best = item
  }
  return best
}

function median(list: number[]): number {
  const sorted = list.toSorted((a, b) => a - b)
  const middle = sorted.length / 2
  const upper = sorted[Math.floor(middle)] ?? 0
  return Number.isInteger(middle) ? rounded(((sorted[middle - 1] ?? 0) + upper) / 2) : upper
}

function deviation(list: number[]): number | undefined {
  if (list.length < 2) return undefined
  const mean = list.reduce((sum, item) => sum + item, 0) / list.length
  return Math.sqrt(list.reduce((sum, item) => sum + (item - mean) ** 2, 0) / (list.length - 1))
}

function mode(list: unknown[]): number[] | undefined {
  if (list.length === 0) return []
  if (!areNumbers(list)) return undefined
  const counts = new Map<number, number>()
  for (const item of list) counts.set(item, (counts.get(item) ?? 0) + 1)
  const most = Math.max(...counts.values())
  return [...counts]
    .filter(([, count]) => count === most)
    .map(([item]) => item)
    .toSorted((a, b) => a - b)
}

/** `all` and `any`: one answer decides, and what is no boolean leaves it open. */
const decide =
  (decisive: boolean) =>
  (list: unknown[]): boolean | undefined => {
    if (list.includes(decisive)) return decisive
    return list.every((item) => item === !decisive) ? !decisive : undefined
  }

/** The standard's functions that make one value of a list. */
export const AGGREGATE_FUNCTIONS = [
  builtIn('count', ['list:list', (list: unknown[]) => list.length]),
  ofList('min', (list) => extreme(list, -1)),
  ofList('max', (list) => extreme(list, 1)),
  ofNumbers('sum', sumOf),
  ofNumbers('mean', (list) => rounded(list.reduce((sum, item) => sum + item, 0) / list.length)),
  ofNumbers('product', (list) => rounded(list.reduce((product, item) => product * item, 1))),
  ofNumbers('median', median),
  ofNumbers('stddev', deviation),
  ofList('mode', mode),
  ofList('all', decide(false)),
  ofList('any', decide(true)),
]
