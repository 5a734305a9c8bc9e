import { expect, it } from 'vitest'
import { z } from 'zod'
import { checkInput } from './check-input.ts'

const shape = z.object({
  amount: z.int().min(0).max(500),
  name: z.string().min(1).max(5),
  kind: z.enum(['small', 'open']),
  day: z.iso.date(),
  lines: z.array(z.string()).min(1),
  why: z.string('Say why.').min(1, 'Say why.'),
})
const right = { amount: 5, name: 'Ana', kind: 'open', day: '2026-03-31', lines: ['a'], why: 'x' }

/** What is said beside a field with a wrong value. */
function saidOf(field: keyof typeof right, value: unknown): string {
  try {
    checkInput(shape, { ...right, [field]: value })
  } catch (error) {
    return (error as { details: { fields: Record<string, string> } }).details.fields[field]!
  }
  return 'taken'
}

it.each([
  ['amount', -1, 'Write 0 or more.'],
  ['amount', 501, 'Write 500 or less.'],
  ['amount', 1.5, 'Write a whole number.'],
  ['amount', 'four', 'Write a number.'],
  ['amount', undefined, 'Fill this in.'],
  ['name', '', 'Fill this in.'],
  ['name', 'Magdalena', 'Shorten this to 5 characters.'],
  ['kind', undefined, 'Choose one.'],
  ['day', '31/3/26', 'Write the day as year, month and day, like 2026-03-31.'],
  ['lines', [], 'Choose at least one.'],
  ['why', '', 'Say why.'],
  ['name', 'Ana', 'taken'],
] as const)('says in plain words what to write instead: %s %j', (field, value, said) => {
  expect(saidOf(field, value)).toBe(said)
})

it('leaves to programs what only programs send', () => {
  expect(saidOf('kind', 'huge')).toMatch(/"small"\|"open"/)
})
