import { bids } from './bids.ts'
import { enquiries } from './enquiries.ts'
import type { Extension } from './extension.ts'
import { location } from './location.ts'
import { lots } from './lots.ts'
import { organizationClassification } from './organization-classification.ts'
import { participationFee } from './participation-fee.ts'
import { processTitle } from './process-title.ts'

/** The extensions we know, as they stood at v1.1.5 of the standard; later states follow an unreleased version. */
export const knownExtensions = [
  bids,
  enquiries,
  location,
  lots,
  organizationClassification,
  participationFee,
  processTitle,
] as const satisfies readonly Extension[]
