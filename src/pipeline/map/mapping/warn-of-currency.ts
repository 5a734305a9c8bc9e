import { fullForm, type Mapping } from './mapping.ts'
import type { MappingFinding } from './mapping-finding.ts'

const isAmount = (path: string) => path.endsWith('/amount')
const withoutLabels = (path: string) => path.replace(/#[^/]*/g, '')

/** Amounts that get no currency but what their cells say beside them: sums leave out those that have none. */
export function warnOfCurrency({ currency, sources }: Mapping): MappingFinding[] {
  if (currency !== undefined) return []
  return Object.entries(sources).flatMap(([source, { fields }]) => {
    const given = new Set(Object.keys(fields).map(withoutLabels))
    const bare = Object.entries(fields).filter(
      ([path, rule]) =>
        isAmount(path) &&
        fullForm(rule).column !== undefined &&
        !given.has(withoutLabels(path).replace(/amount$/, 'currency')),
    )
    return bare.map(([path]) => ({
      path: ['sources', source, 'fields', path],
      message:
        'amounts whose cells name no currency have none and are left out of sums; set the currency of the mapping, like "currency: CAD"',
    }))
  })
}
