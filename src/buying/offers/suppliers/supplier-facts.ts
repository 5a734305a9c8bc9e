import { type FoundCase, passes, readCase } from '#buying/cases/index.ts'
import type { Fact, Facts } from '#buying/guardrails/index.ts'
import type { FactSource } from '#platform/context.ts'
import { type ListedSupplier, readListed } from './find-suppliers.ts'
import { type CheckOutcome, lastCheck, type StandingCheck } from './supplier.ts'
import { holdsOn } from './suspension.ts'

/** What was read of the register: the value, and the rows it stands in. */
type Told = { value: string; rows: string[] }

const refOf = ({ id }: StandingCheck) => `standing-check:${id}`

/** How one supplier stands (rule:G33). Where nobody looked and nobody suspended it, the register says nothing. */
function tellStanding({ suspensions, checks }: ListedSupplier, today: string): Told | undefined {
  const held = suspensions.filter((one) => holdsOn(one, today))
  if (held.length) return { value: 'failed', rows: held.map(({ id }) => `suspension:${id}`) }
  const last = lastCheck(checks, 'eligible')
  const values: Partial<Record<CheckOutcome, string>> = { good: 'good', bad: 'failed', unclear: 'unknown' }
  const value = last && values[last.outcome]
  return value && last ? { value, rows: [refOf(last)] } : undefined
}

/** Whether one supplier is a public servant (rule:G21); what is unclear is asked of somebody. */
function tellServant({ checks }: ListedSupplier): Told | undefined {
  const last = lastCheck(checks, 'public-servant')
  return last && last.outcome !== 'unclear' ? { value: last.outcome, rows: [refOf(last)] } : undefined
}

const WORST_STANDING = ['failed', 'unknown', 'good']
const WORST_SERVANT = ['current', 'pension', 'former', 'none']

/** Of several suppliers the worst counts; where the register is silent about one of them, it is silent about all. */
function worst(told: readonly (Told | undefined)[], order: readonly string[]): Told | undefined {
  const known = told.flatMap((one) => one ?? [])
  if (!known.length || known.length < told.length) return undefined
  const value = order.find((one) => known.some((told) => told.value === one))!
  return { value, rows: known.flatMap(({ rows }) => rows) }
}

/** Whom a purchase is about: who was reached; before somebody is, all whose offers pass and who may be given work. */
function suppliersOf({ state }: FoundCase): { ids: string[]; isChosen: boolean } {
  const reached = state.contract?.supplierId ?? state.ladder[state.reached]?.supplierId
  if (reached) return { ids: [reached], isChosen: true }
  const passing = state.bids.flatMap(({ bid, supplierId }) => (supplierId && passes(state, bid) ? [supplierId] : []))
  return { ids: passing, isChosen: false }
}

/** What the register of suppliers knows for the rules of a purchase, with the rows that say so. */
export const supplierFacts: FactSource = {
  async read(ctx, { projectId, caseId }): Promise<Facts> {
    const { ids, isChosen } = suppliersOf(await readCase(ctx, { projectId, caseId }))
    if (!ids.length) return {}
    const now = ctx.clock.now()
    const today = now.toISOString().slice(0, 10)
    const found = await readListed(ctx, projectId, ids)
    // One who is barred is set aside when somebody is chosen, and says nothing about the others.
    const taking = found.filter((one) => isChosen || tellStanding(one, today)?.value !== 'failed')
    const fact = (told: Told | undefined): Fact | undefined =>
      told && { ...told, from: 'register', at: now.toISOString() }
    const isWhole = found.length === ids.length
    const supplierStanding = fact(
      isWhole
        ? worst(
            taking.map((one) => tellStanding(one, today)),
            WORST_STANDING,
          )
        : undefined,
    )
    const supplierPublicServant = fact(isWhole ? worst(taking.map(tellServant), WORST_SERVANT) : undefined)
    return { ...(supplierStanding && { supplierStanding }), ...(supplierPublicServant && { supplierPublicServant }) }
  },
}
