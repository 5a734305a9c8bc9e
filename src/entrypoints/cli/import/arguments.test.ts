import { describe, expect, it } from 'vitest'
import { UsageError } from '../command.ts'
import { readImportArguments } from './arguments.ts'

const read = (...args: string[]) => readImportArguments([...args, '--source', 'Awards'])
const times = (...args: string[]) => read(...args).files.map(({ takenAt }) => takenAt?.toISOString())

describe('the arguments of import', () => {
  it('name files in their order, and how they are read', () => {
    expect(read('b.csv', 'a.csv', '--delimiter', 'tab', '--header-line', '3', '--kind', 'csv')).toMatchObject({
      source: 'Awards',
      files: [{ name: 'b.csv' }, { name: 'a.csv' }],
      choices: { delimiter: '\t', headerLine: 3, kind: 'csv' },
    })
  })

  it('take a time for each file, or the day in its name', () => {
    expect(times('a.csv')).toEqual([undefined])
    expect(times('a.csv', '--taken-at', '2026-05-31')).toEqual(['2026-05-31T00:00:00.000Z'])
    expect(times('a', 'b', '--taken-at', '2026-04-30', '--taken-at', '2026-05-31T08:30:00-05:00')).toEqual([
      '2026-04-30T00:00:00.000Z',
      '2026-05-31T13:30:00.000Z',
    ])
    expect(times('2024/awards 2026-05-31.csv.gz', 'awards_20260630_v12.xlsx', '--taken-at', 'name')).toEqual([
      '2026-05-31T00:00:00.000Z',
      '2026-06-30T00:00:00.000Z',
    ])
  })

  it.each([
    [['a.csv', '--taken-at', '31/05/2026'], /--taken-at is a day/],
    [['a.csv', '--taken-at', '2026-02-30'], /--taken-at is a day/],
    [['a.csv', '--taken-at', '2026-05-31 17:00'], /--taken-at is a day/],
    [['a.csv', 'b.csv', '--taken-at', '2026-05-31'], /1 times for 2 files/],
    [['awards.csv', '--taken-at', 'name'], /holds no day/],
    [['awards-20261399.csv', '--taken-at', 'name'], /holds no day/],
    [['a.csv', '--header-line', 'first'], /--header-line/],
    [['a.csv', '--kind', 'pdf'], /csv, xlsx, json, ndjson, ocds/],
    [['-', '-'], /only once/],
    [[], /name a file/],
  ])('refuse %j', (args, message) => {
    expect(() => read(...args)).toThrow(UsageError)
    expect(() => read(...args)).toThrow(message)
  })

  it('need the name of a source', () => {
    expect(() => readImportArguments(['a.csv'])).toThrow(/--source/)
    expect(() => readImportArguments(['a.csv', '--source', ' '])).toThrow(/--source/)
  })
})
