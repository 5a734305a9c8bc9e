import { expect, it } from 'vitest'
import type { CaseEvent, EventType } from '../machine/events.ts'
import { findBindingCheck } from './rules-of-case.ts'

const event = (type: EventType, checkId = '') => ({ type, data: { checkId } }) as unknown as CaseEvent

it('keeps a purchase to the rules of the check by which it was published or ordered, and of no later one', () => {
  const draft = [event('case.opened'), event('case.checked', 'first'), event('case.checked', 'second')]
  expect(findBindingCheck([])).toBeUndefined()
  expect(findBindingCheck(draft)).toBeUndefined()
  for (const bound of ['order.placed', 'notice.published'] as const)
    expect(findBindingCheck([...draft, event(bound), event('case.checked', 'later')])).toBe('second')
})
