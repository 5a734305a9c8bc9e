import { drawAwards, drawBids, drawParties } from './draw-award.ts'
import { drawContracts } from './draw-contract.ts'
import { drawPlanning, drawTender } from './draw-tender.ts'
import { historyOf } from './history.ts'
import type { Picture, PublicCase } from './public-case.ts'

/** What is empty says nothing: it is left out, and so is what holds nothing else. Amounts and truth values always speak. */
function withoutEmpty(value: unknown): unknown {
  if (Array.isArray(value)) {
    const kept = value.map(withoutEmpty).filter((one) => one !== undefined)
    return kept.length ? kept : undefined
  }
  if (value === null || value === '') return undefined
  if (typeof value !== 'object') return value
  const kept = Object.entries(value).flatMap(([key, one]) => {
    const said = withoutEmpty(one)
    return said === undefined ? [] : [[key, said]]
  })
  return kept.length ? Object.fromEntries(kept) : undefined
}

/** The purchases that this one follows from. */
const drawRelated = ({ related }: PublicCase) =>
  related.map(({ ocid, title, relationship }) => ({
    ...{ id: ocid, scheme: 'ocid', identifier: ocid, title, relationship: [relationship] },
  }))

/** What is to be said of a case after the event at `seq`, whether or not it is public: the direct projection of its log. */
export function pictureOf(of: PublicCase, seq = of.events.length): Picture {
  const history = historyOf(of, seq)
  const { id, name } = of.buyer
  const picture = {
    ...{ initiationType: 'tender', buyer: { id, name }, parties: drawParties(history) },
    ...{ planning: drawPlanning(history), tender: drawTender(history), ...drawBids(history) },
    ...{ awards: drawAwards(history), contracts: drawContracts(history), relatedProcesses: drawRelated(of) },
  }
  return withoutEmpty(picture) as Picture
}
