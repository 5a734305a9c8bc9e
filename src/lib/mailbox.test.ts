import { expect, it } from 'vitest'
import { mailboxOf } from './mailbox.ts'

it.each([
  ['Ana@City.example', 'ana@city.example'],
  ['ana+second@city.example', 'ana@city.example'],
  ['ana+a+b@city.example', 'ana@city.example'],
  ['a.n.a@gmail.com', 'ana@gmail.com'],
  ['ana+2@googlemail.com', 'ana@gmail.com'],
])('takes %s for the mailbox of %s: abuse:A09', (one, other) => expect(mailboxOf(one)).toBe(mailboxOf(other)))

it.each([
  ['ana.lee@city.example', 'analee@city.example'],
  ['ana@city.example', 'ana@town.example'],
  ['+ana@city.example', '@city.example'],
])('keeps %s and %s apart', (one, other) => expect(mailboxOf(one)).not.toBe(mailboxOf(other)))
