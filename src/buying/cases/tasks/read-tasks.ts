import { listChecks, type RuleResult } from '#buying/guardrails/index.ts'
import type { Ctx } from '#platform/context.ts'
import { listHolders } from '../acts/list-whose-turn.ts'
import { asProduct } from '../check/check-case.ts'
import type { FoundCase } from '../find-case.ts'
import { type CaseTask, isTaskOpen } from '../machine/state.ts'
import type { Party } from '../parties/party.ts'

/** Something that the rules tell somebody to do: in words, and who may do it; nobody where no duty names them. */
export type ReadTask = CaseTask & { says: RuleResult['sentence']; whose: Party[] }

/** What the rules tell people to do in a purchase and nobody has done; for whoever was let in to it already. */
export async function readTasks(ctx: Ctx, found: FoundCase): Promise<ReadTask[]> {
  const { projectId, id, state } = found
  const open = state.tasks.filter((task) => isTaskOpen(state, task))
  if (!open.length) return []
  const checks = new Map(
    (await listChecks(asProduct(ctx), { projectId, subject: `case:${id}` })).map((check) => [check.id, check]),
  )
  const read = open.map(async (task) => {
    const [rule] = task.id.split(':')
    const says = checks.get(task.checkId)?.report.results.find((one) => one.rule === rule)?.sentence
    return {
      ...task,
      says: says ?? { en: '', fr: '', es: '' },
      whose: await listHolders(ctx, found, task.seat),
    }
  })
  return Promise.all(read)
}
