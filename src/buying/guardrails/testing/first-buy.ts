import { type FactId, type Facts, findFactKind } from '../facts/fact.ts'
import type { Value } from '../value.ts'

/** What a real department has a feed for on its first day: its own cases, and nothing else. */
const values: Partial<Record<FactId, Value>> = {
  price: 400_000,
  fees: 0,
  taxRate: 1000,
  supplierTaxKnown: true,
  method: 'offers',
  kind: 'services',
  category: 'accessibility',
  outcome: 'code',
  licence: 'MIT',
  repositoryPublic: true,
  classification: 'unclassified',
  personalData: false,
  privacyHits: 0,
  hours: 40,
  hourlyRate: 8000,
  priceEvidence: 1,
  estimate: 400_000,
  priceBidding: false,
  fixedPrice: true,
  unforeseenWithEvidence: false,
  workingDays: 10,
  durationDays: 14,
  daysSinceAccepted: 1,
  sameRequirementSum: 0,
  sameRequirementCount: 0,
  justUnderCount: 0,
  crossBuyers: 1,
  crossSum: 0,
  directAwards: 0,
  supplierYearSum: 0,
  categoryAwards: 0,
  supplierCategoryAwards: 0,
  qualifiedSuppliers: 3,
  categoryPrices: 0,
  categoryLowPrice: 0,
  categoryHighPrice: 0,
  defaultsSameRequirement: 0,
  recentDefaults: 0,
  conflictsUndeclared: 0,
  conflictsDeclared: 0,
  conflictLinks: 0,
  supplierPublicServant: 'none',
  requester: 'person:requester',
  fundsConfirmer: 'person:manager',
  paymentApprover: 'person:manager',
  payer: 'person:cardholder',
  ruleAuthor: 'profile:shipped',
  ruleApprover: 'person:officer',
}

/** What named people state in the case for want of a feed. */
const stated: Partial<Record<FactId, Value>> = {
  prohibitedMatches: 0,
  mandatoryAgreements: 0,
  delegationLimit: 1_000_000,
  delegationValid: true,
  freeBalance: 2_000_000,
  cardSpent: 0,
  cardCommitted: 0,
  cardTrained: true,
  documentsOverdueDays: 0,
  cardHolder: 'person:cardholder',
  supplierStanding: 'good',
}

/** Facts of an accessibility fix for 4,000.00, with feeds for the product’s own cases alone. */
export function firstBuy(day: string): Facts {
  const fed = Object.entries(values).map(([id, value]) => [
    id,
    { value, from: findFactKind(id as FactId).from, at: day },
  ])
  const said = Object.entries(stated).map(([id, value]) => [
    id,
    { value, from: 'attested', by: 'person:named', at: day },
  ])
  return Object.fromEntries([...fed, ...said])
}

const others: Partial<Record<FactId, Value>> = {
  ...{ titleLength: 50, teaserLength: 200, noticePartsMissing: 0, testableCriteria: 3, openDays: 10 },
  ...{ closesOnWorkingDay: true, materialChange: false, daysLeftAfterChange: 5, unansweredQuestions: 0 },
  ...{ passingOffers: 2, verdictsMissing: 0, shortReasons: 0, evaluatorCount: 2, selection: 'draw' },
  ...{ drawRecomputes: true, evaluators: ['person:e'], supplierPeople: ['person:s'], priceChange: 0 },
  ...{ standaloneAnswered: true, capacityAnswered: true },
  ...{ categoryPrices: 12, categoryLowPrice: 100_000, categoryHighPrice: 2_000_000 },
}

/** The same buy by an open notice: everything is known that any rule asks at any moment, and all of it is in order. */
export const everyFact = (day: string): Facts => ({
  ...firstBuy(day),
  ...Object.fromEntries(
    Object.entries(others).map(([id, value]) => [id, { value, from: findFactKind(id as FactId).from, at: day }]),
  ),
})
