import { effectiveParameters, type Facts, type Moment } from '#buying/guardrails/index.ts'
import type { Ctx } from '#platform/context.ts'
import { caseRefusals } from '../cases.errors.ts'
import type { FoundCase } from '../find-case.ts'
import { selectParties } from '../parties/parties.store.ts'
import { rootOf } from '../parties/parties.ts'
import { caseFacts, statedFacts } from './case-facts.ts'
import { countQualified, selectEarlier } from './history.store.ts'
import { type Compared, historyFacts, type Windows } from './history-facts.ts'
import { findSupplierLinks } from './links-with-supplier.ts'
import { findRulesOf } from './rules-of-case.ts'

/** The furthest that history is kept with a check, so that other windows can be tried on it later. */
const WIDEST_DAYS = 731
const DAY_MS = 86_400_000
const WHOLE_BP = 10_000

type NumberOf = (id: Parameters<typeof effectiveNumber>[1], otherwise: number) => number
const effectiveNumber = (
  all: ReturnType<typeof effectiveParameters>,
  id: keyof typeof all,
  otherwise: number,
): number => {
  const value = all[id]?.value
  return typeof value === 'number' ? value : otherwise
}

function windowsOf(number: NumberOf): Windows {
  const limit = number('transactionLimit', 0)
  return {
    splitDays: number('splitWindowDays', WIDEST_DAYS),
    justUnderDays: number('justUnderWindowDays', WIDEST_DAYS),
    crossDays: number('crossWindowDays', WIDEST_DAYS),
    supplierDays: number('supplierWindowDays', WIDEST_DAYS),
    defaultDays: number('defaultWindowDays', WIDEST_DAYS),
    justUnder: { fromCents: Math.floor((limit * number('justUnderShare', WHOLE_BP)) / WHOLE_BP), toCents: limit },
  }
}

/** What a purchase is compared by with others; people by the one person behind each party. */
export function comparedOf({ title, state }: FoundCase, rootOfParty: (id: string) => string): Compared {
  const supplier = state.ladder[state.reached]?.supplierId
  const requester = state.seats.find(({ seat }) => seat === 'requester')?.party
  const { requirement, repository, category } = state.need
  return {
    ...{ title, requirement, repository, category },
    supplier: supplier ? rootOfParty(supplier) : null,
    requester: requester ? rootOfParty(requester) : null,
  }
}

/** Who declared their interests, by the one person behind each party, and whether they have one. */
function declarationsOf({ events }: FoundCase, rootOfParty: (id: string) => string): Map<string, boolean> {
  return new Map(
    events.flatMap((event) =>
      event.type === 'interest.declared' && event.party ? [[rootOfParty(event.party), event.data.hasInterest]] : [],
    ),
  )
}

/** Questions that need not be asked: the highest tax is in the price already; without an earlier buy, none was foreseen. */
function settled({ state }: FoundCase, history: Facts, maxTaxBp: number, at: string): Facts {
  const fact = (value: boolean) => ({ value, from: 'case' as const, at })
  return {
    ...(state.plan && state.plan.taxBp >= maxTaxBp && { supplierTaxKnown: fact(true) }),
    ...(history.sameRequirementCount?.value === 0 && { unforeseenWithEvidence: fact(false) }),
  }
}

/**
 * All that is known for the rules at this moment: what the case says, what history says in sums and counts with their rows,
 * what other rooms know, and what named people stated. What a feed says goes before what somebody states.
 */
export async function gatherFacts(ctx: Ctx, found: FoundCase, moment: Moment): Promise<Facts> {
  const { projectId, id: caseId } = found
  const ruleset = await findRulesOf(ctx, found)
  if (!ruleset) throw caseRefusals.noRules()
  const now = ctx.clock.now()
  const day = now.toISOString().slice(0, 10)
  const scope = { kind: found.state.need.category, case: caseId }
  const all = effectiveParameters({ values: ruleset.content.values }, day, scope)
  const parties = new Map((await selectParties(ctx.db, projectId)).map((party) => [party.id, party]))
  const roots = new Map([...parties.keys()].map((id) => [id, rootOf(parties, id)]))
  const rootOfParty = (id: string) => roots.get(id) ?? id
  const since = new Date(now.getTime() - WIDEST_DAYS * DAY_MS).toISOString().slice(0, 10)
  const compared = comparedOf(found, rootOfParty)
  const history = historyFacts(
    compared,
    await selectEarlier(ctx.db, { projectId, caseId, since }),
    windowsOf((id, otherwise) => effectiveNumber(all, id, otherwise)),
    { day, at: now.toISOString(), qualified: await countQualified(ctx.db, projectId, compared.category) },
  )
  const people = [...new Set(found.state.seats.filter(({ seat }) => seat !== 'supplier').map(({ party }) => party))]
  const supplierId = found.state.ladder[found.state.reached]?.supplierId
  const links = findSupplierLinks(
    people.flatMap((id) => parties.get(id) ?? []),
    parties.get(supplierId ?? ''),
  )
  const others = await Promise.all(
    (ctx.things.facts ?? []).map((source) =>
      source.read(ctx, { projectId, caseId, moment, ...(supplierId && { supplierId }) }),
    ),
  )
  const accepted = found.events.findLast(({ type }) => type === 'work.accepted')?.at ?? null
  const declared = declarationsOf(found, rootOfParty)
  return {
    ...statedFacts(found.state),
    ...caseFacts(found.state, {
      ...{ at: now.toISOString(), title: found.title, roots, declared, accepted },
      calendar: ruleset.content.head.calendar,
    }),
    ...history,
    ...settled(found, history, effectiveNumber(all, 'maxTaxRate', Number.MAX_SAFE_INTEGER), now.toISOString()),
    ...(supplierId && { conflictLinks: { value: links.length, from: 'history' as const, at: now.toISOString() } }),
    ...(Object.assign({}, ...others) as Facts),
  }
}
