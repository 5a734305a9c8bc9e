import { z } from 'zod'
import { dropDirections } from '#lib/text.ts'
import type { KeptItem } from '../backlog/kept-item.ts'

const line = (most: number) =>
  z
    .string()
    .overwrite(dropDirections)
    .trim()
    .max(most, `Shorten this to ${most} characters.`)
    .regex(/^[^\p{Cc}]*$/u, 'Write this on one line.')
const text = (most: number) =>
  z
    .string()
    .trim()
    .max(most, `Shorten this to ${most.toLocaleString('en')} characters.`)
const cents = z
  .number({ error: 'Enter an amount, like 4000 or 4000.50.' })
  .int()
  .min(0, 'Enter an amount of zero or more.')
  .max(100_000_000_000, 'Enter an amount below a billion.')

/** What people write of a work package. Left out: as it was. */
export const packageFields = z.object({
  title: line(100).min(1, 'Say in a few words what is to be done.'),
  outcome: text(1000),
  repository: line(200),
  requirementKey: line(200),
  whyNow: text(1000),
  standsAlone: z.boolean().nullable(),
  standsAloneWhy: text(1000),
  hasCapacity: z.boolean().nullable(),
  capacityWhy: text(1000),
  minutes: z
    .number({ error: 'Enter hours, like 40 or 7.5.' })
    .int()
    .min(0, 'Enter hours of zero or more.')
    .max(600_000, 'Enter at most 10,000 hours.')
    .nullable(),
  adminMinutes: z
    .number({ error: 'Enter hours, like 40 or 7.5.' })
    .int()
    .min(0, 'Enter hours of zero or more.')
    .max(60_000, 'Enter at most 1,000 hours.'),
  hourlyRateCents: cents,
  maxTaxBp: z
    .number({ error: 'Enter a rate in percent, like 15 or 13.5.' })
    .int()
    .min(0, 'Enter a rate from 0 to 100 percent.')
    .max(10_000, 'Enter a rate from 0 to 100 percent.'),
  limitCents: cents,
  priceCents: cents.nullable(),
})
export type PackageFields = z.output<typeof packageFields>

/** A piece of work that is of use by itself. Money in cents before tax, `maxTaxBp` in basis points, times in minutes. */
export type WorkPackage = PackageFields & {
  id: string
  projectId: string
  number: number
  version: number
  madeAt: Date
  madeBy: string | null
  changedAt: Date
  changedBy: string | null
}

/** A work package with the items it was put together from. */
export type FullPackage = WorkPackage & { items: KeptItem[] }

/** What a package must say before it is bought: the answers to why it is a piece by itself, and why it is bought (rule:G32). */
export type PackageGap = 'outcome' | 'standsAlone' | 'hasCapacity' | 'whyNow' | 'minutes' | 'requirementKey'

/** What is not said yet, in the order in which it is asked. */
export function findPackageGaps(one: WorkPackage): PackageGap[] {
  const isMissing: Record<PackageGap, boolean> = {
    outcome: one.outcome === '',
    standsAlone: one.standsAlone === null,
    hasCapacity: one.hasCapacity === null,
    whyNow: one.whyNow === '',
    minutes: one.minutes === null && one.priceCents === null,
    requirementKey: one.requirementKey === '',
  }
  return (Object.keys(isMissing) as PackageGap[]).filter((gap) => isMissing[gap])
}
