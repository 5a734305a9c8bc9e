import type { Fact, Facts } from '#buying/guardrails/index.ts'
import type { FactSource } from '#platform/context.ts'
import { type ListedSupplier, readListed } from './find-suppliers.ts'
import { type CheckOutcome, lastCheck, type StandingCheck } from './supplier.ts'
import { holdsOn } from './suspension.ts'

/** What was read of the register: the value, and the rows it stands in. */
type Told = { value: string; rows: string[] }

const rowOf = ({ id }: StandingCheck) => `standing-check:${id}`
const standings: Partial<Record<CheckOutcome, string>> = { good: 'good', bad: 'failed', unclear: 'unknown' }

/** How a supplier stands (rule:G33). Where nobody looked and nobody suspended it, the register says nothing. */
function tellStanding({ suspensions, checks }: ListedSupplier, today: string): Told | undefined {
  const held = suspensions.filter((one) => holdsOn(one, today))
  if (held.length) return { value: 'failed', rows: held.map(({ id }) => `suspension:${id}`) }
  const last = lastCheck(checks, 'eligible')
  const value = last && standings[last.outcome]
  return value ? { value, rows: [rowOf(last)] } : undefined
}

/** Whether a supplier is a public servant (rule:G21); what is unclear is asked of somebody. */
function tellServant({ checks }: ListedSupplier): Told | undefined {
  const last = lastCheck(checks, 'public-servant')
  return last && last.outcome !== 'unclear' ? { value: last.outcome, rows: [rowOf(last)] } : undefined
}

/** What the register of suppliers knows for the rules about whoever supplies a purchase, with the rows that say so. */
export const supplierFacts: FactSource = {
  async read(ctx, { projectId, supplierId }): Promise<Facts> {
    const [found] = supplierId ? await readListed(ctx, projectId, [supplierId]) : []
    if (!found) return {}
    const at = ctx.clock.now().toISOString()
    const fact = (told: Told): Fact => ({ ...told, from: 'register', at })
    const [standing, servant] = [tellStanding(found, at.slice(0, 10)), tellServant(found)]
    return {
      ...(standing && { supplierStanding: fact(standing) }),
      ...(servant && { supplierPublicServant: fact(servant) }),
    }
  },
}
