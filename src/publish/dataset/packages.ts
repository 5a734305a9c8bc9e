import { hash } from 'node:crypto'
import type { Part } from './part.ts'
import type { PublishedProcess } from './processes.ts'

/** What stands around releases and records in a package. */
export type PackageTerms = {
  /** Where the site will be, with `/` at its end. */
  address: string
  publishedDate: string
  publisher: { name: string; scheme?: string; uid?: string; uri?: string }
  license?: string
  publicationPolicy: string
  extensions: readonly string[]
  /** That the data is invented, or a draft: said in every package. */
  notice?: string
  /** Invented data carries its mark in the name of every file and in every row, too. */
  isInvented: boolean
}

/** The path of a download: `data/records.json`, with a mark in its name where the data is invented. */
export const dataPath = (name: string, { isInvented }: Pick<PackageTerms, 'isInvented'>): string =>
  `data/${isInvented ? 'invented-' : ''}${name}`

/** The beginning of a package, up to its open list. */
function openPackage(terms: PackageTerms, path: string, list: 'releases' | 'records'): string {
  const { address, isInvented: _, ...said } = terms
  const head = JSON.stringify({ uri: address + path, version: '1.1', ...said })
  return `${head.slice(0, -1)},"${list}":[\n`
}

/** A hash of each process, by which the next publication tells what changed; not a part of the site. */
export const STATES = 'rows/states.jsonl'

/** What closes a package. */
const CLOSE_PACKAGE = '\n]}\n'

const yearOf = (release: { [name: string]: unknown }) => {
  const date = release.date
  return typeof date === 'string' && /^\d{4}/.test(date) ? date.slice(0, 4) : 'undated'
}

/** A hash of what is published of a process. */
export const stateOf = (process: PublishedProcess): string => hash('sha256', process.text.compiled)

/** Packages that grow process by process. */
export type Packages = {
  add(process: PublishedProcess): Generator<Part>
  close(): Generator<Part>
}

/** A release package for each year, a record package, and compiled releases one a line. */
export function startPackages(terms: PackageTerms): Packages {
  const begun = new Set<string>()
  const records = dataPath('records.json', terms)
  const put = (path: string, list: 'releases' | 'records', text: string): Part => {
    const lead = begun.has(path) ? ',\n' : openPackage(terms, path, list)
    begun.add(path)
    return { path, content: lead + text, more: true }
  }
  return {
    *add(process) {
      for (const [i, release] of process.releases.entries()) {
        const path = dataPath(`releases-${yearOf(release)}.json`, terms)
        yield put(path, 'releases', process.text.releases[i]!)
      }
      yield put(records, 'records', process.text.record)
      yield { path: dataPath('compiled.jsonl', terms), content: `${process.text.compiled}\n`, more: true }
      yield {
        path: STATES,
        content: `${JSON.stringify([process.ocid, stateOf(process)])}\n`,
        more: true,
      }
    },
    *close() {
      if (!begun.has(records)) yield put(records, 'records', '')
      for (const path of begun) yield { path, content: CLOSE_PACKAGE, more: true }
    },
  }
}
