import { createHash } from 'node:crypto'
import { type Facts, type RuleResult, runCheck, type StoredCheck } from '#buying/guardrails/index.ts'
import { canonicalJson } from '#lib/canonical-json.ts'
import { type Ctx, transact } from '#platform/context.ts'
import { findActing } from '../acts/find-acting.ts'
import { moveCase } from '../acts/move-case.ts'
import { type FoundCase, readCase } from '../find-case.ts'
import { type Moment, totalOf, wantedPlan } from '../machine/state.ts'
import { selectParties } from '../parties/parties.store.ts'
import { rootOf } from '../parties/parties.ts'
import { tasksOf } from '../tasks/told-tasks.ts'
import { gatherFacts } from './gather-facts.ts'
import { findRulesOf } from './rules-of-case.ts'

/** What an officer's answer covers: the rule, and exactly what it looked at. With other facts it is another question. */
function nameAsked({ rule, inputs, parameters }: RuleResult): string {
  const seen = {
    inputs: inputs.map(({ id, value }) => [id, value ?? null]),
    limits: parameters.map(({ id, value }) => [id, value ?? null]),
  }
  return `${rule}:${createHash('sha256')
    .update(canonicalJson(JSON.parse(JSON.stringify(seen))))
    .digest('hex')
    .slice(0, 16)}`
}

/** Somebody who would be chosen next. What a register knows of them goes before what they say. */
export type Candidate = {
  supplierId: string
  priceCents: number
  says?: Facts
  /** The order they come first in, as a hash; the check holds for no other. */
  about: string
}

/** The purchase as it would be if they were chosen. */
const imagine = (found: FoundCase, { supplierId, priceCents }: Candidate): FoundCase => ({
  ...found,
  state: { ...found.state, ladder: [{ supplierId, priceCents }], reached: 0 },
})

/** The purchase as it would be with the change of its contract that waits. */
const asChanged = (found: FoundCase): FoundCase => ({
  ...found,
  state: { ...found.state, plan: wantedPlan(found.state) },
})

/** The product itself says what the rules said; who asked for it was found before. */
export const asProduct = (ctx: Ctx): Ctx => ({ ...ctx, actor: { kind: 'system', name: 'guardrails' } })

/** The accounts of whoever asks for it, under whatever entry. */
async function findRequesters(ctx: Ctx, { projectId, state }: FoundCase): Promise<string[]> {
  const all = new Map((await selectParties(ctx.db, projectId)).map((party) => [party.id, party]))
  const asking = state.seats.filter(({ seat }) => seat === 'requester').map(({ party }) => rootOf(all, party))
  return [...all.values()].flatMap(({ id, personId }) => (personId && asking.includes(rootOf(all, id)) ? personId : []))
}

/** Each is written of once: what was told before was written of then. */
async function tellNewTasks(ctx: Ctx, { projectId, id: caseId, state }: FoundCase, told: readonly { id: string }[]) {
  const known = new Set(state.tasks.map(({ id }) => id))
  for (const { id: taskId } of told.filter(({ id }) => !known.has(id)))
    await ctx.queue.add(ctx, 'cases.task', { projectId, caseId, taskId }, { key: `cases.task ${caseId} ${taskId}` })
}

/**
 * Checks a purchase against the rules of the project as it is known now, keeps the facts and the result, and notes it in the
 * case. `known` are facts that the step itself brings: who confirms, who pays. Before somebody is chosen, `ifChosen` is whom
 * it would be, with what they say of themselves. Throws `case.no-rules`, `case.describe-first`.
 */
export function checkCase(
  ctx: Ctx,
  input: { projectId: string; caseId: string; moment: Moment; known?: Facts; ifChosen?: Candidate },
): Promise<StoredCheck> {
  return transact(asProduct(ctx), async (ctx) => {
    const { projectId, caseId, moment, known = {}, ifChosen } = input
    for (const letGoOn of ctx.things.gates ?? []) await letGoOn(ctx, { projectId, caseId, moment })
    const found = asChanged(await readCase(ctx, { projectId, caseId }))
    const gathered = await gatherFacts(ctx, ifChosen ? imagine(found, ifChosen) : found, moment)
    const facts = { ...ifChosen?.says, ...gathered, ...known }
    const scope = { kind: found.state.need.category, case: caseId }
    const rules = await findRulesOf(ctx, found)
    const whose = {
      ...{ currency: found.currency, requesters: await findRequesters(ctx, found) },
      ...(rules && { rulesetId: rules.id }),
    }
    const check = await runCheck(ctx, { projectId, subject: `case:${caseId}`, moment, facts, scope, ...whose })
    const { outcome, results, rulesetHash } = check.report
    const asks = results.filter(({ result, isUndecided }) => result === 'ask' || isUndecided).map(nameAsked)
    const totalCents = found.state.plan ? totalOf(found.state.plan) : 0
    const said = { checkId: check.id, moment, outcome, rulesetHash, totalCents, asks, about: ifChosen?.about ?? null }
    const told = tasksOf(check.report, found.state, rules?.content.head.calendar ?? '')
    const data = { ...said, needsReason: check.report.needsReason, ...told }
    await moveCase(ctx, { projectId, caseId, type: 'case.checked', data })
    await tellNewTasks(ctx, found, told.tasks)
    return check
  })
}

/** The same, asked for by somebody who has a part in the purchase. */
export async function askRules(
  ctx: Ctx,
  input: { projectId: string; caseId: string; moment: Moment },
): Promise<StoredCheck> {
  const { state } = await readCase(ctx, input)
  await findActing(ctx, { ...input, state }, ['requester', 'technical', 'officer', 'funds', 'approver', 'payer'])
  return checkCase(ctx, input)
}
