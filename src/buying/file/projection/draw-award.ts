import { totalOf } from '#buying/cases/index.ts'
import type { Ocds } from '#standard/index.ts'
import { moneyOf, startOf } from './amounts.ts'
import type { History, Placed } from './history.ts'

type Selection = Placed<'supplier.chosen' | 'supplier.selected'>

/** The suppliers that an event puts in order. */
const ladderOf = ({ data }: Selection) => ('ladder' in data ? data.ladder : [data])

const selectionsOf = ({ all }: History): Selection[] => all('supplier.chosen', 'supplier.selected')

/** The id of the award to one supplier of one selection. */
const awardId = ({ case: { number } }: History, seq: number, place: number) => `${number}-${seq}-${place + 1}`

/** How the award to the supplier at `place` stands: those before declined or let it lapse. */
function statusOf({ state }: History, isLast: boolean, place: number): string {
  if (!isLast) return 'cancelled'
  if (place < state.reached) return 'unsuccessful'
  if (state.contract) return 'active'
  return state.stage === 'cancelled' ? 'cancelled' : 'pending'
}

/** What is awarded, and for which time. */
const drawWork = ({ state, last }: History) => ({
  items: [{ id: '1', description: last('case.described')?.data.title }],
  ...(state.plan && {
    contractPeriod: { startDate: startOf(state.plan.startDay), endDate: startOf(state.plan.deliverBy) },
  }),
})

function drawAward(history: History, selection: Selection, place: number, isLast: boolean): Ocds<'Award'> {
  const { case: of, state } = history
  const { supplierId, priceCents } = ladderOf(selection)[place]!
  const { id, name } = of.suppliers.get(supplierId)!
  const proof = 'proof' in selection.data && place === 0 ? selection.data.proof : null
  return {
    ...{ id: awardId(history, selection.seq, place), status: statusOf(history, isLast, place), date: selection.at },
    ...(state.plan && { value: moneyOf(totalOf({ ...state.plan, priceCents }), of.currency) }),
    suppliers: [{ id, name }],
    ...drawWork(history),
    ...(proof && {
      documents: [
        { id: `selection-${selection.seq}`, documentType: 'evaluationReports', description: `SHA-256 ${proof}` },
      ],
    }),
  } as Ocds<'Award'>
}

/** The awards: of the last selection all that were reached, of an earlier one the supplier that was chosen then. */
export function drawAwards(history: History): Ocds<'Award'>[] {
  const selections = selectionsOf(history)
  return selections.flatMap((selection, i) => {
    const isLast = i === selections.length - 1
    const places = isLast ? Math.min(history.state.reached + 1, ladderOf(selection).length) : 1
    return Array.from({ length: places }, (_, place) => drawAward(history, selection, place, isLast))
  })
}

/** The award that the contract comes from. */
export function findAwardId(history: History): string {
  const selection = selectionsOf(history).at(-1)!
  return awardId(history, selection.seq, history.state.reached)
}

/** The bids with their tenderers and prices, where the project shows them, and only after the award (invariant:I1). */
export function drawBids(history: History): Pick<Ocds<'Release'>, 'bids'> {
  const { case: of, state, last } = history
  if (!state.contract || !of.showsBids) return {}
  const opened = last('offers.opened')?.data.opened.map(({ bid, supplierId, priceCents }) => ({
    id: bid,
    supplierId,
    priceCents,
  }))
  const given = state.offers
    .filter(({ standing }) => standing === 'given')
    .map(({ supplierId, priceCents }) => ({ id: `offer-${supplierId}`, supplierId, priceCents: priceCents ?? 0 }))
  const details = (opened ?? given).map(({ id, supplierId, priceCents }) => {
    const { id: tenderer, name } = of.suppliers.get(supplierId)!
    const value = moneyOf(totalOf({ ...state.plan!, priceCents }), of.currency)
    return { id, status: 'valid', tenderers: [{ id: tenderer, name }], value }
  })
  return { bids: { details } }
}

/** Everybody the picture names, with what they are in it. */
export function drawParties(history: History): Ocds<'Organization'>[] {
  const { case: of, state } = history
  const roles = new Map<string, Set<string>>()
  const add = (id: string, ...more: string[]) => roles.set(id, new Set([...(roles.get(id) ?? []), ...more]))
  for (const award of drawAwards(history)) for (const { id } of award.suppliers ?? []) add(String(id), 'supplier')
  for (const { tenderers } of drawBids(history).bids?.details ?? [])
    for (const { id } of tenderers ?? []) add(String(id), 'tenderer')
  if (state.contract && state.payments.length) add(of.suppliers.get(state.contract.supplierId)!.id, 'payee')
  const byId = new Map([...of.suppliers.values()].map((party) => [party.id, party]))
  const suppliers = [...roles].map(([id, held]) => {
    const { name, region } = byId.get(id)!
    return { id, name, roles: [...held], ...(region && { address: { region } }) }
  })
  return [{ id: of.buyer.id, name: of.buyer.name, roles: ['buyer', 'procuringEntity', 'payer'] }, ...suppliers]
}
