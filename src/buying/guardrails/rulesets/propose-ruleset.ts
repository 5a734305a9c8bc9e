import { z } from 'zod'
import { checkInput } from '#lib/check-input.ts'
import { allow } from '#people/index.ts'
import { type Ctx, transact } from '#platform/context.ts'
import { LOCKED_RULES } from '../check/check-case.ts'
import type { RulesetContent, Standing } from '../check/ruleset.ts'
import { refusals } from '../guardrails.errors.ts'
import { type Rule, ruleSchema } from '../rules/rule.ts'
import { findRuleFaults } from '../rules/rule-faults.ts'
import { textSchema } from '../text.ts'
import { findOrBegin, keepDraft, reason } from './keep-draft.ts'
import type { StoredRuleset } from './stored-ruleset.ts'

const standingSchema = z.discriminatedUnion('is', [
  z.strictObject({ is: z.literal('on') }),
  z.strictObject({ is: z.literal('attested') }),
  z.strictObject({
    is: z.literal('off'),
    reason: textSchema,
    owner: z.string().trim().min(1, 'Say who answers for it.'),
  }),
])

const proposal = z.strictObject({
  reason,
  rules: z.array(ruleSchema).default([]),
  standings: z.record(z.string(), standingSchema).default({}),
})

const isLocked = (id: string) => (LOCKED_RULES as readonly string[]).includes(id)

function checkRules({ rules, calculations }: RulesetContent, changed: readonly Rule[]): void {
  for (const rule of changed) {
    if (isLocked(rule.id) || rule.locked) throw refusals.locked()
    if (!rules.some(({ id }) => id === rule.id)) throw refusals.noSuchRule()
    const faults = findRuleFaults(rule, calculations)
    if (faults.length)
      throw refusals.broken(
        rule.id,
        faults.map(({ path, message, help }) => `${path.join('.')}: ${message} ${help ?? ''}`.trim()),
      )
  }
}

const changeContent = (
  content: RulesetContent,
  rules: readonly Rule[],
  standings: Readonly<Record<string, Standing>>,
): RulesetContent => ({
  ...content,
  rules: content.rules.map((rule) => rules.find(({ id }) => id === rule.id) ?? rule),
  standings: { ...content.standings, ...standings },
})

type Proposal = {
  projectId: string
  rulesetId?: string
  reason: string
  rules?: readonly unknown[]
  standings?: Readonly<Record<string, unknown>>
}

/**
 * Proposes other rows or another standing of rules; it acts once somebody else has approved it. With `rulesetId` it goes on
 * with one’s own draft. Throws `guardrail.locked`, `guardrail.broken` with what is wrong, `guardrail.no-such-rule`.
 */
export async function proposeRuleset(ctx: Ctx, { projectId, rulesetId, ...input }: Proposal): Promise<StoredRuleset> {
  await allow(ctx, 'guardrail.propose', projectId)
  const { reason, rules, standings } = checkInput(proposal, input)
  return transact(ctx, async (ctx) => {
    const row = await findOrBegin(ctx, projectId, rulesetId, reason)
    checkRules(row.content, rules)
    for (const id of Object.keys(standings)) {
      if (isLocked(id)) throw refusals.locked()
      if (!row.content.rules.some((rule) => rule.id === id)) throw refusals.noSuchRule()
    }
    return keepDraft(ctx, row, changeContent(row.content, rules, standings), reason)
  })
}
