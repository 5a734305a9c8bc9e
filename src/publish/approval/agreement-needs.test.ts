import { expect, it } from 'vitest'
import { joinNeeded } from './agreement-needs.ts'
import { decideOutcome, defaultNeeded, type NeededApproval } from './approval.ts'

const ofCity: NeededApproval = { id: 'agreement-city', words: 'the city', side: 'city', isByAnother: true }
const ofManager: NeededApproval = { id: 'agreement-pm', words: 'the manager', role: 'pm', isByAnother: true }

it('adds what the agreement asks for to what the settings ask for, each once', () => {
  expect(joinNeeded(defaultNeeded, [])).toEqual(defaultNeeded)
  expect(joinNeeded(defaultNeeded, [ofCity, ofManager])).toEqual([ofCity, ofManager])
  const own: NeededApproval = { id: 'own', words: 'City', side: 'city', isByAnother: true }
  expect(joinNeeded([own], [ofCity, ofManager])).toEqual([own, ofManager])
})

it('is met by the side or the role that the agreement names, and by nobody else', () => {
  const outcome = (roles: string[], sides: string[]) =>
    decideOutcome([ofManager], [{ approver: 'ben', decision: 'approve', roles, sides }], {
      author: 'ana',
      isAlone: false,
    })
  expect(outcome(['pm'], ['partner']).state).toBe('approved')
  expect(outcome(['lead'], ['pm']).state).toBe('waiting')
})

it('finds the way to meet all needs by a person each, however many there are', () => {
  const needed = Array.from(
    { length: 12 },
    (_, i): NeededApproval => ({
      ...{ id: `${i}`, words: `${i}`, isByAnother: true },
      ...(i > 0 && { role: `r${i}` }),
    }),
  )
  const approvals = needed.map((_, i) => ({ approver: `p${i}`, decision: 'approve' as const, roles: [`r${i}`] }))
  expect(decideOutcome(needed, approvals, { author: 'ana', isAlone: false }).state).toBe('approved')
  expect(decideOutcome(needed, approvals.slice(1), { author: 'ana', isAlone: false }).missing).toHaveLength(1)
})
