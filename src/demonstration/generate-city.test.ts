import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Papa from 'papaparse'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type CitySummary, cityFiles, generateCity } from './generate-city.ts'

const names = Object.values(cityFiles).flat()
/** What 200 processes of seed 2026 have been since the generator was last changed on purpose. */
const SMALL_CITY = 'c7ba8cdedb7c081471d6badb773549a8b6c30653ffcb5eb7094d3ca44d8fde5c'

const folders: string[] = []
let small: CitySummary
let folder: string

function newFolder(): string {
  const made = mkdtempSync(join(tmpdir(), 'fairlead-city-'))
  folders.push(made)
  return made
}

function hashOf(from: string): string {
  const hash = createHash('sha256')
  for (const name of [...names].sort()) hash.update(name).update(readFileSync(join(from, name)))
  return hash.digest('hex')
}

/** Reads one export as a careful reader would; `skip` is the number of title lines. */
function readTable(name: string, encoding: string, delimiter: string, skip = 0): Record<string, string>[] {
  const text = new TextDecoder(encoding).decode(readFileSync(join(folder, name)))
  const body = text.split('\r\n').slice(skip).join('\r\n')
  return Papa.parse<Record<string, string>>(body, { header: true, delimiter, skipEmptyLines: true }).data
}

const solicitationsOf = (at: 0 | 1) => readTable(cityFiles.solicitations[at]!, 'windows-1252', ';', 3)
const awardsOf = (at: 0 | 1) => readTable(cityFiles.awards[at]!, 'utf-8', ',')
const readBids = (): Record<string, unknown>[] =>
  readFileSync(join(folder, cityFiles.bids[1]!), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))

beforeAll(async () => {
  folder = newFolder()
  small = await generateCity({ folder, processes: 200 })
})
afterAll(() => {
  for (const made of folders) rmSync(made, { recursive: true })
})

describe('the invented city', () => {
  it('is the same to the byte for the same seed', () => {
    expect(hashOf(folder)).toBe(SMALL_CITY)
  })

  it('is another city for another seed', async () => {
    const other = newFolder()
    await generateCity({ folder: other, processes: 200, seed: 7 })
    expect(hashOf(other)).not.toBe(SMALL_CITY)
  })

  it('plants each irregularity of a process at least once', () => {
    for (const numbers of Object.values(small.planted)) expect(numbers.length).toBeGreaterThan(0)
  })

  it('marks every record as invented', () => {
    const marked = (row: Record<string, unknown>) => Object.values(row).flat().includes('INVENTED DATA')
    expect(solicitationsOf(1).every(marked)).toBe(true)
    expect(readBids().every((bid) => bid.invented === true)).toBe(true)
    // A row that is cut short on purpose has lost its mark too; the newer export has none of those.
    expect(awardsOf(1).filter((row) => !marked(row))).toEqual([])
  })

  it('gives only addresses that cannot exist and numbers kept for fiction', () => {
    for (const name of names) {
      const text = readFileSync(join(folder, name), 'latin1')
      for (const address of text.match(/[\w.-]+@[\w-]+(\.[\w-]+)+/g) ?? []) expect(address).toMatch(/\.example$/)
      for (const phone of text.match(/\b555-\d{4}\b/g) ?? []) expect(phone).toMatch(/^555-01\d\d$/)
    }
  })

  it('shows in the newer export deadlines that were moved and purchases that were decided', () => {
    const before = new Map(solicitationsOf(0).map((row) => [row['Solicitation No.'], row]))
    const changed = solicitationsOf(1).filter((row) => {
      const old = before.get(row['Solicitation No.'])
      return old && old.Status !== row.Status
    })
    expect(before.size).toBeLessThan(solicitationsOf(1).length)
    expect(changed.length).toBeGreaterThan(0)
    expect(awardsOf(1).length).toBeGreaterThan(awardsOf(0).length)
  })

  it('shows no bid of a tender that is still open', () => {
    const open = new Set(solicitationsOf(1).flatMap((row) => (row.Status === 'Open' ? [row['Solicitation No.']] : [])))
    expect(open.size).toBeGreaterThan(0)
    expect(readBids().some((bid) => open.has(String(bid.tender)))).toBe(false)
  })

  it('stops when it is told to', async () => {
    const controller = new AbortController()
    const report = async () => controller.abort()
    const made = generateCity({ folder: newFolder(), processes: 2000, signal: controller.signal, report })
    await expect(made).rejects.toThrow(/abort/i)
  })
})
