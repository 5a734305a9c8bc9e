import { createHmac } from 'node:crypto'
import { t } from '#lib/words/words.ts'
import { isObject, type Json, type JsonObject } from '../dataset/json.ts'
import type { FindDecision } from './decision.ts'
import { findLeaks, type LeakKind, type Match } from './detect.ts'
import type { IsPersonal } from './find-hits.ts'

/** What to take out: all that looks personal, but for what was released. */
export type RedactionRules = {
  findDecision: FindDecision
  isPersonal: IsPersonal
  /** Secret of the project: the same id is replaced by the same text everywhere, and cannot be guessed back. */
  secret: string
}

/** How often something was taken out of a field. */
export type Withheld = { path: string; kind: LeakKind; count: number; reason: string }
export type Redactor = {
  redact: (release: JsonObject) => JsonObject
  /** The same for other texts, whose paths begin with `root`; nothing is noted in them. */
  redactWords(words: JsonObject, root: string): JsonObject
  listWithheld(): Withheld[]
}

/** The extension by which a release says what was withheld from it. */
export const WITHHELD_EXTENSION =
  'https://raw.githubusercontent.com/open-contracting-extensions/ocds_withheldInformation_extension/master/extension.json'

const IS_ID = /(^|\/)(id|uid|identifier|awardID|relatedLots?|relatedBids?)$/

/** An id stays an id that points to the same thing; any other text says that something is withheld. */
function replacementOf(path: string, text: string, secret: string): string {
  if (!IS_ID.test(path)) return t('leak.withheld')
  return `withheld-${createHmac('sha256', secret).update(text).digest('hex').slice(0, 12)}`
}

function replace(text: string, matches: readonly Match[], path: string, secret: string): string {
  let kept = ''
  let from = 0
  for (const match of matches) {
    kept += text.slice(from, match.from) + replacementOf(path, match.text, secret)
    from = match.to
  }
  return kept + text.slice(from)
}

type Note = (path: string, kind: LeakKind, reason: string) => void

function redactText(text: string, path: string, rules: RedactionRules, note: Note): string {
  const matches = findLeaks(path, text, rules.isPersonal).filter((match) => {
    const decision = rules.findDecision(match.kind, path, match.text)
    if (decision?.action === 'release') return false
    note(path, match.kind, decision?.reason || t(`leak.reason-${match.kind}`))
    return true
  })
  return matches.length ? replace(text, matches, path, rules.secret) : text
}

/** A copy of the value where something was taken out; the value itself where nothing was. */
function redactValue(value: Json, path: string, rules: RedactionRules, note: Note): Json {
  if (typeof value === 'string') return redactText(value, path, rules, note)
  if (typeof value === 'number') return redactText(String(value), path, rules, note) === String(value) ? value : null
  if (Array.isArray(value)) {
    const entries = value.map((entry) => redactValue(entry, path, rules, note))
    return entries.some((entry, i) => entry !== value[i]) ? entries : value
  }
  if (!isObject(value)) return value
  let changed: JsonObject | undefined
  for (const name in value) {
    const inner = redactValue(value[name]!, path ? `${path}/${name}` : name, rules, note)
    if (inner === value[name]) continue
    changed ??= { ...value }
    changed[name] = inner
  }
  return changed ?? value
}

/** Takes out of releases what may not be public, and says so in each (withheldInformation). Fails closed: undecided is taken out. */
export function startRedaction(rules: RedactionRules): Redactor {
  const withheld = new Map<string, Withheld>()
  const note: Note = (path, kind, reason) => {
    const id = `${path}#${kind}`
    const total = withheld.get(id) ?? { path, kind, count: 0, reason }
    withheld.set(id, { ...total, count: total.count + 1 })
  }
  const redact = (release: JsonObject): JsonObject => {
    const here = new Map<string, JsonObject>()
    const clean = redactValue(release, '', rules, (path, kind, reason) => {
      const id = `${path}#${kind}`
      note(path, kind, reason)
      here.set(id, { id, field: path, name: t(`leak.kind-${kind}`), rationale: reason })
    })
    if (!here.size || !isObject(clean)) return release
    const said = Array.isArray(release.withheldInformation) ? release.withheldInformation : []
    return { ...clean, withheldInformation: [...said, ...here.values()] }
  }
  return {
    redact,
    redactWords: (words, root) => redactValue(words, root, rules, note) as JsonObject,
    listWithheld: () => [...withheld.values()].sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0)),
  }
}
