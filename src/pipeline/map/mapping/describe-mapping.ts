import { isDraftOcid } from '#standard/index.ts'
import type { KnownColumns } from './check-mapping.ts'
import { columnsInText, columnsOfRule, fullForm, fullKeyOf, type MappedSource, type Mapping } from './mapping.ts'
import { findTarget, type Target, withoutLabels } from './targets.ts'

/** A column that gives nothing: with the reason where the mapping says one. */
export type UnmappedColumn = { readonly source: string; readonly column: string; readonly reason?: string }

/** A field that nothing gives, though releases without it tell little; what stands in for it, if anything. */
export type UnreachedField = { readonly path: string; readonly question: string; readonly standIn?: string }

/** What a mapping does and leaves undone, before it is run. */
export type MappingDescription = {
  /** True where the ocid prefix is nobody's: what is made is a draft. */
  readonly isDraft: boolean
  readonly sources: readonly {
    readonly source: string
    readonly row: string
    readonly key: string
    readonly fields: number
  }[]
  readonly unmapped: readonly UnmappedColumn[]
  readonly unreached: readonly UnreachedField[]
  /** Every field that releases can have, without labels: what a forecast of measures is made from. */
  readonly paths: readonly string[]
  /** Fields whose values may be about a person. */
  readonly personal: readonly string[]
}

const targetsOf = (source: MappedSource): Target[] =>
  Object.keys(source.fields).flatMap((path) => {
    const target = findTarget(path)
    return 'wrong' in target ? [] : [target]
  })

/** The fields that follow by themselves from what is mapped. */
function impliedBy(target: Target): string[] {
  const names = target.segments.map((segment) => segment.name)
  const at = (depth: number) => names.slice(0, depth).join('/')
  const entries = target.segments.flatMap((segment, i) =>
    segment.list || segment.reference ? [`${at(i + 1)}/id`] : [],
  )
  const reference = target.segments.findIndex((segment) => segment.reference)
  const rest = reference < 0 ? [] : [...names.slice(reference + 1), target.leaf].join('/')
  const parties = reference < 0 ? [] : ['parties/id', 'parties/roles', `parties/${rest}`]
  const value =
    target.leaf === 'amount' && target.segments.at(-1)?.object === 'Value' ? [`${at(names.length)}/currency`] : []
  return [
    ...entries,
    ...parties,
    ...value,
    ...(names[0] === 'tender' ? ['tender/id'] : []),
    ...(names[0] === 'contracts' ? ['contracts/awardID'] : []),
  ]
}

/** A reference to an organisation holds its id and name; all else about it is in parties alone. */
function ownPath(target: Target): string[] {
  const reference = target.segments.findIndex((segment) => segment.reference)
  const isDetail = reference >= 0 && (reference < target.segments.length - 1 || !['id', 'name'].includes(target.leaf))
  return isDetail ? [] : [withoutLabels(target.path)]
}

/** Every field path that a mapping can fill, sorted. */
export function listPaths(mapping: Mapping): string[] {
  const targets = Object.values(mapping.sources).flatMap(targetsOf)
  const hasCurrency = mapping.currency !== undefined || targets.some((target) => target.leaf === 'currency')
  const paths = targets.flatMap((target) => [...ownPath(target), ...impliedBy(target)])
  const frame = ['ocid', 'id', 'date', 'tag', 'initiationType', ...(mapping.language ? ['language'] : [])]
  return [...new Set([...frame, ...paths.filter((path) => hasCurrency || !path.endsWith('/currency'))])].toSorted()
}

