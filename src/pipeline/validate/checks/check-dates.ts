import { isDateTime } from '#standard/index.ts'
import type { ObjectNode } from './nodes.ts'
import { isObject, type JsonObject, type Key, note, objectsIn, type Walk } from './walk.ts'

type Fields = Readonly<JsonObject>

/** True where the first instant lies after the second. Texts in UTC of one length compare as they stand. */
function isAfter(first: unknown, second: unknown): boolean {
  if (typeof first !== 'string' || typeof second !== 'string') return false
  if (first.length === second.length && first.endsWith('Z') && second.endsWith('Z')) {
    return first > second && isDateTime(first) && isDateTime(second)
  }
  return isDateTime(first) && isDateTime(second) && Date.parse(first) > Date.parse(second)
}

/** A period that ends before it starts, or after the latest day it may be extended to. */
export function checkPeriod(walk: Walk, { path }: ObjectNode, period: Fields): void {
  const { startDate, endDate, maxExtentDate } = period
  if (isAfter(startDate, endDate)) {
    note(
      walk,
      'period-reversed',
      path,
      { found: 'startDate', expected: 'endDate' },
      { value: startDate, below: ['startDate'] },
    )
  }
  if (isAfter(endDate, maxExtentDate)) {
    note(
      walk,
      'period-reversed',
      path,
      { found: 'endDate', expected: 'maxExtentDate' },
      { value: endDate, below: ['endDate'] },
    )
  }
}

/** Dates of one process that contradict each other: awarded before bidding closed, signed before it was awarded. */
export function checkDates(walk: Walk, release: Fields): void {
  const awards = objectsIn(release.awards)
  const tender = isObject(release.tender) ? release.tender : {}
  const closes = isObject(tender.tenderPeriod) ? tender.tenderPeriod.endDate : undefined
  const at = (below: readonly Key[], value: unknown) => ({ value, below })
  for (const [i, award] of awards) {
    if (isAfter(closes, award.date)) {
      note(walk, 'award-before-close', 'awards/date', {}, at(['awards', i, 'date'], award.date))
    }
  }
  for (const [i, contract] of objectsIn(release.contracts)) {
    if (contract.dateSigned === undefined) continue
    const award = awards.find(([, { id }]) => id !== undefined && id === contract.awardID)?.[1]
    if (award && isAfter(award.date, contract.dateSigned)) {
      const seen = at(['contracts', i, 'dateSigned'], contract.dateSigned)
      note(walk, 'signed-before-award', 'contracts/dateSigned', {}, seen)
    }
  }
}
