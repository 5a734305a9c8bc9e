import { Readable } from 'node:stream'
import {
  adoptProfile,
  contributions,
  keepSigned,
  proposeRuleset,
  runCheck,
  saveParameter,
  signDerogation,
} from '#buying/guardrails/index.ts'
import type { RouteName } from '#entrypoints/web/routes.ts'
import type { Ctx } from '#platform/context.ts'
import { unwatched } from '#platform/queue/work.ts'
import { adoptRules, firstAnswers } from './adopted-rules.ts'
import type { Sample } from './sample.ts'

/** Rules in force, a change that the analyst proposes, a check, and in another project a profile that nobody answered. */
export async function fillRules(
  world: { ctx: { as(actor: Ctx['actor']): Ctx } & Ctx; callers: Record<'analyst', { id: string }>; other: string },
  projectId: string,
) {
  const { ctx, callers, other } = world
  await adoptRules(ctx, projectId)
  const analyst = ctx.as({ kind: 'person', id: callers.analyst.id })
  const standings = { G33: { is: 'attested' as const } }
  const draft = await proposeRuleset(analyst, { projectId, reason: 'A register can be read now', standings })
  const check = await runCheck(ctx, { projectId, subject: 'case:none', moment: 'check', facts: {} })
  const replayedRulesetId = await fillReplay(analyst, projectId)
  const fresh = await adoptProfile(ctx, { projectId: other, profile: 'canada' })
  const derogationId = await fillDerogation(analyst, projectId)
  const ids = { rulesetId: draft.id, ruleCheckId: check.id, replayedRulesetId, freshRulesetId: fresh.id }
  return { ...ids, derogationId, otherId: other }
}

/** A derogation with its signed document, which nobody has confirmed yet. */
async function fillDerogation(ctx: Ctx, projectId: string): Promise<string> {
  const content = Readable.from(['Signed.'])
  const document = await keepSigned(ctx, { projectId, name: 'memo.txt', content })
  const { id } = await signDerogation(ctx, { ...derogation, projectId, documentHash: document.sha256, document })
  return id
}

const derogation = {
  ...{ rule: 'G01', parameter: 'transactionLimit' as const, value: 1_200_000, scope: { kinds: ['accessibility'] } },
  ...{ from: '2026-06-01', until: '2026-12-31', authority: 'department' as const },
  ...{ signer: 'Chief financial officer', documentHash: 'a'.repeat(64), reason: 'The pilot' },
}

/** A loosening of the analyst’s, which was replayed. */
async function fillReplay(analyst: Ctx, projectId: string): Promise<string> {
  const change = { parameter: 'splitWindowDays' as const, value: 30, source: 'Memo 4', reason: 'A month is enough' }
  const { id: rulesetId } = await saveParameter(analyst, { projectId, ...change })
  const validFrom = analyst.clock.now().toISOString().slice(0, 10)
  await contributions.jobs['guardrails.replay'](analyst, { projectId, rulesetId, validFrom }, unwatched)
  return rulesetId
}

/** Rules in force, and a draft of the lead’s that was replayed: what pages of versions show. */
export async function fillRuleVersions(
  { ctx }: { ctx: Ctx & { as(actor: Ctx['actor']): Ctx } },
  projectId: string,
  leadId: string,
) {
  await adoptRules(ctx, projectId)
  const lead = ctx.as({ kind: 'person', id: leadId })
  const rulesetId = await fillReplay(lead, projectId)
  const derogationId = await fillDerogation(lead, projectId)
  const parts = { ruleId: 'G06', rowId: 'split', parameterId: 'splitWindowDays', from: 'ask', to: 'allow' }
  return { rulesetId, derogationId, ...parts }
}

