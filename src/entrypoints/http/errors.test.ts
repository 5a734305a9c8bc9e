import { describe, expect, it } from 'vitest'
import { AppError, type RefusalKind } from '#lib/app-error.ts'
import { toRefusal } from './errors.ts'

const refuse = (kind: RefusalKind) => {
  const told: string[] = []
  const error = new AppError({ code: 'case.clock-moved-back', kind, message: 'Nothing was written; tell Ana.' })
  expect(toRefusal(error, 'r1', (line) => told.push(line))).toBe(error)
  return told
}

describe('what the server’s log is told of a refusal', () => {
  it('is its code alone, where only the operator can act: abuse:A05', () => {
    expect(refuse('unavailable')).toEqual(['r1 unavailable: case.clock-moved-back'])
  })

  it('is nothing, where whoever asked can mend it or may not', () => {
    for (const kind of ['invalid', 'conflict', 'not-found', 'forbidden', 'unauthenticated', 'too-many'] as const)
      expect([kind, refuse(kind)]).toEqual([kind, []])
  })

  it('is what happened, with its number, where nobody had foreseen it', () => {
    const told: string[] = []
    const { message, code } = toRefusal(new Error('broken'), 'r2', (line) => told.push(line))
    expect([code, message.includes('r2'), message.includes('broken')]).toEqual(['http.fault', true, false])
    expect(told.join()).toMatch(/^r2 fault: Error: broken/)
  })
})
