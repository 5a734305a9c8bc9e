import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { replay } from '#buying/cases/index.ts'
import { lived, runEvents, whole } from '../../../../tests/support/case-events.ts'
import { isRelease } from '../../../../tests/support/ocds-release.ts'
import { publicCaseOf } from '../../../../tests/support/public-case.ts'
import { moneyOf } from './amounts.ts'
import { pictureOf } from './picture.ts'
import { type CaseRelease, compiledOf, mergedOf, releasesOf } from './releases.ts'
import { publicSince } from './visibility.ts'

/** The steps that everybody hears of in the courses without strays: buying §3.2, column 6. */
const spoken = [
  ...['award.declined', 'bids.none-passed', 'case.cancelled', 'case.completed', 'case.described', 'change.agreed'],
  ...[
    'contract.signed',
    'contract.terminated',
    'delivery.extended',
    'delivery.overdue',
    'dispute.raised',
    'dispute.settled',
  ],
  ...['funds.confirmed', 'invoice.received', 'notice.amended', 'notice.published', 'offer.asked', 'offers.closed'],
  ...['order.placed', 'payment.approved', 'payment.made', 'question.answered', 'question.asked', 'supplier.chosen'],
  ...['supplier.selected', 'work.accepted', 'work.delivered'],
]

const holds = (check: (events: ReturnType<typeof runEvents>['events']) => void) =>
  fc.assert(
    fc.property(lived, (sequence) => check(runEvents(sequence).events)),
    { numRuns: 120 },
  )

describe('the releases of a purchase, whatever happens in it', () => {
  it('merge into the direct projection of its log: invariant:I6', () => {
    holds((events) => {
      const of = publicCaseOf(events)
      const releases = releasesOf(of)
      if (releases.length) expect(mergedOf(releases)).toEqual(pictureOf(of))
    })
  })

  it('merge into the same when each was made as soon as its event happened, as they are published', () => {
    holds((events) => {
      const made: CaseRelease[] = []
      for (let n = 1; n <= events.length; n++) made.push(...releasesOf(publicCaseOf(events.slice(0, n)), made))
      expect(made).toEqual(releasesOf(publicCaseOf(events)))
    })
  })

  it('cover both lanes to the end, and every step of which there is something to say has its release: invariant:I6', () => {
    const steps = new Set<string>()
    fc.assert(
      fc.property(whole, (courses) => {
        for (const [course, sequence] of Object.entries(courses)) {
          const { events } = runEvents(sequence)
          const of = publicCaseOf(events)
          const releases = releasesOf(of)
          expect([course, mergedOf(releases)]).toEqual([course, pictureOf(of)])
          expect([course, ['complete', 'unsuccessful', 'cancelled']]).toEqual([
            course,
            expect.arrayContaining([replay(events).stage]),
          ])
          for (const { id } of releases) steps.add(events[Number(id.slice(-4)) - 1]!.type)
        }
      }),
      { numRuns: 10 },
    )
    expect([...steps].toSorted()).toEqual(spoken)
  })

  it('are valid OCDS 1.1 and each has an id and a date of its own, in order', () => {
    holds((events) => {
      const releases = releasesOf(publicCaseOf(events))
      for (const release of [...releases, ...(releases.length ? [compiledOf(releases)] : [])])
        if (!isRelease(release)) expect([release, isRelease.errors]).toEqual([])
      for (const name of ['id', 'date'] as const) {
        const told = releases.map((release) => release[name])
        expect(told).toEqual([...new Set(told)].toSorted())
      }
    })
  })

  it('say nothing of bids before the close, and name no bidder before the award: invariant:I1', () => {
    holds((events) => {
      events.forEach((_, i) => {
        const picture = pictureOf(publicCaseOf(events.slice(0, i + 1)))
        const types = events.slice(0, i + 1).map(({ type }) => type)
        const isAwarded = types.includes('order.placed') || types.includes('contract.signed')
        if (!isAwarded) expect(picture.bids).toBeUndefined()
        if (!types.includes('offers.closed') && !isAwarded) expect(picture.tender?.numberOfTenderers).toBeUndefined()
        const isChosen = types.includes('supplier.chosen') || types.includes('supplier.selected')
        if (!isChosen) expect(JSON.stringify(picture)).not.toContain('Works sup')
      })
    })
  })
})

