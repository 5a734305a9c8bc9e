import type { FC } from 'hono/jsx'
import {
  type Changed,
  findRuleset,
  type NamedValues,
  type Outcome,
  type StoredRuleset,
  type UsedParameter,
} from '#buying/guardrails/index.ts'
import { currentLanguage } from '#lib/words/language.ts'
import { say } from '#lib/words/sentences.ts'
import { t } from '#lib/words/words.ts'
import { listMembers, may } from '#people/index.ts'
import type { HttpContext } from '../../../../http/env.ts'
import { param, projectOf } from '../../../../http/params.ts'
import { path } from '../../../routes.ts'
import { Tag, type TagLook } from '../../../ui/parts.tsx'
import { sayCents, trailOf } from '../cases/frame.tsx'
import { sayTemplate } from './say-template.ts'

/** The version of rules that the address names, who looks, and whether they may write in it. */
export async function versionOf(c: HttpContext) {
  const { ctx } = c.var
  const project = await projectOf(c)
  const place = { projectId: project.id, rulesetId: param(c, 'rulesetId') }
  const version = await findRuleset(ctx, place)
  const viewer = ctx.actor.kind === 'person' ? ctx.actor.id : null
  const isMine = viewer !== null && version.author === viewer
  const mayWrite = isMine && version.state === 'draft' && (await may(ctx, 'guardrail.propose', project.id))
  const { currency } = version.content.head
  return { project, place, version, isMine, mayWrite, currency }
}
export type FoundVersion = Awaited<ReturnType<typeof versionOf>>

/** Names of members, by id; of others nothing is known. */
export async function namesOfMembers(c: HttpContext, projectId: string): Promise<(id: string | null) => string> {
  const names = new Map((await listMembers(c.var.ctx, projectId)).map(({ personId, name }) => [personId, name]))
  return (id) => (id === null ? t('rules.nobody') : (names.get(id) ?? t('case.somebody')))
}

const PERSON = 'person:'

/** Who set a value: whoever adopted it, by name; before that the office that it is taken from. */
export const saySetter = (
  { adoptedBy, owner }: StoredRuleset['content']['values'][number],
  nameOf: (id: string | null) => string,
): string => (adoptedBy?.startsWith(PERSON) ? nameOf(adoptedBy.slice(PERSON.length)) : say(owner))

/** Who set the value that counts for a limit: by name where somebody adopted it. */
export function setterOf(
  { values }: StoredRuleset['content'],
  { id, layer, source, seen, owner }: UsedParameter,
  nameOf: (id: string | null) => string,
): string {
  const stated = values.find(
    (one) => one.parameter === id && one.layer === layer && one.source === source && one.seen === seen,
  )
  return stated ? saySetter(stated, nameOf) : say(owner ?? '')
}

/** The way to a page of a version. */
export const trailOfVersion = (place: { projectId: string; rulesetId?: string }) => [
  ...trailOf(place.projectId),
  { text: t('rules.title'), href: path('rules', place) },
  { text: t('edition.title'), href: path('rule-versions', place) },
  ...(place.rulesetId
    ? [{ text: t('edition.one'), href: path('rule-version', { ...place, rulesetId: place.rulesetId }) }]
    : []),
]

type Stands = StoredRuleset['state'] | 'coming' | 'past'

/** Where a version stands on a day: what was approved may not act yet, or not any more. */
export function standsOn({ state, validFrom, validTo }: StoredRuleset, day: string): Stands {
  if (state !== 'active') return state === 'retired' ? 'past' : state
  if (validFrom !== null && validFrom > day) return 'coming'
  return validTo !== null && validTo < day ? 'past' : 'active'
}

const LOOKS: Record<Stands, TagLook> = {
  ...{ draft: 'waits', shadow: 'waits', active: 'done', coming: 'done', past: 'plain', retired: 'plain' },
}

export const StandsTag: FC<{ version: StoredRuleset; day: string }> = ({ version, day }) => {
  const stands = standsOn(version, day)
  return <Tag look={LOOKS[stands]}>{t(`edition.stands-${stands}`)}</Tag>
}

/** What a rule is called, with its number. */
export const nameOfRule = ({ content }: StoredRuleset, id: string): string =>
  content.rules.find((rule) => rule.id === id)?.name[currentLanguage()] ?? id

/** What a row says, with the values that are known and its other places open. */
export function sentenceOf(
  { content }: StoredRuleset,
  id: string,
  rowId: string,
  values?: NamedValues,
): string | undefined {
  const rule = content.rules.find((one) => one.id === id)
  const row = rule?.rows.find((one) => one.id === rowId)
  return rule && row && sayTemplate(row.says, rule, content, values)
}

export const sayOutcome = (outcome: Outcome): string => t(`case.outcome-${outcome}`)

/** Why a case changes: the rule, and what it said and would say. */
export function sayCause(changed: Changed, before: StoredRuleset | undefined, after: StoredRuleset): string {
  const { rule, rowBefore, rowAfter, valuesBefore, valuesAfter } = changed
  const said = (version: StoredRuleset | undefined, row: string, values: NamedValues) =>
    (version && sentenceOf(version, rule, row, values)) ??
    (row === 'off' ? t('buying.standing-off') : t('replay.undecided'))
  const parts = {
    before: said(before, rowBefore, valuesBefore),
    after: said(after, rowAfter, valuesAfter),
    rule: nameOfRule(after, rule),
  }
  return rowBefore === rowAfter ? t('replay.cause-same', parts) : t('replay.cause', parts)
}

export const sayTotal = (cents: number | null, currency: string): string =>
  cents === null ? t('buying.not-known') : sayCents(cents, currency)
