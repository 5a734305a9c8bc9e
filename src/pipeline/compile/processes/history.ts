import {
  createMerger,
  type JsonObject,
  looksLike10,
  type Merger,
  readSchema,
  releaseMergeRules,
  upgradeRelease,
} from '#standard/index.ts'
import type { StoredRelease } from '../dataset/releases.store.ts'

/** A release of a process, and what was known of the process once it had been merged. */
export type Step = StoredRelease & { release: JsonObject; compiled: JsonObject }

const isCompiled = ({ tag }: StoredRelease) => tag.includes('compiled')

function chooseMerger(releases: readonly JsonObject[]): { merge: Merger; is10: boolean } {
  const is10 = looksLike10(releases)
  return { merge: createMerger({ rules: releaseMergeRules(readSchema({ version: is10 ? '1.0' : '1.1' })) }), is10 }
}

/**
 * Merges a process release by release, each into what the earlier ones made: merging what is merged already with the next
 * gives the same as merging all. A merged release among them counts only where there is nothing else, as in compiling.
 */
export function retrace(stored: readonly StoredRelease[]): Step[] {
  const own = stored.filter((one) => !isCompiled(one))
  const counted = own.length ? own : stored.slice(-1)
  const releases = counted.map(({ json }) => JSON.parse(json) as JsonObject)
  if (!own.length) return counted.map((one, i) => ({ ...one, release: releases[i]!, compiled: releases[i]! }))
  const { merge, is10 } = chooseMerger(releases)
  let before: JsonObject | undefined
  return counted.map((one, i) => {
    const release = releases[i]!
    before = merge(before ? [before, release] : [release]).release
    return { ...one, release, compiled: is10 ? upgradeRelease(before).release : before }
  })
}
