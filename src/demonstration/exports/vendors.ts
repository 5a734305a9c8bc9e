import type { Supplier } from '../city/supplier.ts'
import { formatIso } from '../days.ts'
import { inventedMark } from '../words/places.ts'
import { certifications } from '../words/suppliers.ts'
import { sloppinessOf, spell, toLine } from './cells.ts'

const columns = [
  'Vendor number',
  'Legal name',
  'Street',
  'Locality',
  'Region',
  'Postal code',
  'Certified as',
  'Certificate valid until',
  'Contact person',
  'E-mail',
  'Telephone',
  'Registered on',
  'Remark',
] as const

export const startVendors = (): string => toLine(columns, ',')

/** The row of one supplier in the city's register of vendors. */
export function vendorLine(supplier: Supplier, index: number, seed: number): string {
  const random = sloppinessOf(seed + 3, index)
  const certification = supplier.certification === undefined ? undefined : certifications[supplier.certification]
  const locality = random.chance(0.05) ? supplier.locality.toUpperCase() : supplier.locality
  return toLine(
    [
      supplier.number,
      supplier.name,
      supplier.street,
      random.chance(0.03) ? '' : locality,
      random.chance(0.06) ? '' : supplier.region,
      supplier.postalCode,
      certification ? spell([certification.names[0], certification.names[1]], random) : '',
      certification ? formatIso(supplier.certifiedUntil) : '',
      supplier.contact,
      random.chance(0.08) ? '' : `office@${supplier.coined}.example`,
      supplier.phone,
      formatIso(supplier.since),
      inventedMark,
    ],
    ',',
  )
}
