import { setImmediate as turn } from 'node:timers/promises'
import type { ByteSource } from '#standard/index.ts'
import { createGroupMerger, type MergeChoice } from '../merge/merge-group.ts'
import { collectNotes, type Notes } from '../merge/notes.ts'
import { createHolder } from './holder.ts'
import { readDocuments } from './read-documents.ts'

export type CompileFiles = MergeChoice & {
  /** Opened one after the other. */
  sources: readonly (() => ByteSource)[]
  /** Where a temporary file may lie; it has no name, so that nothing is ever left there. */
  folder: string
  /** Bytes of releases held in memory before the temporary file is used. */
  holdBytes?: number
  signal: AbortSignal
  /** Where what is noticed goes. */
  notes?: Notes
}

const HOLD_BYTES = 128_000_000
const BATCH_BYTES = 256 * 1024

/**
 * Merges the releases of files (every form of OCDS) into lines of JSON, one merged release an ocid, in the order in which
 * each ocid first appears; lines come in batches of some hundred KB. Memory stays flat however large the files are.
 * Rejects with an AbortError when the signal is aborted. What could not be merged is in `notes`, never thrown.
 */
export async function* compileFiles(options: CompileFiles): AsyncGenerator<Buffer, void, undefined> {
  const { sources, folder, holdBytes = HOLD_BYTES, signal, notes = collectNotes() } = options
  const holder = createHolder({ limit: holdBytes, folder })
  let ordinal = 0
  const nextOrdinal = () => {
    ordinal += 1
    return ordinal
  }
  try {
    for (const [file, open] of sources.entries())
      await readDocuments({ file, holder, notes, nextOrdinal }, open(), signal)
    const mergeGroup = createGroupMerger(options, notes)
    const lines = holder.mergeEach((group) => {
      signal.throwIfAborted()
      return mergeGroup(group)
    })
    yield* inBatches(lines, signal)
  } finally {
    await holder.close()
  }
}

/** Joins lines into batches; between two, whatever else waits (a Ctrl-C) has its turn. */
async function* inBatches(lines: AsyncIterable<Buffer>, signal: AbortSignal) {
  let batch: Buffer[] = []
  let bytes = 0
  for await (const line of lines) {
    batch.push(line)
    bytes += line.length
    if (bytes < BATCH_BYTES) continue
    yield Buffer.concat(batch)
    batch = []
    bytes = 0
    await turn()
    signal.throwIfAborted()
  }
  if (batch.length) yield Buffer.concat(batch)
}
