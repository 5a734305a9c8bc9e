import type { FoundCase } from '#buying/cases/index.ts'
import { findRuleset, listChecks, type StoredCheck, writeRules } from '#buying/guardrails/index.ts'
import { canonicalJson } from '#lib/canonical-json.ts'
import type { Ctx } from '#platform/context.ts'

/** Whoever reads a purchase was let in before, also by a link to it; its checks are part of it. */
const asProduct = (ctx: Ctx): Ctx => ({ ...ctx, actor: { kind: 'system', name: 'case-file' } })

/** The checks that a purchase names, as they were kept, in the order in which they were made. */
export async function readChecks(ctx: Ctx, { id, projectId, events }: FoundCase): Promise<StoredCheck[]> {
  const kept = await listChecks(asProduct(ctx), { projectId, subject: `case:${id}` })
  const byId = new Map(kept.map((check) => [check.id, check]))
  const named = events.flatMap((event) => (event.type === 'case.checked' ? [event.data.checkId] : []))
  return [...new Set(named)].flatMap((id) => byId.get(id) ?? [])
}

/** Rules that were asked, by their hash: their canonical text, of which it is the hash, and as DMN. */
export type KeptRules = { hash: string; text: string; dmn: string }

/** The rules behind checks, each version once. */
export async function readRules(ctx: Ctx, checks: readonly StoredCheck[]): Promise<KeptRules[]> {
  const all = new Map(checks.map((check) => [check.rulesetHash, check]))
  const kept: KeptRules[] = []
  for (const [hash, { projectId, rulesetId }] of all) {
    const { content } = await findRuleset(asProduct(ctx), { projectId, rulesetId })
    kept.push({ hash, text: canonicalJson(JSON.parse(JSON.stringify(content))), dmn: writeRules(content) })
  }
  return kept
}
