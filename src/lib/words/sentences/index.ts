import { buyingAward } from './buying-award.ts'
import { buyingCases } from './buying-cases.ts'
import { buyingDeliver } from './buying-deliver.ts'
import { buyingFile } from './buying-file.ts'
import { buyingGuardrails } from './buying-guardrails.ts'
import { buyingNeed } from './buying-need.ts'
import { buyingOffers } from './buying-offers.ts'
import { buyingPilot } from './buying-pilot.ts'
import { buyingSealing } from './buying-sealing.ts'
import { data } from './data.ts'
import { demonstration } from './demonstration.ts'
import { documents } from './documents.ts'
import { evidence } from './evidence.ts'
import { links } from './links.ts'
import { mapping } from './mapping.ts'
import { measures } from './measures.ts'
import { people } from './people.ts'
import { phrases } from './phrases.ts'
import { platform } from './platform.ts'
import { playbooks } from './playbooks.ts'
import { publish } from './publish.ts'
import type { Sentences } from './sentence.ts'
import { workspace } from './workspace.ts'

/** Every sentence that the code makes in English and that a person may meet. Not reviewed by a professional translator yet. */
export const sentences: Sentences = {
  ...buyingAward,
  ...buyingCases,
  ...buyingDeliver,
  ...buyingFile,
  ...buyingGuardrails,
  ...buyingNeed,
  ...buyingOffers,
  ...buyingPilot,
  ...buyingSealing,
  ...data,
  ...demonstration,
  ...documents,
  ...evidence,
  ...links,
  ...mapping,
  ...measures,
  ...people,
  ...phrases,
  ...platform,
  ...playbooks,
  ...publish,
  ...workspace,
}
