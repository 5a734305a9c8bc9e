import type { Ocds } from '#standard/index.ts'
import { moneyOf } from './amounts.ts'
import type { History, Placed } from './history.ts'

type Document = Ocds<'Document'>
/** A document, with the place of the event that it appeared with. */
type Told = { seq: number; document: Document }

/** Merging puts what is new at the end of a list: so documents stand in the order in which they appeared. */
const inOrder = (told: readonly Told[]): Document[] =>
  told.toSorted((a, b) => a.seq - b.seq).map(({ document }) => document)

/** A document that an event brings, with an id of that event. */
const tell = ({ seq, at }: { seq: number; at: string }, id: string, more: Partial<Document>): Told => ({
  seq,
  document: { id: `${id}-${seq}`, datePublished: at, ...more } as Document,
})

/** The notice that stands: the last one that was published, or what it was changed to. */
export const noticeOf = ({ case: { notices }, last }: History) =>
  notices.get(last('notice.published', 'notice.amended')?.data.document ?? '')

/** Why it is bought, as it was written down first. */
export function drawNeed({ state, last }: History): Document[] {
  const described = last('case.described')
  if (!described || !state.need.purpose) return []
  return [
    { id: 'need', documentType: 'needsAssessment', description: state.need.purpose, datePublished: described.at },
  ] as Document[]
}

/** The parts of a notice, or of what a small buy says: what is asked for, by what offers are judged, on which terms. */
function partsOf(history: History): [id: string, documentType: string, lines: readonly string[]][] {
  const { state } = history
  const notice = noticeOf(history)
  if (notice)
    return [
      ['specification', 'technicalSpecifications', notice.deliverables],
      ['criteria', 'evaluationCriteria', notice.criteria],
      ['terms', 'contractDraft', [notice.licence, ...notice.acceptance]],
    ]
  return state.lane === 'small' ? [['specification', 'technicalSpecifications', state.plan?.criteria ?? []]] : []
}

function drawParts(history: History): Told[] {
  const { all, state } = history
  const told = all(
    ...(state.lane === 'small' ? (['case.described'] as const) : (['notice.published', 'notice.amended'] as const)),
  )
  const [first, latest] = [told[0], told.at(-1)]
  if (!first || !latest) return []
  const dates = { datePublished: first.at, ...(latest !== first && { dateModified: latest.at }) }
  return partsOf(history).flatMap(([id, documentType, lines]) => {
    const description = lines.filter(Boolean).join('\n')
    return description ? [{ seq: first.seq, document: { id, documentType, description, ...dates } as Document }] : []
  })
}

const drawNotices = ({ all }: History): Told[] =>
  all('notice.published', 'notice.amended').map((event) =>
    tell(event, 'notice', { documentType: 'tenderNotice', description: `SHA-256 ${event.data.document}` }),
  )

function drawAnswers({ all }: History): Told[] {
  const asked = new Map(all('question.asked').map(({ data }) => [data.questionId, data.text]))
  return all('question.answered').map((event) => {
    const { questionId, text } = event.data
    const title = asked.get(questionId) ?? questionId
    return tell(event, 'answer', { documentType: 'clarifications', title, description: text })
  })
}

const drawCancellation = ({ all }: History): Told[] =>
  all('case.cancelled').map((event) =>
    tell(event, 'cancellation', { documentType: 'cancellationDetails', description: event.data.reason }),
  )

const isSigned = (event: Placed<'dispute.raised'>, { last }: History): boolean =>
  event.seq > (last('order.placed', 'contract.signed')?.seq ?? Number.POSITIVE_INFINITY)

/**
 * That a supplier complained and when it was settled, never in whose words: what one says of another is answered before it
 * is public, if ever (abuse:A34). What came before the contract belongs to the tender, the rest to the contract.
 */
function drawComplaints(history: History, about: 'tender' | 'contract'): Told[] {
  const settled = history.all('dispute.settled')
  return history
    .all('dispute.raised')
    .filter((event) => isSigned(event, history) === (about === 'contract'))
    .map((event) => {
      const end = settled.find(({ seq }) => seq > event.seq)
      return tell(event, 'complaint', { documentType: 'complaints', ...(end && { dateModified: end.at }) })
    })
}

/** All documents of the tender. */
export const drawTenderDocuments = (history: History): Document[] =>
  inOrder([
    ...[...drawNotices(history), ...drawParts(history), ...drawAnswers(history), ...drawCancellation(history)],
    ...drawComplaints(history, 'tender'),
  ])

/** What was signed, and complaints after that. */
export function drawContractDocuments(history: History): Document[] {
  const signed = history.all('order.placed', 'contract.signed').filter(({ data }) => data.document)
  return inOrder([
    ...signed.map((event) =>
      tell(event, 'signed', { documentType: 'contractSigned', description: `SHA-256 ${event.data.document}` }),
    ),
    ...drawComplaints(history, 'contract'),
  ])
}

/** What was delivered, that it was accepted and by which criteria, and what was billed. */
export function drawReports({ case: { currency }, all }: History): Document[] {
  const delivered = all('work.delivered').map((event) => {
    const { repository, commit, licence } = event.data
    const description = [repository, commit, licence].filter(Boolean).join(' · ')
    return tell(event, 'delivery', { documentType: 'physicalProgressReport', description })
  })
  const accepted = all('work.accepted').map((event) => {
    const description = event.data.verdicts.map(({ criterion }) => criterion).join('\n')
    return tell(event, 'acceptance', { documentType: 'completionCertificate', description })
  })
  const billed = all('invoice.received').map((event) => {
    const description = `${currency} ${moneyOf(event.data.totalCents, currency).amount}`
    return tell(event, 'invoice', { documentType: 'financialProgressReport', description })
  })
  return inOrder([...delivered, ...accepted, ...billed])
}
