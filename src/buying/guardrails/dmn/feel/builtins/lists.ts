import { isEqual } from '../compare.ts'
import { call } from '../scope.ts'
import { asCallable, type Callable, kindOf, type Run } from '../values.ts'
import { builtIn } from './signature.ts'

const same = (a: unknown, b: unknown): boolean => isEqual(a, b) === true

function distinct(list: unknown[]): unknown[] {
  const kept: unknown[] = []
  for (const item of list) if (!kept.some((other) => same(other, item))) kept.push(item)
  return kept
}

/** Where a position of FEEL, from 1 or back from -1, lies in a list; null where it lies outside. */
function placeIn(list: unknown[], position: number): number | null {
  const place = position > 0 ? position - 1 : list.length + position
  return position !== 0 && Number.isInteger(position) && place >= 0 && place < list.length ? place : null
}

function sublist(list: unknown[], start: number, length?: number | null): unknown[] | undefined {
  const from = placeIn(list, start)
  if (from === null || (typeof length === 'number' && (length < 0 || from + length > list.length))) return undefined
  return list.slice(from, typeof length === 'number' ? from + length : undefined)
}

function insertBefore(list: unknown[], position: number, item: unknown): unknown[] | undefined {
  const place = position === list.length + 1 ? list.length : placeIn(list, position)
  return place === null ? undefined : list.toSpliced(place, 0, item)
}

function remove(list: unknown[], position: number): unknown[] | undefined {
  const place = placeIn(list, position)
  return place === null ? undefined : list.toSpliced(place, 1)
}

const asList = (value: unknown): unknown[] => (Array.isArray(value) ? value : [value])

const ITEM = 'list:list, element:any'

/** Functions that call a function they are given need the run, so they are not made from a signature. */
function listReplace([list, at, item]: unknown[], run: Run): unknown {
  if (kindOf(list) === 'null') return run.warn('NULL', 'list replace(…) has no list')
  const items = asList(list)
  if (typeof at === 'number') {
    const place = placeIn(items, at)
    return place === null ? run.warn('VALUE', `the list has no item ${at}`) : items.with(place, item ?? null)
  }
  if (typeof at !== 'function') return run.warn('TYPE', 'list replace(…) needs a position or a function')
  const answers = items.map((old) => call(at as Callable, [old, item], run))
  if (answers.some((answer) => typeof answer !== 'boolean'))
    return run.warn('TYPE', 'a match is neither true nor false')
  return items.map((old, index) => (answers[index] === true ? item : old))
}

function sort([list, precedes]: unknown[], run: Run): unknown {
  if (kindOf(list) === 'null' || typeof precedes !== 'function')
    return run.warn('TYPE', 'sort(…) needs a list and a function')
  const isBefore = (a: unknown, b: unknown) => call(precedes as Callable, [a, b], run) === true
  return asList(list).toSorted((a, b) => (isBefore(a, b) ? -1 : isBefore(b, a) ? 1 : 0))
}

const withRun = (
  name: string,
  body: (values: unknown[], run: Run) => unknown,
  ...alternatives: string[][]
): [string, Callable] => {
  const parameters = alternatives[0] ?? []
  return [
    name,
    Object.assign(asCallable(body, parameters), { alternatives: alternatives.map((names) => asCallable(body, names)) }),
  ]
}

/** The standard's functions of lists. */
export const LIST_FUNCTIONS = [
  builtIn('list contains', [
    'list:list, element:any',
    (list: unknown[], element: unknown) => list.some((item) => same(item, element)),
  ]),
  withRun('list replace', listReplace, ['list', 'position', 'newItem'], ['list', 'match', 'newItem']),
  withRun('sort', sort, ['list', 'precedes']),
  builtIn('sublist', ['list:list, start position:number, length?:number', sublist]),
  builtIn('append', ['list:list, ...item:any', (list: unknown[], ...items: unknown[]) => [...list, ...items]]),
  builtIn('concatenate', ['...list:list', (...lists: unknown[][]) => (lists.length ? lists.flat() : undefined)]),
  builtIn('insert before', ['list:list, position:number, newItem:any', insertBefore]),
  builtIn('remove', ['list:list, position:number', remove]),
  builtIn('reverse', ['list:list', (list: unknown[]) => list.toReversed()]),
  builtIn('index of', [
    ITEM.replace('element', 'match'),
    (list: unknown[], match: unknown) => list.flatMap((item, index) => (same(item, match) ? [index + 1] : [])),
  ]),
  builtIn('union', ['...list:list', (...lists: unknown[][]) => (lists.length ? distinct(lists.flat()) : undefined)]),
  builtIn('distinct values', ['list:list', distinct]),
  builtIn('flatten', ['list:list', (list: unknown[]) => list.flat(Number.POSITIVE_INFINITY)]),
]
