import { foldText, splitName } from '#lib/text.ts'
import type { RowKind } from '../mapping/mapping.ts'
import type { ColumnProfile } from './profile-column.ts'
import { assignConcepts, type Guess } from './propose-concepts.ts'
import type { Concept } from './words/columns.ts'

/** A source whose columns have been profiled. */
export type ProfiledSource = { readonly name: string; readonly columns: readonly ColumnProfile[] }

/** What a source's rows are and how they are told apart, with the reasons. */
export type SourceGuess = {
  readonly source: ProfiledSource
  readonly concepts: ReadonlyMap<Concept, Guess>
  readonly row: RowKind
  readonly rowReasons: readonly string[]
  readonly keyColumn: string
  readonly keyReasons: readonly string[]
  readonly confidence: number
}

type Kinds = { row: RowKind; signs: readonly Concept[]; words: readonly string[]; needs: readonly Concept[] }

/** What tells the kind of rows: the columns there are, and words in the name of the source. */
const KINDS: readonly Kinds[] = [
  {
    row: 'bid',
    signs: ['bidder', 'bidAmount'],
    words: ['bid', 'bids', 'bidders', 'offers'],
    needs: ['bidder', 'bidAmount'],
  },
  {
    row: 'item',
    signs: ['quantity', 'unitPrice', 'lineNumber', 'unit', 'itemText'],
    words: ['item', 'items', 'lines'],
    needs: ['quantity', 'unitPrice', 'lineNumber'],
  },
  {
    row: 'contract',
    signs: ['contractNumber', 'ends', 'starts', 'signed'],
    words: ['contract', 'contracts', 'agreements'],
    needs: ['contractNumber', 'ends'],
  },
  {
    row: 'award',
    signs: ['supplier', 'amount', 'awardDate', 'awardNumber'],
    words: ['award', 'awards', 'awarded'],
    needs: ['supplier'],
  },
  {
    row: 'process',
    signs: ['deadline', 'published', 'method'],
    words: ['solicitation', 'solicitations', 'tenders', 'bids', 'opportunities', 'rfps'],
    needs: [],
  },
]

function guessRow(source: ProfiledSource, concepts: ReadonlyMap<Concept, Guess>): { row: RowKind; reasons: string[] } {
  const name = new Set(splitName(source.name))
  const scored = KINDS.map(({ row, signs, words, needs }) => {
    const found = signs.filter((sign) => concepts.has(sign))
    const enough = needs.length === 0 || needs.some((need) => concepts.has(need))
    const named = words.some((word) => name.has(word))
    return { row, found, named, score: enough ? found.length / Math.min(3, signs.length) + (named ? 0.5 : 0) : 0 }
  })
  const best = scored.toSorted((a, b) => b.score - a.score)[0]!
  const columns = best.found.map((concept) => `"${concepts.get(concept)!.column.name}"`)
  const reasons = [
    ...(columns.length ? [`it has ${columns.join(', ')}`] : []),
    ...(best.named ? [`the source is called "${source.name}"`] : []),
  ]
  return { row: best.score > 0 ? best.row : 'process', reasons }
}

const KEYS: readonly Concept[] = ['processNumber', 'contractNumber', 'awardNumber']

function guessKey(
  source: ProfiledSource,
  concepts: ReadonlyMap<Concept, Guess>,
): { column: string; reasons: string[]; sure: number } {
  for (const concept of KEYS) {
    const guess = concepts.get(concept)
    if (guess && guess.column.filled > 0)
      return { column: guess.column.name, reasons: [...guess.reasons], sure: guess.confidence }
  }
  const isRowNumber = concepts.get('rowNumber')?.column.name
  const ids = source.columns.filter((column) => column.kind === 'id' && column.name !== isRowNumber)
  const best = ids.toSorted((a, b) => b.distinct - a.distinct)[0]
  if (best)
    return {
      column: best.name,
      reasons: [`${best.distinct} of its ${best.filled} values differ, and they look like numbers of something`],
      sure: 0.5,
    }
  const last = isRowNumber ?? source.columns[0]?.name ?? ''
  return {
    column: last,
    reasons: ['no column looks like the number of a process: each row becomes a process of its own'],
    sure: 0.2,
  }
}

/** Says what the rows of a source are and which column tells processes apart. */
export function guessSource(source: ProfiledSource): SourceGuess {
  const concepts = assignConcepts(source.columns)
  const { row, reasons } = guessRow(source, concepts)
  const key = guessKey(source, concepts)
  return {
    source,
    concepts,
    row,
    rowReasons: reasons,
    keyColumn: key.column,
    keyReasons: key.reasons,
    confidence: key.sure,
  }
}

/** Capitals of the words of a name, for keys that must not be taken for those of another source. */
const initialsOf = (name: string) =>
  foldText(name)
    .split(' ')
    .map((word) => word[0] ?? '')
    .join('')
    .toUpperCase()

function valuesOf(guess: SourceGuess): Set<string> {
  const column = guess.source.columns.find((each) => each.name === guess.keyColumn)
  return new Set([...(column?.values ?? []).map((each) => each.value), ...(column?.examples ?? [])])
}

/**
 * The keys of all sources: columns of the same name (or with values in common) join; a key that has nothing to do with
 * those of the others gets a prefix of its own, so that two processes never become one by chance.
 */
export function proposeKeys(guesses: readonly SourceGuess[]): { key: string; reasons: string[] }[] {
  const first = guesses[0]
  return guesses.map((guess) => {
    const plain = `{${guess.keyColumn}}`
    const reasons = [...guess.keyReasons]
    const others = guesses.filter((other) => other !== guess)
    const joined = others.find((other) => foldText(other.keyColumn) === foldText(guess.keyColumn))
    if (joined)
      return {
        key: plain,
        reasons: [...reasons, `"${joined.source.name}" has a column of the same name, so their rows join`],
      }
    const own = valuesOf(guess)
    const shares = others.find((other) => [...valuesOf(other)].some((value) => own.has(value)))
    if (shares)
      return {
        key: plain,
        reasons: [...reasons, `values in common with "${shares.keyColumn}" of "${shares.source.name}"`],
      }
    if (guess === first || others.length === 0) return { key: plain, reasons }
    const prefix = initialsOf(guess.source.name)
    return {
      key: `${prefix}-${plain}`,
      reasons: [...reasons, `its numbers are not those of the other sources, so "${prefix}-" keeps them apart`],
    }
  })
}
