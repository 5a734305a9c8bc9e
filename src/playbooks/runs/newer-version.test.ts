import { expect, it } from 'vitest'
import { isNewerFor } from './newer-version.ts'

it.each([
  ['1.0.0', '1.0.1', false, true],
  ['1.0.1', '1.0.0', false, false],
  ['1.9.0', '1.10.0', false, true],
  ['2.0.0', '1.9.9', true, false],
  ['1.0.0', '1.0.0', true, true],
  ['1.0.0', '1.0.0', false, false],
])('invites a run of %s to %s (own: %s): %s', (version, other, isOwn, isInvited) => {
  expect(isNewerFor({ version }, { version: other, isOwn })).toBe(isInvited)
})
