import { PassThrough } from 'node:stream'
import { text } from 'node:stream/consumers'
import { expect, it } from 'vitest'
import type { Io } from './command.ts'
import { printRows } from './print-rows.ts'

type Row = { name: string; rows: number; note: string }
const rows: Row[] = [
  { name: 'a.csv', rows: 3, note: 'two\nlines' },
  { name: `${'x'.repeat(80)}.csv`, rows: 1200, note: 'n'.repeat(80) },
]

async function print(isTTY: boolean, given = rows): Promise<string> {
  const stdout = Object.assign(new PassThrough(), { isTTY })
  printRows({ stdout } as unknown as Io, given, [
    { head: 'file', cell: ({ name }) => name },
    { head: 'rows', cell: ({ rows }) => String(rows), isNumber: true },
    { head: 'note', cell: ({ note }) => note },
  ])
  stdout.end()
  return text(stdout)
}

it('prints one JSON object a line in a pipe, whole', async () => {
  expect(
    (await print(false))
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line)),
  ).toEqual(rows)
})

it('prints a table on a terminal: one line a row, long cells cut but for the last column', async () => {
  const lines = (await print(true)).split('\n')
  expect(lines[0]).toBe(`file${' '.repeat(56)}  rows  note`)
  expect(lines[1]).toBe(`a.csv${' '.repeat(55)}     3  two lines`)
  expect(lines[2]).toBe(`${'x'.repeat(59)}…  1200  ${'n'.repeat(80)}`)
})

it('prints nothing where there is nothing', async () => {
  expect([await print(true, []), await print(false, [])]).toEqual(['', ''])
})
