import { DRAFT_PREFIX, mappingTargets } from '#standard/index.ts'
import type { MappedSource, Mapping, RowKind, Rule } from '../mapping/mapping.ts'
import { schema, withoutLabels } from '../mapping/targets.ts'
import type { ColumnProfile } from './profile-column.ts'
import { type FieldProposal, proposeFields, reasonToLeaveOut } from './propose-fields.ts'
import { guessSource, type ProfiledSource, proposeKeys, type SourceGuess } from './propose-source.ts'

/** What is known beside the data. */
export type ProposalSettings = {
  readonly publisher: string
  readonly timeZone: string
  readonly currency?: string
  readonly language?: string
  readonly ocidPrefix?: string
}

/** What is proposed for a source as a whole. */
export type SourceProposal = {
  readonly source: string
  readonly row: RowKind
  readonly rowReasons: readonly string[]
  readonly key: string
  readonly keyReasons: readonly string[]
  readonly confidence: number
  readonly fields: readonly FieldProposal[]
  /** Columns that nothing is proposed for. */
  readonly leftOut: readonly { readonly column: string; readonly reason?: string }[]
}

/** A mapping that takes every proposal, and the proposals with their reasons. */
export type MappingProposal = { readonly mapping: Mapping; readonly sources: readonly SourceProposal[] }

/** Tables are read in the order in which things happen: tenders, then awards and their bids, then contracts. */
const ORDER: readonly RowKind[] = ['process', 'lot', 'item', 'bid', 'award', 'contract']

function leftOutOf(found: SourceGuess, fields: readonly FieldProposal[], key: string): SourceProposal['leftOut'] {
  const used = new Set(fields.map((field) => field.column))
  return found.source.columns
    .filter((column) => !used.has(column.name) && !key.includes(`{${column.name}}`))
    .map((column) => {
      const reason = reasonToLeaveOut(column, found)
      return { column: column.name, ...(reason && { reason }) }
    })
}

/** Words that stand for nothing in some column of the source, each once whatever its case. */
function blankWordsOf(columns: readonly ColumnProfile[]): string[] {
  const words = columns.flatMap((column) => column.blankWords.map((word) => word.value))
  return [...new Map(words.map((word) => [word.toLowerCase(), word])).values()].toSorted()
}

const standardOrder = new Map(mappingTargets(schema).map((target, i) => [target.path, i]))

/** Fields in the order in which the standard has them, for people who read the file. */
function sortFields(fields: readonly FieldProposal[]): FieldProposal[] {
  const place = (field: FieldProposal) => standardOrder.get(withoutLabels(field.target)) ?? standardOrder.size
  return fields.toSorted((a, b) => place(a) - place(b))
}

function toSource(proposal: SourceProposal, columns: readonly ColumnProfile[]): MappedSource {
  const fields: Record<string, Rule> = Object.fromEntries(
    sortFields(proposal.fields).map((field) => [field.target, field.rule]),
  )
  const blank = blankWordsOf(columns)
  const reasons = proposal.leftOut.flatMap(({ column, reason }) => (reason ? [[column, reason] as const] : []))
  return {
    row: proposal.row,
    key: proposal.key,
    ...(blank.length && { blank }),
    fields,
    ...(reasons.length && { notMapped: Object.fromEntries(reasons) }),
  }
}

/** Proposes a mapping for profiled sources; taking all of it gives valid releases. Every proposal says how sure it is and why. */
export function proposeMapping(sources: readonly ProfiledSource[], settings: ProposalSettings): MappingProposal {
  const order = (found: SourceGuess) => ORDER.indexOf(found.row)
  const guesses = sources.map(guessSource).toSorted((a, b) => order(a) - order(b))
  const keys = proposeKeys(guesses)
  const proposals = guesses.map((found, i): SourceProposal => {
    const { key, reasons } = keys[i]!
    const fields = proposeFields(found, settings)
    const { row, rowReasons, confidence } = found
    return {
      source: found.source.name,
      row,
      rowReasons,
      key,
      keyReasons: reasons,
      confidence,
      fields,
      leftOut: leftOutOf(found, fields, key),
    }
  })
  const mapping: Mapping = {
    fairlead: 'mapping/1',
    ocidPrefix: settings.ocidPrefix ?? DRAFT_PREFIX,
    publisher: { name: settings.publisher },
    ...(settings.language && { language: settings.language }),
    timeZone: settings.timeZone,
    ...(settings.currency && { currency: settings.currency }),
    sources: Object.fromEntries(
      proposals.map((proposal, i) => [proposal.source, toSource(proposal, guesses[i]!.source.columns)]),
    ),
  }
  return { mapping, sources: proposals }
}
