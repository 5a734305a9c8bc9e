import { totalOf } from '#buying/cases/index.ts'
import type { Ocds } from '#standard/index.ts'
import { moneyOf, startOf } from './amounts.ts'
import { drawNeed, drawTenderDocuments, noticeOf } from './draw-documents.ts'
import type { History } from './history.ts'

type Tender = Ocds<'Tender'>

/** What was planned, and that its funds were confirmed. */
export function drawPlanning(history: History): Ocds<'Planning'> {
  const { state, all, last } = history
  const { currency } = history.case
  const described = last('case.described')
  const milestones = all('funds.confirmed').map(({ seq, at }) => ({
    ...{ id: `funds-${seq}`, type: 'approval', status: 'met', dateMet: at },
  }))
  return {
    rationale: state.need.purpose,
    ...(described && {
      budget: { id: described.data.budgetLine, amount: moneyOf(totalOf(described.data), currency) },
    }),
    documents: drawNeed(history),
    milestones,
  }
}

/** By what one offer is chosen: the price is fixed, so that only what is offered for it counts. */
function drawAwardCriteria(history: History): Tender {
  const notice = noticeOf(history)
  if (!notice) return {}
  const details = [...notice.criteria, history.case.awardDetails[notice.method]].join('\n')
  return { awardCriteria: 'qualityOnly', awardCriteriaDetails: details, submissionMethod: ['electronicSubmission'] }
}

function statusOf({ state: { lane, stage, contract }, last }: History): string {
  const isWithoutOffers = last('offers.closed')?.data.bids.length === 0
  // Whoever ends what nobody offered for cancels nothing: it has failed.
  if (stage === 'unsuccessful' || (stage === 'cancelled' && isWithoutOffers)) return 'unsuccessful'
  if (stage === 'cancelled') return 'cancelled'
  if (contract) return 'complete'
  return last('notice.published') || (lane === 'small' && last('offer.asked', 'supplier.chosen')) ? 'active' : 'planned'
}

/** Asked of suppliers of one's choice, or given to one: what the standard calls limited and direct. */
const methodOf = ({ state: { lane, isDirect } }: History) =>
  lane === 'open' ? 'open' : isDirect ? 'direct' : 'limited'

/** Offers of a small buy are taken until the last day that was given, or until one supplier is chosen, whichever is first. */
function drawAsked({ all, last }: History): Tender {
  const asked = all('offer.asked')
  const [first, latest] = [asked[0], asked.at(-1)]
  const [until] = asked.map(({ data }) => startOf(data.until)).toSorted((a, b) => (a < b ? 1 : -1))
  if (!first || !latest || !until) return {}
  const chosen = last('supplier.chosen')
  const isEarlier = chosen && chosen.seq > latest.seq && chosen.at < until
  return { tenderPeriod: { startDate: first.at, endDate: isEarlier ? chosen.at : until } }
}

function drawPeriods(history: History): Tender {
  const { all, last } = history
  const { lane, notice } = history.state
  const published = last('notice.published')
  if (published && notice)
    return {
      tenderPeriod: { startDate: published.at, endDate: notice.closesAt },
      enquiryPeriod: { startDate: published.at, endDate: notice.questionsUntil },
      hasEnquiries: all('question.asked').length > 0,
    }
  return lane === 'small' ? drawAsked(history) : {}
}

/** How many offered: in a notice from its close on; of a small buy once it is ordered. */
function countTenderers({ state: { lane, offers, contract }, last }: History): number | undefined {
  if (lane === 'open') return last('offers.closed')?.data.bids.length
  return contract ? offers.filter(({ standing }) => standing === 'given').length : undefined
}

const drawAmendments = ({ case: { ocid }, all }: History): Ocds<'Amendment'>[] =>
  all('notice.amended').map(({ seq, at, data }) => ({
    ...{ id: `amendment-${seq}`, date: at, rationale: data.reason, releaseID: releaseId(ocid, seq) },
    description: data.changes.map(({ field, before, after }) => `${field}: ${before} → ${after}`).join('\n'),
  }))

/** The id of the release of one event: fixed once and for all, and in the order of the log as text, too. */
export const releaseId = (ocid: string, seq: number): string => `${ocid}-${String(seq).padStart(4, '0')}`

/** What is asked for, how, until when, and how that ended. */
export function drawTender(history: History): Tender {
  const { case: of, state, last } = history
  const described = last('case.described')
  const title = (described ?? last('case.opened'))?.data.title ?? ''
  const { name, id } = of.buyer
  return {
    ...{ id: String(of.number), title, description: state.need.purpose, status: statusOf(history) },
    ...{ procuringEntity: { id, name }, mainProcurementCategory: 'services', procurementMethod: methodOf(history) },
    procurementMethodDetails: of.methodDetails[state.lane],
    items: [{ id: '1', description: title }],
    ...drawPeriods(history),
    ...(described && {
      value: moneyOf(totalOf(described.data), of.currency),
      contractPeriod: { startDate: startOf(described.data.startDay), endDate: startOf(described.data.deliverBy) },
    }),
    numberOfTenderers: countTenderers(history),
    ...drawAwardCriteria(history),
    documents: drawTenderDocuments(history),
    amendments: drawAmendments(history),
  } as Tender
}
