import { readCase, readLinked } from '#buying/cases/index.ts'
import type { CaseTies, FactSource } from '#platform/context.ts'
import { knownDay } from '../backlog/kept-item.ts'
import { selectItemsOf } from '../packages/packages.store.ts'
import { selectCasesOfSameBacklog } from './split.store.ts'

/** Purchases whose work came from the same import of a backlog. */
export const backlogTies: CaseTies = async (ctx, { projectId, caseId }) =>
  (await selectCasesOfSameBacklog(ctx.db, projectId, caseId)).map((other) => ({
    caseId: other,
    because: 'same-backlog',
  }))

/** Ties by which two purchases may be for one need; the others say where the work is done, or by whom. */
const OF_NEED = ['same-need', 'like-words']

/**
 * Whether nobody could foresee a need when others like it were bought, by the dates of its backlog (rule:G06): each of its
 * items was written down after the day of every one of them; and whether after the day on which the first was awarded.
 * Without dates, nothing is told, and somebody has to say.
 */
export const unforeseenFacts: FactSource = {
  async read(ctx, { projectId, caseId }) {
    const found = await readCase(ctx, { projectId, caseId })
    const opened = found.events.find((event) => event.type === 'case.opened')
    const packageId = opened?.type === 'case.opened' ? opened.data.packageId : null
    const days = packageId ? (await selectItemsOf(ctx.db, [packageId])).map(knownDay) : []
    if (days.length === 0 || days.includes(null)) return {}
    const alike = (await readLinked(ctx, found)).filter(({ because }) => because.some((tie) => OF_NEED.includes(tie)))
    if (alike.length === 0) return {}
    const value = alike.every(({ on }) => days.every((day) => day !== null && day > on))
    const rows = alike.map(({ id }) => `case:${id}`)
    const at = ctx.clock.now().toISOString()
    return {
      unforeseenWithEvidence: { value, from: 'case', at, rows },
      knownAfterFirstAward: { value, from: 'history', at, rows },
    }
  },
}
