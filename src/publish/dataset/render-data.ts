import { addProcess, type Facts } from './facts.ts'
import { type PackageTerms, startPackages } from './packages.ts'
import type { Part } from './part.ts'
import type { Processes } from './processes.ts'
import { startSpreadsheets } from './spreadsheets.ts'

/**
 * The downloads, in one reading of all processes, whose facts are gathered on the way: release packages, the record
 * package, compiled releases as NDJSON, tables as CSV and in one workbook; and under `rows/` the tables as JSON rows,
 * from which other formats are made.
 */
export async function* renderData(processes: Processes, terms: PackageTerms, facts: Facts): AsyncGenerator<Part> {
  const packages = startPackages(terms)
  const spreadsheets = startSpreadsheets(terms)
  for await (const process of processes()) {
    addProcess(facts, process)
    yield* packages.add(process)
    yield* spreadsheets.add(process.compiled)
  }
  yield* packages.close()
  yield* spreadsheets.close()
}
