import { createHash } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import type { Work } from '#platform/queue/work.ts'
import type { Group } from '../merge/held.ts'
import { createGroupMerger } from '../merge/merge-group.ts'
import { collectNotes, type NoteCount } from '../merge/notes.ts'
import { readGroups } from './read-groups.ts'

/** What was merged, and the file it was written to. */
export type Compiled = {
  releases: number
  processes: number
  findings: number
  warnings: number
  notes: NoteCount[]
  sha256: string
  bytes: number
}

/** Merges the releases of one file (see `exportReleases`) into another, one compiled release of OCDS 1.1 a line. */
export async function writeCompiled(from: string, to: string, work: Work): Promise<Compiled> {
  const notes = collectNotes()
  const merge = createGroupMerger({ versioned: false, upgrade: true }, notes)
  const hash = createHash('sha256')
  const counts = { releases: 0, processes: 0, bytes: 0 }
  const mergeAll = (groups: readonly Group[]) => {
    const lines = groups.map((group) => merge(group)).filter((line) => line !== undefined)
    counts.releases += groups.reduce((sum, group) => sum + group.held.length, 0)
    counts.processes += lines.length
    return Buffer.concat(lines)
  }
  await pipeline(
    async function* () {
      for await (const groups of readGroups(from, work.signal)) {
        const text = mergeAll(groups)
        hash.update(text)
        counts.bytes += text.length
        if (text.length) yield text
        await work.report({ releases: counts.releases, processes: counts.processes })
      }
    },
    createWriteStream(to, { mode: 0o600, flush: true }),
    { signal: work.signal },
  )
  const { findings, warnings } = notes
  return { ...counts, findings, warnings, notes: notes.list(), sha256: hash.digest('hex') }
}
