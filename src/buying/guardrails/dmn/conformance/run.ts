import { readdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import { type Count, runSuite } from './run-suite.ts'

type Suite = { folder: string; files: string[] }

const isTestFile = (name: string): boolean => /-test(-[^/]*)?\.xml$/i.test(name)

/** The suites of a folder and all below it: folders with models (`*.dmn`) beside tests (`*-test-*.xml`). */
export function findSuites(folder: string): Suite[] {
  const entries = readdirSync(folder, { withFileTypes: true }).toSorted((a, b) => (a.name < b.name ? -1 : 1))
  const files = entries.filter((entry) => entry.isFile()).map(({ name }) => name)
  const tests = files.filter(isTestFile)
  const own = tests.length > 0 && files.some((name) => name.endsWith('.dmn')) ? [{ folder, files: tests }] : []
  const below = entries.filter((entry) => entry.isDirectory()).flatMap(({ name }) => findSuites(join(folder, name)))
  return [...own, ...below]
}

const say = ({ passed, all }: Count): string => `${passed}/${all}`
const add = (to: Count, { passed, all }: Count): void => {
  to.passed += passed
  to.all += all
}

/** Runs every suite below a folder, a line each and the totals last; whether all passed, null where there are none. */
export function runSuites(folder: string, print: (line: string) => void): boolean | null {
  const found = findSuites(folder)
  if (found.length === 0) return null
  const total = { suites: { passed: 0, all: 0 }, cases: { passed: 0, all: 0 }, results: { passed: 0, all: 0 } }
  for (const { folder, files } of found) {
    const { cases, results, failures } = runSuite(folder, files)
    const passed = cases.passed === cases.all && failures.length === 0
    add(total.suites, { passed: passed ? 1 : 0, all: 1 })
    add(total.cases, cases)
    add(total.results, results)
    print(`${basename(folder)} ${say(cases)} cases, ${say(results)} results`)
    for (const failure of failures) print(failure)
  }
  print(`${say(total.suites)} suites, ${say(total.cases)} cases, ${say(total.results)} results`)
  return total.suites.passed === total.suites.all
}
