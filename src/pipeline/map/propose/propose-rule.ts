import type { Rule, Step } from '../mapping/mapping.ts'
import { findTarget, type Target } from '../mapping/targets.ts'
import type { ColumnProfile } from './profile-column.ts'
import { proposeCategories, proposeDate, proposeMethods, proposeMoney, proposeStatuses } from './propose-steps.ts'

const STATUS_LISTS = ['tenderStatus', 'awardStatus', 'contractStatus'] as const

/** A crosswalk for the lists whose local words we know; for others every value waits for a person. */
function proposeCodes(profile: ColumnProfile, list: string): Step[] {
  const status = STATUS_LISTS.find((name) => name === list)
  const proposed =
    list === 'method'
      ? proposeMethods(profile)
      : list === 'procurementCategory'
        ? proposeCategories(profile)
        : status && proposeStatuses(profile, status)
  return proposed?.steps ?? []
}

function stepsFor(profile: ColumnProfile, target: Target): Step[] {
  if (target.type === 'date-time') return proposeDate(profile).steps
  if (target.leaf === 'amount') return proposeMoney(profile).steps
  if (target.codelist && !target.codelist.open) return proposeCodes(profile, target.codelist.name)
  return []
}

/** How a column that a person chose for a field is read, as far as its values tell. */
export function proposeRule(profile: ColumnProfile, path: string): Rule {
  const target = findTarget(path)
  const steps = 'wrong' in target ? [] : stepsFor(profile, target)
  return steps.length ? { column: profile.name, steps } : profile.name
}
