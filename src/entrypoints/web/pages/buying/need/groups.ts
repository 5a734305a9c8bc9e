import type { FullPackage, PackageFields } from '#buying/need/index.ts'
import type { Form } from '../../../../http/read-form.ts'
import { readCents, readHours, readPercent, readYesNo, typed, typedYesNo } from './numbers.ts'

/** What of a work package is asked together on one page, and how it is typed and read. */
export type GroupName = 'what' | 'alone' | 'effort'
type Values = Partial<PackageFields>
export type Group = {
  name: GroupName
  write(one: FullPackage): Record<string, string>
  read(form: Form): Values
}

export const groups: readonly Group[] = [
  {
    name: 'what',
    write: ({ title, outcome, repository, whyNow, requirementKey }) => ({
      ...{ title, outcome, repository, whyNow, requirementKey },
    }),
    read: (form) => ({
      ...{ title: form.text('title'), outcome: form.text('outcome'), repository: form.text('repository') },
      ...{ whyNow: form.text('whyNow'), requirementKey: form.text('requirementKey') },
    }),
  },
  {
    name: 'alone',
    write: ({ standsAlone, standsAloneWhy, hasCapacity, capacityWhy }) => ({
      ...{ standsAlone: typedYesNo(standsAlone), standsAloneWhy, hasCapacity: typedYesNo(hasCapacity), capacityWhy },
    }),
    read: (form) => ({
      ...{ standsAlone: readYesNo(form.text('standsAlone')), standsAloneWhy: form.text('standsAloneWhy') },
      ...{ hasCapacity: readYesNo(form.text('hasCapacity')), capacityWhy: form.text('capacityWhy') },
    }),
  },
  {
    name: 'effort',
    write: (one) => ({
      ...{ minutes: typed(one.minutes, 60), adminMinutes: typed(one.adminMinutes, 60) },
      ...{ hourlyRateCents: typed(one.hourlyRateCents, 100), maxTaxBp: typed(one.maxTaxBp, 100) },
      ...{ limitCents: typed(one.limitCents, 100), priceCents: typed(one.priceCents, 100) },
    }),
    read: (form) => ({
      ...{ minutes: readHours(form.text('minutes')), adminMinutes: readHours(form.text('adminMinutes')) ?? Number.NaN },
      hourlyRateCents: readCents(form.text('hourlyRateCents')) ?? Number.NaN,
      maxTaxBp: readPercent(form.text('maxTaxBp')) ?? Number.NaN,
      limitCents: readCents(form.text('limitCents')) ?? Number.NaN,
      priceCents: readCents(form.text('priceCents')),
    }),
  },
]

/** The group that comes after one; undefined after the last. */
export const groupAfter = (name: GroupName): Group | undefined =>
  groups[groups.findIndex((one) => one.name === name) + 1]
