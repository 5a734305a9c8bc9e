import type { Measure, NotComputed } from './measure.ts'
import { measures } from './measures.ts'
import type { Settings } from './settings.ts'

function isGiven(settings: Settings, path: string): boolean {
  const [section, key] = path.split('.') as [string, string]
  const values = (settings as Record<string, Record<string, unknown> | undefined>)[section]
  const value = values?.[key]
  return Array.isArray(value) && value.length > 0
}

/** The fields and settings a measure lacks; alternatives are joined by " or ". Empty where it can be computed. */
export function missingFields(measure: Measure, present: ReadonlySet<string>, settings: Settings): string[] {
  const fields = measure.needs.filter((either) => !either.some((path) => present.has(path)))
  const missing = fields.map((either) => either.join(' or '))
  const { needsSetting } = measure
  if (needsSetting && !needsSetting.some((path) => isGiven(settings, path)))
    missing.push(`setting ${needsSetting.join(' or ')}`)
  return missing
}

/** A path as people write it (`/awards/0/value/amount`, `awards[].value.amount`) in the way measures name fields. */
const plainPath = (path: string) =>
  path
    .replace(/\[\d*\]/g, '')
    .split(/[./]/)
    .filter((part) => part !== '' && !/^\d+$/.test(part))
    .join('.')

/** A path makes its parents present too: whoever maps `awards.id` has awards. */
function withParents(paths: readonly string[]): Set<string> {
  const parts = paths.map((path) => plainPath(path).split('.'))
  return new Set(parts.flatMap((names) => names.map((_, at) => names.slice(0, at + 1).join('.'))))
}

function withoutSettings({ needsSetting: _, ...measure }: Measure): Measure {
  return measure
}

/** Which measures a mapping that fills these paths makes computable, and what the others lack. Settings aside. */
export function forecastMeasures(paths: readonly string[]): { computable: string[]; notComputable: NotComputed[] } {
  const present = withParents(['ocid', ...paths])
  const lacking = measures.map((measure) => ({
    code: measure.code,
    missing: missingFields(withoutSettings(measure), present, {}),
  }))
  return {
    computable: lacking.filter(({ missing }) => missing.length === 0).map(({ code }) => code),
    notComputable: lacking.filter(({ missing }) => missing.length > 0),
  }
}
