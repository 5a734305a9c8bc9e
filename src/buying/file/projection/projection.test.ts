import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { lived, runEvents } from '../../../../tests/support/case-events.ts'
import { isRelease } from '../../../../tests/support/ocds-release.ts'
import { publicCaseOf } from '../../../../tests/support/public-case.ts'
import { moneyOf } from './amounts.ts'
import { pictureOf } from './picture.ts'
import { type CaseRelease, compiledOf, mergedOf, releasesOf } from './releases.ts'
import { publicSince } from './visibility.ts'

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