/** What forms of the pages of rules would be sent with. */
export const ruleForms: Partial<Record<RouteName, () => Record<string, string>>> = {
  'import-rules': () => ({ xml: '<definitions/>', reason: 'Mine' }),
  'rule-versions': () => ({ reason: 'Mine' }),
  'rule-version': () => ({ do: 'reason', reason: 'Mine' }),
  'replay-rules': () => ({ do: 'start' }),
  'draft-rule': () => ({ do: 'down', row: 'split' }),
  'draft-parameter': () => ({ splitWindowDays: '60', source: 'Memo 5', layer: 'department' }),
  'draft-setting': () => ({ riskAppetite: 'cautious', source: 'Memo 6', layer: 'department' }),
  'rule-log': () => ({ do: 'show', name: 'City of Example' }),
  'rule-readings': () => ({ words: 'Fonts count as content.', reason: 'Asked twice' }),
  derogations: () => ({ do: 'confirm', derogationId: 'none' }),
  'new-derogation': () => ({ transactionLimit: '12000', signer: 'Finance', reason: 'The pilot' }),
  'draft-row': () => ({ gives: 'ask', 'says.en': 'Ask.', 'cell.0': '-' }),
}

const top = '/projects/{projectId}/buying/rules'
const replay = `${top}/versions/{rulesetId}/replay`

/** Calls of the rules of buying. */
export const rulesSamples: Record<string, Sample> = {
  [`get ${top}`]: {},
  [`get ${top}/versions`]: {},
  [`post ${top}/versions`]: { body: { profile: 'uk-local' } },
  [`get ${top}/versions/{rulesetId}`]: {},
  [`get ${top}/versions/{rulesetId}/dmn`]: {},
  [`put ${top}/versions/{rulesetId}/answers`]: {
    ...{ as: 'stranger', params: { projectId: '{otherId}', rulesetId: '{freshRulesetId}' } },
    body: { answers: firstAnswers },
  },
  [`post ${top}/changes`]: { body: { reason: 'No feed', standings: { G10: { is: 'attested' } } } },
  [`post ${top}/parameters`]: {
    body: { parameter: 'openDaysLeast', value: 8, source: 'Memo 3', reason: 'Suppliers asked for time' },
  },
  [`post ${top}/trial`]: { body: { moment: 'check', facts: { price: { value: 400_000, from: 'case' } } } },
  [`post ${top}/versions/{rulesetId}/shadow`]: { as: 'analyst' },
  [`delete ${top}/versions/{rulesetId}/shadow`]: { as: 'analyst' },
  [`post ${top}/versions/{rulesetId}/approval`]: { body: {} },
  [`post ${replay}`]: { params: { rulesetId: '{replayedRulesetId}' }, body: {} },
  [`get ${replay}`]: { params: { rulesetId: '{replayedRulesetId}' } },
  [`post ${replay}/signatures`]: {
    params: { rulesetId: '{replayedRulesetId}' },
    body: { accepts: 'little-history', reason: 'The first year' },
  },
  [`delete ${top}/versions/{rulesetId}`]: { as: 'analyst', params: { rulesetId: '{replayedRulesetId}' } },
  'get /projects/{projectId}/buying/splits': {},
  'post /projects/{projectId}/buying/splits': { body: { subject: 'case:none', reason: 'One need in two buys' } },
  [`post ${top}/import`]: { body: { xml: '<definitions/>', reason: 'From our tool' } },
  [`get ${top}/changes`]: {},
  [`put ${top}/public`]: { body: { name: 'City of Example' } },
  [`delete ${top}/public`]: {},
  [`get ${top}/versions/{rulesetId}/shadow`]: {},
  [`post ${top}/derogations`]: {
    body: derogation,
  },
  [`get ${top}/derogations`]: {},
  [`get ${top}/derogations/unconfirmed`]: {},
  [`post ${top}/derogations/{derogationId}/approval`]: {},
  [`post ${top}/interpretations`]: { body: { rule: 'G18', words: 'Fonts count as content.', reason: 'Asked twice' } },
  [`get ${top}/interpretations`]: {},
  'get /projects/{projectId}/buying/checks': { query: { subject: 'case:none' } },
  'get /projects/{projectId}/buying/checks/{ruleCheckId}': {},
}
