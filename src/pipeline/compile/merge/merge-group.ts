import { isAppError } from '#lib/app-error.ts'
import {
  createMerger,
  type JsonObject,
  looksLike10,
  type MergeRules,
  type Merger,
  parseDocument,
  readSchema,
  releaseMergeRules,
  upgradeRelease,
} from '#standard/index.ts'
import type { Group, Held } from './held.ts'
import type { Notes } from './notes.ts'

/** How releases are merged: with the rules of each version of the standard, or with one set of rules for all. */
export type MergeChoice = {
  versioned: boolean
  rules?: MergeRules | undefined
  compat?: 'ocds-merge' | undefined
  /** Whether what was merged by the rules of 1.0 becomes a release of 1.1. */
  upgrade?: boolean
}

type Mergers = { of10: Merger; of11: Merger }

function makeMergers({ rules, versioned, compat }: MergeChoice): Mergers {
  // The reference tool knows the standard's own fields alone.
  const extensions = compat ? { extensions: [] } : {}
  const rulesOf = (version: '1.0' | '1.1') => rules ?? releaseMergeRules(readSchema({ version, ...extensions }))
  const make = (version: '1.0' | '1.1') => createMerger({ rules: rulesOf(version), versioned, compat })
  return { of10: make('1.0'), of11: make('1.1') }
}

/** Makes a function that merges what is held of one ocid into a line of JSON; what it notices goes to `notes`. */
export function createGroupMerger(choice: MergeChoice, notes: Notes): (group: Group) => Buffer | undefined {
  const merging = { mergers: makeMergers(choice), upgrade: choice.upgrade ?? false, notes }
  return (group) => {
    const releases = group.held.filter((held) => held.form === 'release')
    const merged = releases.length ? mergeReleases(merging, group.ocid, releases) : passOn(choice, group, notes)
    if (releases.length && releases.length < group.held.length)
      notes.add({ code: 'merged-ignored', severity: 'warning', ocid: group.ocid, values: {} })
    return merged ? Buffer.from(`${JSON.stringify(merged)}\n`) : undefined
  }
}

function parse({ bytes, line, column, file, ocid }: Held, notes: Notes): JsonObject | undefined {
  try {
    return parseDocument({ kind: 'release', bytes, offset: 0, line, column, pointer: '', value: 0 }) as JsonObject
  } catch (error) {
    if (!isAppError(error)) throw error
    const { what: why, line, column } = error.details as { what: string; line: number; column: number }
    const place = file === undefined ? {} : { file, line, column }
    notes.add({ code: 'unreadable', severity: 'finding', ocid, values: { why }, ...place })
    return undefined
  }
}

/** A package that states no version is one of 1.0, but many of 1.1 forget it: then the releases themselves tell. */
function areOf10(held: readonly Held[], releases: readonly JsonObject[]): boolean {
  if (held.some(({ version }) => version === undefined)) return false
  return held.some(({ version }) => version === '1.0') || looksLike10(releases)
}

type Merging = { mergers: Mergers; upgrade: boolean; notes: Notes }

function mergeReleases(
  { mergers, upgrade, notes }: Merging,
  ocid: string,
  held: readonly Held[],
): JsonObject | undefined {
  const releases = held.map((one) => parse(one, notes)).filter((release) => release !== undefined)
  if (!releases.length) return undefined
  const is10 = areOf10(held, releases)
  try {
    const { release, warnings } = (is10 ? mergers.of10 : mergers.of11)(releases)
    for (const { code, ...values } of warnings) notes.add({ code, severity: 'warning', ocid, values })
    return is10 && upgrade ? upgradeRelease(release).release : release
  } catch (error) {
    if (!isAppError(error)) throw error
    notes.add({ code: 'refused', severity: 'finding', ocid, values: { why: error.message.replace(/\.$/, '') } })
    return undefined
  }
}

/** Where only a merged release is known, it is passed on as it came: the last one, if it is of the form asked for. */
function passOn({ versioned }: MergeChoice, { ocid, held }: Group, notes: Notes): JsonObject | undefined {
  const fitting = held.filter(({ form }) => form === (versioned ? 'versioned' : 'compiled'))
  const last = fitting.at(-1)
  if (!last) {
    notes.add({ code: versioned ? 'only-compiled' : 'only-versioned', severity: 'finding', ocid, values: {} })
    return undefined
  }
  if (fitting.length > 1)
    notes.add({ code: 'several-merged', severity: 'finding', ocid, values: { count: fitting.length } })
  else notes.add({ code: 'passed-on', severity: 'warning', ocid, values: {} })
  return parse(last, notes)
}
