import type { Ctx } from '#platform/context.ts'
import { writeRules } from '../model/write-ruleset.ts'
import { findRuleset } from './find-rulesets.ts'

/** A version of a project’s rules as DMN 1.5 XML. Throws `guardrail.no-such-ruleset`. */
export async function exportRules(
  ctx: Ctx,
  which: { projectId: string; rulesetId: string },
): Promise<{ name: string; xml: string }> {
  const { content, profile } = await findRuleset(ctx, which)
  return { name: `rules-${profile}.dmn`, xml: writeRules(content) }
}