describe('what open data says of a purchase', () => {
  /** The picture of a course after its last event, with what it was drawn from. */
  const drawn = (course: string, upTo?: string) => {
    const { events } = runEvents(fc.sample(whole, { numRuns: 1, seed: 7 })[0]![course]!)
    const end = upTo ? events.findLastIndex(({ type }) => type === upTo) + 1 : events.length
    return pictureOf(publicCaseOf(events.slice(0, end)))
  }
  const kindsOf = (documents: readonly { documentType?: string | null }[] | undefined) =>
    (documents ?? []).map(({ documentType }) => documentType)

  it('tells by what offers are judged, with the parts of the notice as documents: buying §3.2, row 6', () => {
    const { tender } = drawn('asked')
    expect(tender).toMatchObject({ awardCriteria: 'qualityOnly', awardCriteriaDetails: 'Says how\nDraw' })
    expect(kindsOf(tender?.documents)).toEqual([
      ...['tenderNotice', 'technicalSpecifications', 'evaluationCriteria', 'contractDraft', 'clarifications'],
      'tenderNotice',
    ])
    expect(drawn('small').tender?.awardCriteria).toBeUndefined()
  })

  it('tells of a complaint that it was made and settled, and of neither in whose words: abuse:A34', () => {
    const { contracts } = drawn('disputed')
    const complaint = contracts?.[0]?.documents?.find(({ documentType }) => documentType === 'complaints')
    expect(complaint).toEqual({ id: expect.anything(), documentType: 'complaints', ...bothDates })
    expect(drawn('disputed', 'dispute.raised').contracts?.[0]?.documents?.[0]).not.toHaveProperty('dateModified')
  })

  it('follows an invoice to its approval and its payment', () => {
    const milestonesAfter = (type: string) =>
      drawn('small', type).contracts?.[0]?.implementation?.milestones?.map(({ id, status }) => `${id} ${status}`)
    expect(milestonesAfter('work.accepted')).toEqual(['delivery met'])
    expect(milestonesAfter('invoice.received')).toEqual(['delivery met', 'payment scheduled'])
    expect(milestonesAfter('payment.approved')).toEqual(['delivery met', 'payment scheduled', 'payment-approval met'])
    expect(milestonesAfter('payment.made')).toEqual(['delivery met', 'payment met', 'payment-approval met'])
    expect(kindsOf(drawn('small').contracts?.[0]?.implementation?.documents)).toEqual([
      ...['physicalProgressReport', 'completionCertificate', 'financialProgressReport'],
    ])
  })

  it('names what it follows from, and why it was cancelled', () => {
    const { relatedProcesses, tender } = drawn('cancelled')
    expect(relatedProcesses).toMatchObject([{ scheme: 'ocid', relationship: ['unsuccessfulProcess'] }])
    expect(kindsOf(tender?.documents)).toContain('cancellationDetails')
  })
})

const bothDates = { datePublished: expect.anything(), dateModified: expect.anything() }

describe('a purchase becomes public', () => {
  const never = { small: 'never', open: 'never' } as const

  it('with its notice where bids are asked for, though the project would rather not', () => {
    holds((events) => {
      const since = publicSince(events, { from: never, dutyCents: null })
      const notice = events.findIndex(({ type }) => type === 'notice.published')
      expect(since).toBe(notice < 0 ? undefined : notice + 1)
    })
  })

  it('with its order at the latest where a duty to publish covers it', () => {
    holds((events) => {
      const order = events.findIndex(({ type }) => type === 'order.placed')
      const since = publicSince(events, { from: never, dutyCents: 0 })
      if (order >= 0) expect(since).toBe(order + 1)
      expect(publicSince(events, { from: { small: 'order', open: 'notice' }, dutyCents: 0 })).toBe(since)
    })
  })
})

it('writes amounts with the digits of their currency, exactly', () => {
  expect(moneyOf(1, 'CAD')).toEqual({ amount: 0.01, currency: 'CAD' })
  expect(moneyOf(999_350, 'CAD').amount).toBe(9993.5)
  expect(moneyOf(4000, 'JPY').amount).toBe(4000)
  fc.assert(fc.property(fc.nat(), (cents) => Math.round(moneyOf(cents, 'GBP').amount * 100) === cents))
})
