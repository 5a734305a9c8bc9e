import { awardCriteria } from './award-criteria.ts'
import { awardStatus } from './award-status.ts'
import { contractStatus } from './contract-status.ts'
import { currency } from './currency.ts'
import { documentType } from './document-type.ts'
import { extendedProcurementCategory } from './extended-procurement-category.ts'
import { initiationType } from './initiation-type.ts'
import { itemClassificationScheme } from './item-classification-scheme.ts'
import { method } from './method.ts'
import { milestoneStatus } from './milestone-status.ts'
import { milestoneType } from './milestone-type.ts'
import { partyRole } from './party-role.ts'
import { procurementCategory } from './procurement-category.ts'
import { relatedProcess } from './related-process.ts'
import { relatedProcessScheme } from './related-process-scheme.ts'
import { releaseTag } from './release-tag.ts'
import { submissionMethod } from './submission-method.ts'
import { tenderStatus } from './tender-status.ts'
import { unitClassificationScheme } from './unit-classification-scheme.ts'

/** The 19 codelists of OCDS 1.1.5; those of extensions stand with the extension that brings them. */
export const coreCodelists = [
  awardCriteria,
  awardStatus,
  contractStatus,
  currency,
  documentType,
  extendedProcurementCategory,
  initiationType,
  itemClassificationScheme,
  method,
  milestoneStatus,
  milestoneType,
  partyRole,
  procurementCategory,
  relatedProcess,
  relatedProcessScheme,
  releaseTag,
  submissionMethod,
  tenderStatus,
  unitClassificationScheme,
] as const
