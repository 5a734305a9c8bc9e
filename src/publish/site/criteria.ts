import { DRAFT_PREFIX } from '#standard/index.ts'
import type { Facts } from '../dataset/facts.ts'
import type { SiteInput } from './site-input.ts'

export type Criterion = {
  id: 'prefix' | 'relevant' | 'active' | 'machine' | 'discoverable' | 'licence' | 'review'
  /** Undefined: only a person can tell. */
  isMet: boolean | undefined
}

const YEAR_MS = 366 * 86_400_000

/** Who bought what from whom, for how much, when and how: all of it, for at least one process. */
const isRelevant = ({ processes }: Facts) =>
  processes.some(
    (line) =>
      line.buyer !== '' &&
      line.title !== line.ocid &&
      line.suppliers.length > 0 &&
      Object.keys(line.awarded).length > 0 &&
      line.date !== '' &&
      line.method !== '',
  )

/** The Open Contracting Partnership's criteria for a publication, as far as data can tell. */
export function checkCriteria(input: SiteInput, facts: Facts): Criterion[] {
  const age = Date.parse(input.publishedAt) - Date.parse(facts.last)
  return [
    { id: 'prefix', isMet: input.ocidPrefix !== '' && input.ocidPrefix !== DRAFT_PREFIX },
    { id: 'relevant', isMet: isRelevant(facts) },
    { id: 'active', isMet: facts.last === '' ? undefined : age <= YEAR_MS },
    { id: 'machine', isMet: input.files.some((file) => file.path.endsWith('records.json')) },
    { id: 'discoverable', isMet: true },
    { id: 'licence', isMet: input.licence?.url !== undefined },
    { id: 'review', isMet: undefined },
  ]
}
