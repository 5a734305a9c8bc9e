import { z } from 'zod'
import { checkInput } from '#lib/check-input.ts'
import { type AgreementItem, moments } from './agreement.ts'
import { accessesOf } from './registers.ts'

/** Who may see all work products, where that is chosen once: raw words and names are chosen one by one. */
export const accessesForAll = ['released', 'project', 'public'] as const

const open = z.literal('').transform(() => undefined)
const chosenSchema = z.object({
  all: z
    .object({
      access: z.union([open, z.enum(accessesForAll)]),
      when: z.union([open, z.enum(moments)]),
      on: z.union([z.literal('').transform(() => null), z.iso.date('Write the day as a date.')]),
      approvedBy: z.array(z.string()),
    })
    .refine((all) => all.when !== 'day' || all.on !== null, { path: ['on'], message: 'Say from which day on.' }),
})

/**
 * Gives every work product what is chosen once for all; what is left empty stays as each has it. Raw words and names are
 * never published: products of them stay as they are. Keeps nothing. Throws `input.invalid`.
 */
export function setForAll(
  items: readonly AgreementItem[],
  input: { access: string; when: string; on: string; approvedBy: string[] },
): { items: AgreementItem[]; set: number } {
  const { access, when, on, approvedBy } = checkInput(chosenSchema, { all: input }).all
  const isRaw = (item: AgreementItem) => item.access === 'raw' || item.access === 'identity'
  // A list that every member reads is kept to no team: of a choice that it cannot follow it keeps what it has.
  const accessFor = ({ product, access: own }: AgreementItem) =>
    access && accessesOf(product).includes(access) ? access : own
  const chosen = {
    ...(when && { when, on: when === 'day' ? on : null }),
    ...(approvedBy.length && { approvedBy }),
  }
  return {
    items: items.map((item) => (isRaw(item) ? item : { ...item, ...chosen, access: accessFor(item) })),
    set: items.filter((item) => !isRaw(item)).length,
  }
}
