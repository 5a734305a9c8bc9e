import type { MergeRules } from '../merge-rules.ts'
import { compileOrdered } from './compiled.ts'
import type { JsonObject } from './json.ts'
import { orderReleases } from './order.ts'
import { compileLikeReference, versionLikeReference } from './reference.ts'
import { plantRules, type RuleTree } from './rules.ts'
import { versionOrdered } from './versioned.ts'
import { type MergeWarning, takeNotes } from './warnings.ts'

export { isSameJson, type JsonObject } from './json.ts'
export { readMergeRules, releaseMergeRules } from './rules.ts'
export type { MergeWarning } from './warnings.ts'

/** How releases are merged: by the standard's rules, or as the reference tool does with its departures. */
export type MergeOptions = { rules: MergeRules; versioned?: boolean; compat?: 'ocds-merge' | undefined }

/** Merges all releases of one ocid. Never changes them; the result may share lists with them. */
export type Merger = (releases: readonly JsonObject[]) => { release: JsonObject; warnings: MergeWarning[] }

/**
 * Makes a function that merges the releases of one ocid, in any order, into its compiled (or versioned) release:
 * OCDS 1.1, "Merging", with fields in the order of their first appearance. Throws AppError `merge.*` with `compat` only,
 * where the reference tool gives up too.
 */
export function createMerger({ rules, versioned = false, compat }: MergeOptions): Merger {
  const tree = plantRules(rules)
  if (compat) return likeReference(tree, versioned)
  const merge = versioned ? versionOrdered : compileOrdered
  return (releases) => {
    const { ordered, warnings: order } = orderReleases(releases)
    const warnings: MergeWarning[] = [...order]
    return { release: merge(ordered, tree, takeNotes(warnings)), warnings }
  }
}

function likeReference(tree: RuleTree, versioned: boolean): Merger {
  const merge = versioned ? versionLikeReference : compileLikeReference
  return (releases) => ({ release: merge(releases, tree), warnings: [] })
}
