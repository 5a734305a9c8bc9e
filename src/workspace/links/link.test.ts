import fc from 'fast-check'
import { expect, it } from 'vitest'
import { covers, endOfDay, lastDayOf, linkVerbs, newLinkSchema, standingOf, usualEnd } from './link.ts'

const now = new Date('2026-05-10T15:00:00Z')
const verb = fc.constantFrom(...linkVerbs)

it('lets a link do what it says and what that includes, and no more', () => {
  const table = linkVerbs.map((may) => linkVerbs.filter((one) => covers(may, one)))
  expect(table).toEqual([['read'], ['read', 'comment'], ['read', 'comment', 'sign']])
  fc.assert(
    fc.property(verb, verb, (may, asked) => {
      if (covers(may, asked) && may !== asked) expect(covers(asked, may)).toBe(false)
    }),
  )
})

it('opens nothing from the moment it was ended or its last day is over, whatever else is true of it', () => {
  const moment = fc.date({ min: new Date('2026-01-01'), max: new Date('2027-01-01'), noInvalidDate: true })
  fc.assert(
    fc.property(moment, fc.option(moment), moment, (expiresAt, endedAt, at) => {
      const isOpen = standingOf({ expiresAt, endedAt }, at) === 'open'
      expect(isOpen).toBe(endedAt === null && at < expiresAt)
    }),
  )
})

it.each(['Ann\nApproved by all', 'Ann\rBcc: x@y.example', 'Ann\u2028Lee', 'Ann \u202eeel'])(
  'takes a name and an organisation of one line alone: %j',
  (text) => {
    const input = { name: 'Ann Lee', may: 'read' }
    expect(newLinkSchema(now).safeParse({ ...input, organisation: 'City of Oak' }).success).toBe(true)
    expect(newLinkSchema(now).safeParse({ ...input, name: text }).success).toBe(false)
    expect(newLinkSchema(now).safeParse({ ...input, organisation: text }).success).toBe(false)
  },
)

it('works through its last day, fourteen days from now unless told, and never longer than three months', () => {
  expect(usualEnd(now)).toBe('2026-05-24')
  expect(endOfDay('2026-05-24')).toEqual(new Date('2026-05-25T00:00:00Z'))
  expect(lastDayOf(endOfDay('2026-05-24'))).toBe('2026-05-24')
  const asked = (until: string) => newLinkSchema(now).safeParse({ name: 'Cleo', may: 'read', until }).success
  expect(['2026-05-09', '2026-05-10', '2026-08-10', '2026-08-11', 'soon'].map(asked)).toEqual([
    false,
    true,
    true,
    false,
    false,
  ])
})
