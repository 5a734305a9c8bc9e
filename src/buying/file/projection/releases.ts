import type { CaseEvent, EventType } from '#buying/cases/index.ts'
import { createMerger, type JsonObject, type Release, readSchema, releaseMergeRules } from '#standard/index.ts'
import { changesBetween } from './changes.ts'
import { releaseId } from './draw-tender.ts'
import { pictureOf } from './picture.ts'
import type { Picture, PublicCase } from './public-case.ts'

/** A release as it is kept: whole, and never changed. */
export type CaseRelease = Release & { id: string; date: string; ocid: string; tag: string[] }

/** Tags of the release of each event that everybody hears of (buying §3.2, column 6): at its first time, and later. */
const tagsOf: Partial<Record<EventType, [first: string[], later?: string[]]>> = {
  'case.described': [['planning'], ['planningUpdate']],
  'funds.confirmed': [['planningUpdate']],
  'case.cancelled': [['tenderCancellation']],
  'offer.asked': [['tender'], ['tenderUpdate']],
  'notice.published': [['tender']],
  'question.asked': [['tenderUpdate']],
  'question.answered': [['tenderUpdate']],
  'notice.amended': [['tenderAmendment']],
  'offers.closed': [['tenderUpdate']],
  'bids.none-passed': [['tenderUpdate']],
  'supplier.chosen': [['award'], ['award', 'awardUpdate']],
  'supplier.selected': [['award']],
  'award.declined': [['awardUpdate']],
  'award.lapsed': [['awardUpdate']],
  'order.placed': [['awardUpdate', 'contract']],
  'contract.signed': [['awardUpdate', 'contract']],
  'work.delivered': [['implementation'], ['implementationUpdate']],
  'work.accepted': [['implementationUpdate']],
  'invoice.received': [['implementationUpdate']],
  'payment.approved': [['implementationUpdate']],
  'work.returned': [['implementationUpdate']],
  'work.rejected': [['implementationUpdate']],
  'delivery.overdue': [['implementationUpdate']],
  'delivery.extended': [['contractAmendment']],
  'change.agreed': [['contractAmendment']],
  'contract.terminated': [['contractTermination']],
  'payment.made': [['implementationUpdate']],
  'case.completed': [['contractTermination']],
  // Before the contract; after it, of the contract.
  'dispute.raised': [['tenderUpdate']],
  'dispute.settled': [['tenderUpdate']],
}

/** A complaint about a contract changes that, and not the tender. */
function tagOf(type: EventType, isFirst: boolean, changes: Record<string, unknown>): string[] | undefined {
  if (changes.contracts && type.startsWith('dispute.')) return ['contractUpdate']
  const tags = tagsOf[type]
  return tags && [...(isFirst ? tags[0] : (tags[1] ?? tags[0]))]
}

const rules = releaseMergeRules(readSchema())
const merge = createMerger({ rules })

/** What releases say together, without what names the compiled release itself. */
export function mergedOf(releases: readonly CaseRelease[]): Picture {
  const { id: _id, date: _date, tag: _tag, ocid: _ocid, ...said } = merge(releases as readonly JsonObject[]).release
  return said as Picture
}

/** The compiled release of a case: our own merge of its releases (invariant:I6). */
export const compiledOf = (releases: readonly CaseRelease[]): Release =>
  merge(releases as readonly JsonObject[]).release as Release

/** Releases of one ocid never share a date: others put them in order by it. */
function dateAfter(earlier: CaseRelease | undefined, { at }: CaseEvent): string {
  const least = earlier ? Date.parse(earlier.date) + 1 : 0
  return new Date(Math.max(Date.parse(at), least)).toISOString()
}

/**
 * The releases that are missing after `earlier` ones so that everything public up to now is said: one an event, with
 * what it changed. They begin with the plan, once the case is public. What `earlier` holds stays as it is.
 */
export function releasesOf(of: PublicCase, earlier: readonly CaseRelease[] = []): CaseRelease[] {
  const seen = new Set<EventType>()
  const all = [...earlier]
  const known = new Set(all.map(({ id }) => id))
  let before = mergedOf(all)
  const last = all.at(-1)?.id ?? ''
  for (const [i, event] of of.events.entries()) {
    const isFirst = !seen.has(event.type)
    seen.add(event.type)
    const id = releaseId(of.ocid, i + 1)
    if (!(event.type in tagsOf) || known.has(id) || id < last) continue
    const after = pictureOf(of, i + 1)
    const changes = changesBetween(before, after)
    if (!changes) continue
    const tag = tagOf(event.type, isFirst, changes)
    all.push({
      ocid: of.ocid,
      id,
      date: dateAfter(all.at(-1), event),
      tag,
      initiationType: 'tender',
      ...changes,
    } as CaseRelease)
    before = mergedOf(all)
  }
  return all.slice(earlier.length)
}
