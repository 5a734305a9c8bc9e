import fc from 'fast-check'
import { expect, it } from 'vitest'
import { type Approval, decideOutcome, defaultNeeded, type NeededApproval } from './approval.ts'

const approve = (approver: string, side?: string): Approval => ({
  approver,
  decision: 'approve',
  ...(side ? { sides: [side] } : {}),
})
const team = { author: 'ana', isAlone: false }

it('waits until somebody other than the author approves', () => {
  expect(decideOutcome(defaultNeeded, [], team).state).toBe('waiting')
  expect(decideOutcome(defaultNeeded, [approve('ana')], team)).toMatchObject({
    state: 'waiting',
    missing: defaultNeeded,
  })
  expect(decideOutcome(defaultNeeded, [approve('bo')], team)).toMatchObject({ state: 'approved', isConfirmed: true })
})

it('lets somebody alone publish their own, not confirmed by another person', () => {
  const outcome = decideOutcome(defaultNeeded, [approve('ana')], { author: 'ana', isAlone: true })
  expect(outcome).toEqual({ state: 'approved', missing: [], isConfirmed: false })
})

it('lets the operator publish, which confirms nothing', () => {
  expect(decideOutcome(defaultNeeded, [approve('system')], team)).toMatchObject({
    state: 'approved',
    isConfirmed: false,
  })
})

it('is refused by one refusal, however many approve', () => {
  const refused: Approval = { approver: 'cy', decision: 'refuse' }
  expect(decideOutcome(defaultNeeded, [approve('bo'), refused, approve('di')], team).state).toBe('refused')
})

it('needs a different person for each approval, whoever fits where', () => {
  const needed: NeededApproval[] = [
    { id: 'any', words: 'Anybody', isByAnother: true },
    { id: 'city', words: 'Somebody of the city', side: 'city', isByAnother: true },
  ]
  expect(decideOutcome(needed, [approve('bo', 'city')], team).missing).toHaveLength(1)
  expect(decideOutcome(needed, [approve('bo', 'city'), approve('cy', 'community')], team).state).toBe('approved')
  expect(decideOutcome(needed, [approve('bo', 'community'), approve('cy', 'community')], team).missing).toEqual([
    needed[1],
  ])
})

it('never approves a team’s work on the author’s word alone', () => {
  const words = fc.array(fc.constant(approve('ana', 'city')), { maxLength: 4 })
  fc.assert(
    fc.property(words, (approvals) => {
      expect(decideOutcome(defaultNeeded, approvals, team).state).toBe('waiting')
    }),
  )
})
