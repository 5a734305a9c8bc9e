import { readTextLines } from '#platform/files/read-lines.ts'
import type { JsonObject } from './json.ts'

/** One process as it is published: its compiled release and its releases in the order of their dates. */
export type PublishedProcess = {
  ocid: string
  compiled: JsonObject
  releases: readonly JsonObject[]
  /** The same as text, a line each, as it goes into the downloads. */
  text: { compiled: string; releases: readonly string[]; record: string }
}

/** Reads all processes, each time anew from the first. */
export type Processes = () => AsyncIterable<PublishedProcess>

type Line = { text: string; value: JsonObject }
/** What is to be published of a release; the same object where that is all of it. */
type Change = (release: JsonObject) => JsonObject
const asItIs: Change = (release) => release

async function* readLines(file: string, change: Change): AsyncGenerator<Line> {
  for await (const texts of readTextLines(file))
    for (const text of texts) {
      if (!text) continue
      const whole = JSON.parse(text) as JsonObject
      const value = change(whole)
      yield { value, text: value === whole ? text : JSON.stringify(value) }
    }
}

function makeProcess(compiled: Line, releases: readonly Line[]): PublishedProcess {
  const ocid = String(compiled.value.ocid)
  const texts = releases.map((line) => line.text)
  const record = `{"ocid":${JSON.stringify(ocid)},"releases":[${texts.join(',')}],"compiledRelease":${compiled.text}}`
  return {
    ocid,
    compiled: compiled.value,
    releases: releases.map((line) => line.value),
    text: { compiled: compiled.text, releases: texts, record },
  }
}

/**
 * The processes of two files of one JSON a line, both in the order of ocids: compiled releases, and releases by date.
 * Throws where the files do not belong together.
 */
export function readProcesses(
  files: { compiled: string; releases: string },
  change: { release?: Change; compiled?: Change } = {},
): Processes {
  return async function* () {
    const releases = readLines(files.releases, change.release ?? asItIs)[Symbol.asyncIterator]()
    let next = await releases.next()
    for await (const compiled of readLines(files.compiled, change.compiled ?? asItIs)) {
      const own: Line[] = []
      while (!next.done && next.value.value.ocid === compiled.value.ocid) {
        own.push(next.value)
        next = await releases.next()
      }
      yield makeProcess(compiled, own)
    }
    if (!next.done) throw new Error(`A release of ${next.value.value.ocid} has no compiled release.`)
  }
}
