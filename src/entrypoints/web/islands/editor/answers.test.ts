import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { watchAnswers } from './answers.ts'

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

it('says after three seconds that a save has no answer, however much is typed meanwhile', () => {
  const onSilence = vi.fn()
  const answers = watchAnswers(() => true, onSilence)
  expect(answers.stateOfUnkept()).toBe('saving')
  vi.advanceTimersByTime(2000)
  expect(answers.stateOfUnkept()).toBe('saving')
  vi.advanceTimersByTime(1000)
  expect(onSilence).toHaveBeenCalledOnce()
  expect(answers.stateOfUnkept()).toBe('unanswered')
})

it('waits anew after each answer', () => {
  const onSilence = vi.fn()
  const answers = watchAnswers(() => true, onSilence)
  answers.stateOfUnkept()
  vi.advanceTimersByTime(2900)
  answers.stop()
  expect(answers.stateOfUnkept()).toBe('saving')
  vi.advanceTimersByTime(2900)
  expect(onSilence).not.toHaveBeenCalled()
})

it('says at once that the browser has no network', () => {
  expect(watchAnswers(() => false, vi.fn()).stateOfUnkept()).toBe('offline')
})
