import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestContext, testContext } from '../../../../tests/support/context.ts'
import type { MappedSource } from '../mapping/mapping.ts'
import { readKey, writeKeySql } from './key.ts'

let ctx: TestContext
beforeAll(async () => {
  ctx = await testContext({ analytics: true })
})
afterAll(() => ctx.close())

const source = (key: MappedSource['key'], blank: string[] = []): MappedSource => ({
  row: 'process',
  key,
  blank,
  fields: {},
})
const columns = ['No', 'Year']

async function keys(mapped: MappedSource, rows: string[][]): Promise<string[]> {
  const { sql, params } = writeKeySql(mapped, columns, 'k')
  const found = await ctx.analytics.query<{ key: string }>(
    `SELECT ${sql} AS key FROM (SELECT JSONExtract(arrayJoin(JSONExtractArrayRaw({rows:String})), 'Array(String)') AS cells)`,
    { params: { ...params, rows: JSON.stringify(rows) } },
  )
  const inCode = rows.map(readKey(mapped, columns))
  expect(found.map((row) => row.key)).toEqual(inCode)
  return inCode
}

const WILD = [
  ['4021', '2020'],
  [' 4021\u00a0', '2020'],
  ['\ufffd4021\u200b', '2020'],
  ['40 \t 21', '2020'],
  ['', '2020'],
  ['N/A', '2020'],
  ['n/a ', '2020'],
  ['abc-é', 'x'],
  ['000', '1'],
  ['0042', '1'],
  ["it's \\ 'quoted'", '{Year}'],
  ['Ünï', '٣'],
  ['short'],
]

describe('the key of a process', () => {
  it('is the same in ClickHouse and in code, whatever the cells hold', async () => {
    expect((await keys(source('{No}'), WILD)).slice(0, 5)).toEqual(['4021', '4021', '4021', '40-21', ''])
    await keys(source('P {No}/{Year}'), WILD)
    await keys(source({ text: '{No}', keep: 'digits', leadingZeros: 'drop' }), WILD)
    await keys(source({ text: '{No}', case: 'upper' }), WILD)
    await keys(source({ text: "it's-{Year}", case: 'lower' }), WILD)
  })
  it('is empty where one of its columns is blank, or holds a word that stands for nothing', async () => {
    expect(
      await keys(source('{No}-{Year}', ['N/A']), [
        ['N/A', '1'],
        ['1', ''],
        ['1', '2'],
      ]),
    ).toEqual(['', '', '1-2'])
  })
  it('may keep digits alone, drop zeros in front, or change case', async () => {
    expect(await keys(source({ text: 'C-{No}', keep: 'digits', leadingZeros: 'drop' }), [['Notice 0042', '']])).toEqual(
      ['C-42'],
    )
    expect(await keys(source({ text: '{No}', case: 'upper' }), [['ab1', '']])).toEqual(['AB1'])
  })
  it('is empty everywhere where a snapshot lacks the column', async () => {
    expect(await keys(source('{Other}'), [['1', '2']])).toEqual([''])
  })
})
