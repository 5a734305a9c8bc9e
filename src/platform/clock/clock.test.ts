import fc from 'fast-check'
import { expect, it } from 'vitest'
import { lowestIdAt, makeIds, uuidv7 } from './clock.ts'

it('makes ids that sort as they were made, however many there are in a millisecond', () => {
  const newId = makeIds(() => new Date('2026-06-01T12:00:00Z'))
  const ids = Array.from({ length: 10_000 }, () => newId())
  expect(ids.toSorted()).toEqual(ids)
  expect(new Set(ids).size).toBe(ids.length)
})

it('makes ids of version 7 that sort by their time', () => {
  const time = fc.date({ min: new Date('1990-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
  fc.assert(
    fc.property(time, time, (a, b) => {
      expect(uuidv7(a)).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
      if (a < b) expect(uuidv7(a) < uuidv7(b)).toBe(true)
      expect(lowestIdAt(a) < uuidv7(a, 0)).toBe(true)
    }),
  )
})
