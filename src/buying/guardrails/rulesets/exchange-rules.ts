import { z } from 'zod'
import { checkInput } from '#lib/check-input.ts'
import { allow } from '#people/index.ts'
import { type Ctx, transact } from '#platform/context.ts'
import { refusals } from '../guardrails.errors.ts'
import { selectActive, selectRuleset } from '../guardrails.store.ts'
import { type ImportFinding, readRules } from '../model/read-ruleset.ts'
import { writeRules } from '../model/write-ruleset.ts'
import { dayOf, findRuleset } from './find-rulesets.ts'
import { findOrBegin, keepDraft, reason } from './keep-draft.ts'
import type { StoredRuleset } from './stored-ruleset.ts'

/** A version of a project’s rules as DMN 1.5 XML. Throws `guardrail.no-such-ruleset`. */
export async function exportRules(
  ctx: Ctx,
  which: { projectId: string; rulesetId: string },
): Promise<{ name: string; xml: string }> {
  const { content, profile } = await findRuleset(ctx, which)
  return { name: `rules-${profile}.dmn`, xml: writeRules(content) }
}

const MOST_XML = 5_000_000

const imported = z.strictObject({
  reason,
  xml: z.string('Add the file.').min(1, 'Add the file.').max(MOST_XML, 'The file is too large: 5 MB at most.'),
})

/**
 * Reads rules from DMN XML into one’s own draft, or a new one: tables and calculations come from the file, all else stays.
 * Gives what is wrong with it instead, and then nothing is kept. Throws `guardrail.no-rules`, `guardrail.not-draft`.
 */
export async function importRules(
  ctx: Ctx,
  { projectId, rulesetId, ...input }: { projectId: string; rulesetId?: string; reason: string; xml: string },
): Promise<{ ruleset: StoredRuleset } | { findings: ImportFinding[] }> {
  await allow(ctx, 'guardrail.propose', projectId)
  const { reason, xml } = checkInput(imported, input)
  const base = rulesetId
    ? await selectRuleset(ctx.db, projectId, rulesetId)
    : await selectActive(ctx.db, projectId, dayOf(ctx.clock.now()))
  if (!base) throw rulesetId ? refusals.noSuchRuleset() : refusals.noRules()
  const reading = readRules(xml, base.content)
  if ('findings' in reading) return reading
  return transact(ctx, async (ctx) => {
    const row = await findOrBegin(ctx, projectId, rulesetId, reason)
    return { ruleset: await keepDraft(ctx, row, { ...row.content, ...reading }, reason) }
  })
}