/** What a reader of contracting data asks first, and the fields that answer; one of them is enough. */
const QUESTIONS: readonly {
  readonly question: string
  readonly paths: readonly string[]
  readonly standIn?: string
}[] = [
  { question: 'Who buys?', paths: ['buyer/name', 'tender/procuringEntity/name'] },
  {
    question: 'What is bought?',
    paths: [
      'tender/title',
      'tender/description',
      'awards/title',
      'awards/description',
      'contracts/title',
      'contracts/description',
      'tender/items/description',
      'awards/items/description',
    ],
  },
  { question: 'How was it bought?', paths: ['tender/procurementMethod'] },
  { question: 'From whom?', paths: ['awards/suppliers/name'] },
  { question: 'For how much?', paths: ['awards/value/amount', 'contracts/value/amount'] },
  {
    question: 'In which currency?',
    paths: ['awards/value/currency', 'contracts/value/currency', 'tender/value/currency'],
  },
  { question: 'When was it decided?', paths: ['awards/date', 'contracts/dateSigned'] },
  { question: 'Was it decided?', paths: ['awards/status', 'contracts/status'] },
]

/** Lists whose entries are told apart by a number that is only their place in the export. */
function countedEntries(mapping: Mapping): UnreachedField[] {
  return Object.values(mapping.sources).flatMap((source) => {
    const lists = new Set(
      targetsOf(source).flatMap((target) =>
        target.segments.flatMap((segment, i) =>
          segment.list && !segment.reference
            ? [
                target.segments
                  .slice(0, i + 1)
                  .map((each) => each.name)
                  .join('/'),
              ]
            : [],
        ),
      ),
    )
    const given = new Set(Object.keys(source.fields).map(withoutLabels))
    const twins: Record<string, string> = { awards: 'contracts/id', contracts: 'awards/id' }
    return [...lists]
      .filter(
        (list) =>
          !given.has(`${list}/id`) && !given.has(twins[list] ?? '') && !/lassifications$|dentifiers$/.test(list),
      )
      .map((list) => ({
        path: `${list}/id`,
        question: 'Which one is it?',
        standIn: 'numbered in the order of the rows, so the number changes when rows do',
      }))
  })
}

function unreachedFields(mapping: Mapping, paths: ReadonlySet<string>): UnreachedField[] {
  const open = QUESTIONS.filter((each) => !each.paths.some((path) => paths.has(path)))
  return [...open.map(({ question, paths: [path] }) => ({ path: path!, question })), ...countedEntries(mapping)]
}

function columnsUsed(source: MappedSource): Set<string> {
  return new Set([
    ...columnsInText(fullKeyOf(source).text),
    ...(source.onlyRows ? [source.onlyRows.column] : []),
    ...(source.date === undefined ? [] : columnsOfRule(source.date)),
    ...Object.values(source.fields).flatMap((rule) => columnsOfRule(fullForm(rule))),
  ])
}

function unmappedColumns(mapping: Mapping, { source, columns }: KnownColumns): UnmappedColumn[] {
  const mapped = mapping.sources[source]
  const used = mapped ? columnsUsed(mapped) : new Set<string>()
  return columns
    .filter((column) => !used.has(column))
    .map((column) => {
      const reason = mapped?.notMapped && Object.hasOwn(mapped.notMapped, column) ? mapped.notMapped[column] : undefined
      return { source, column, ...(reason && { reason }) }
    })
}

/** Says what a checked mapping reaches and leaves out; `tables` are the columns of its sources. */
export function describeMapping(mapping: Mapping, tables: readonly KnownColumns[]): MappingDescription {
  const paths = listPaths(mapping)
  const sources = Object.entries(mapping.sources).map(([source, mapped]) => ({
    source,
    row: mapped.row,
    key: fullKeyOf(mapped).text,
    fields: Object.keys(mapped.fields).length,
  }))
  return {
    isDraft: isDraftOcid(mapping.ocidPrefix),
    sources,
    unmapped: tables.flatMap((table) => unmappedColumns(mapping, table)),
    unreached: unreachedFields(mapping, new Set(paths)),
    paths,
    personal: [...new Set(Object.values(mapping.sources).flatMap((source) => Object.keys(source.fields)))].filter(
      (path) => path.includes('contactPoint/'),
    ),
  }
}
