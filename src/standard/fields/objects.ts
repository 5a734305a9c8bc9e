import { address } from './address.ts'
import { amendment } from './amendment.ts'
import { amendmentChange } from './amendment-change.ts'
import { award } from './award.ts'
import { budget } from './budget.ts'
import { classification } from './classification.ts'
import { contactPoint } from './contact-point.ts'
import { contract } from './contract.ts'
import { document } from './document.ts'
import { identifier } from './identifier.ts'
import { implementation } from './implementation.ts'
import { item } from './item.ts'
import { linkedRelease } from './linked-release.ts'
import { milestone } from './milestone.ts'
import { organization, organizationDetails } from './organization.ts'
import { organizationReference } from './organization-reference.ts'
import { period } from './period.ts'
import { planning } from './planning.ts'
import { publisher } from './publisher.ts'
import { record } from './record.ts'
import { recordPackage } from './record-package.ts'
import { relatedProcess } from './related-process.ts'
import { release } from './release.ts'
import { releasePackage } from './release-package.ts'
import { tender } from './tender.ts'
import { transaction } from './transaction.ts'
import { unit } from './unit.ts'
import { value } from './value.ts'

/** The objects of a release. */
export const releaseObjects = [
  release,
  planning,
  tender,
  award,
  contract,
  implementation,
  milestone,
  document,
  budget,
  transaction,
  organizationReference,
  organization,
  organizationDetails,
  item,
  unit,
  amendment,
  amendmentChange,
  classification,
  identifier,
  address,
  contactPoint,
  value,
  period,
  relatedProcess,
] as const

/** The objects around releases: packages and records. */
export const packageObjects = [releasePackage, recordPackage, publisher, record, linkedRelease] as const
