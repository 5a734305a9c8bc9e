import { expect, it } from 'vitest'
import { momentsAhead } from './moments-ahead.ts'

it('lets an answer be changed until the last moment at which the rules look at it: buying:§3.4', () => {
  const small = { lane: 'small', money: 'none' } as const
  expect(momentsAhead({ ...small, stage: 'draft' })).toEqual(['check', 'funds', 'order', 'pay'])
  expect(momentsAhead({ ...small, stage: 'selected', money: 'funds-confirmed' })).toEqual(['check', 'order', 'pay'])
  expect(momentsAhead({ ...small, stage: 'accepted', money: 'payment-approved' })).toEqual(['change', 'pay'])
  expect(momentsAhead({ lane: 'open', stage: 'evaluating', money: 'funds-confirmed' })).toEqual(['award', 'pay'])
  expect(momentsAhead({ ...small, stage: 'accepted', money: 'paid' })).toEqual([])
  expect(momentsAhead({ ...small, stage: 'cancelled', money: 'released' })).toEqual([])
})
