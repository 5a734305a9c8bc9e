import { z } from 'zod'
import type { FoundCase } from '#buying/cases/index.ts'
import { isWebAddress } from '#lib/web-address.ts'

const WHERE = 'Enter the address of the repository, like https://code.example/form.'
const RUN = 'Enter the address of the test run, like https://ci.example/runs/17, or leave it empty.'
const COMMIT = 'Enter the commit: the 40 letters and digits that name one state of the code.'
const LICENCE = 'Name the licence of the code, like MIT.'

const SECRET = 'Leave out the name and the password before the @: everybody reads this address.'

/** An address with a name or a password in it lets whoever reads it in (abuse:A21). */
const tellsNoSecret = (text: string) => {
  const { username = '', password = '' } = URL.parse(text) ?? {}
  return username === '' && password === ''
}

const address = z.string().trim().max(500, 'Shorten the address to 500 characters.').refine(tellsNoSecret, SECRET)

/** What a supplier hands over. */
const handed = z.object({
  repository: address.refine((text) => text === '' || isWebAddress(text), WHERE).default(''),
  commit: z
    .string()
    .trim()
    .toLowerCase()
    .regex(/^([0-9a-f]{40})?$/, COMMIT)
    .default(''),
  licence: z.string().trim().max(100, 'Shorten it to 100 characters.').default(''),
  words: z.string().trim().max(4000, 'Shorten it to 4,000 characters.').default(''),
  run: address.refine((text) => text === '' || isWebAddress(text), RUN).default(''),
})

/** Code is delivered where anybody can find it: an address, one state of it, and the terms on which it is used (abuse:A33). */
const handedCode = handed.extend({
  repository: address.refine(isWebAddress, WHERE),
  commit: z
    .string()
    .trim()
    .toLowerCase()
    .regex(/^[0-9a-f]{40}$/, COMMIT),
  licence: z.string().trim().min(1, LICENCE).max(100, 'Shorten it to 100 characters.'),
})
export type Handed = z.input<typeof handed>

const CODE = new Set(['software', 'accessibility'])

/** Whether a purchase brings code: by what was stated of its outcome, else by its kind, or because it names a repository. */
export function bringsCode({ events }: Pick<FoundCase, 'events'>): boolean {
  const stated = events.findLast((event) => event.type === 'case.stated' && event.data.fact === 'outcome')
  if (stated?.type === 'case.stated') return stated.data.value === 'code'
  const opened = events[0]
  return opened?.type === 'case.opened' && (CODE.has(opened.data.category) || opened.data.repository !== '')
}

/** How a delivery is checked in this purchase. */
export const deliverySchema = (found: Pick<FoundCase, 'events'>) => (bringsCode(found) ? handedCode : handed)

/** What was delivered last; undefined where nothing was. */
export function lastDelivery({ events }: Pick<FoundCase, 'events'>) {
  const last = events.findLast(({ type }) => type === 'work.delivered')
  return last?.type === 'work.delivered' ? { eventId: last.id, at: last.at, ...last.data } : undefined
}
