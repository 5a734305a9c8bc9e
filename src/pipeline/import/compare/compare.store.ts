import type { Analytics } from '#platform/analytics/analytics.ts'

/** Two snapshots and which of their columns (numbers from 1, in the same order for both) are looked at. */
export type Pair = {
  database: string
  before: { snapshot: string; key: number[]; values: number[] }
  after: { snapshot: string; key: number[]; values: number[] }
}

export type ChangeKind = 'added' | 'removed' | 'changed'
export type ChangedLines = { before: number; after: number; columns: number[] }

const params = ({ before, after }: Pair) => ({
  before: before.snapshot,
  beforeKey: before.key,
  beforeValues: before.values,
  after: after.snapshot,
  afterKey: after.key,
  afterValues: after.values,
})

/** Rows by a hash of their key and how often it came before in the file; values as hashes, since only equality counts. */
const side = (database: string, name: 'before' | 'after') => `(
  SELECT
    line,
    sipHash128(arrayMap(i -> cells[i], {${name}Key:Array(UInt32)})) AS key,
    row_number() OVER (PARTITION BY key ORDER BY line) AS nth,
    arrayMap(i -> sipHash64(cells[i]), {${name}Values:Array(UInt32)}) AS hashes
  FROM ${database}.source_row
  WHERE snapshot = {${name}:String}
)`

const joined = ({ database }: Pair) => `(
  SELECT
    b.line AS before,
    a.line AS after,
    arrayResize(b.hashes, length({beforeValues:Array(UInt32)})) AS was,
    arrayResize(a.hashes, length({afterValues:Array(UInt32)})) AS is
  FROM ${side(database, 'before')} AS b
  FULL OUTER JOIN ${side(database, 'after')} AS a ON b.key = a.key AND b.nth = a.nth
)`

// A side without a row has line 0: lines are counted from 1.
const conditions: Record<ChangeKind, string> = {
  added: 'before = 0',
  removed: 'after = 0',
  changed: 'before > 0 AND after > 0 AND was != is',
}

/** How many rows were added, removed, changed (and in which of the columns), and stayed as they were. */
export async function countChanges(analytics: Analytics, pair: Pair) {
  const [row] = await analytics.query<Record<ChangeKind | 'unchanged', string> & { byColumn: string[] }>(
    `SELECT
       countIf(${conditions.added}) AS added,
       countIf(${conditions.removed}) AS removed,
       countIf(${conditions.changed}) AS changed,
       countIf(before > 0 AND after > 0 AND was = is) AS unchanged,
       sumForEachIf(arrayMap((x, y) -> toUInt64(x != y), was, is), before > 0 AND after > 0) AS byColumn
     FROM ${joined(pair)}`,
    { params: params(pair) },
  )
  return {
    added: Number(row?.added),
    removed: Number(row?.removed),
    changed: Number(row?.changed),
    unchanged: Number(row?.unchanged),
    byColumn: (row?.byColumn ?? []).map(Number),
  }
}

/** The lines of one kind of change, in file order. */
export async function selectChanges(
  analytics: Analytics,
  pair: Pair,
  { kind, offset, limit }: { kind: ChangeKind; offset: number; limit: number },
): Promise<ChangedLines[]> {
  const rows = await analytics.query<{ before: string; after: string; columns: number[] }>(
    `SELECT before, after, arrayFilter(i -> was[i] != is[i], arrayEnumerate(was)) AS columns
     FROM ${joined(pair)}
     WHERE ${conditions[kind]}
     ORDER BY after, before LIMIT {limit:UInt32} OFFSET {offset:UInt64}`,
    { params: { ...params(pair), offset, limit } },
  )
  return rows.map(({ before, after, columns }) => ({
    before: Number(before),
    after: Number(after),
    columns: columns.map((i) => Number(i) - 1),
  }))
}

/** How many values of a column both snapshots have. */
export async function countShared(
  analytics: Analytics,
  {
    database,
    before,
    after,
  }: Pick<Pair, 'database'> & Record<'before' | 'after', { snapshot: string; column: number }>,
): Promise<number> {
  const [row] = await analytics.query<{ shared: string }>(
    `SELECT uniqExact(sipHash64(cells[{afterColumn:UInt32}])) AS shared FROM ${database}.source_row
     WHERE snapshot = {after:String} AND sipHash64(cells[{afterColumn:UInt32}]) IN (
       SELECT sipHash64(cells[{beforeColumn:UInt32}]) FROM ${database}.source_row WHERE snapshot = {before:String})`,
    {
      params: {
        before: before.snapshot,
        beforeColumn: before.column,
        after: after.snapshot,
        afterColumn: after.column,
      },
    },
  )
  return Number(row?.shared)
}
