import { expect, it } from 'vitest'
import { endOfCaseLink, endOfDeliveryLink } from './links.ts'

const now = new Date('2026-06-01T12:00:00Z')

it.each([
  ['2026-06-20', '2026-06-20', '2026-08-04'],
  // A change that is asked for: the day that it would be counts.
  ['2026-06-20', '2026-07-10', '2026-08-24'],
  ['2026-06-20', '2026-06-10', '2026-08-04'],
  // Handed in late, the invoice still has its weeks.
  ['2026-03-01', '2026-03-01', '2026-07-16'],
  ['2026-12-01', '2026-12-01', '2026-08-30'],
])('makes a link to deliver by %s, or by %s where that is asked for, work until %s', (deliverBy, day, until) => {
  expect(endOfDeliveryLink(now, deliverBy, { about: 'change', totalCents: 1, day })).toBe(until)
})

it.each([
  ['2026-06-05', '2026-06-15'],
  ['2026-07-10', '2026-07-10'],
  ['2026-12-01', '2026-08-30'],
])('lets a link to offer until %s work until %s', (day, until) => {
  expect(endOfCaseLink(now, { about: 'offer', day })).toBe(until)
})
