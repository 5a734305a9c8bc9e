import { accountEndpoints } from './account.ts'
import { agreementEndpoints } from './agreement.ts'
import { buyingAwardEndpoints } from './buying-award.ts'
import { buyingCardEndpoints } from './buying-cards.ts'
import { buyingCaseEndpoints } from './buying-cases.ts'
import { buyingDeliverEndpoints } from './buying-deliver.ts'
import { purchaseFileEndpoints } from './buying-file.ts'
import { holderKeyEndpoints } from './buying-keys.ts'
import { buyingNeedEndpoints } from './buying-need.ts'
import { buyingOfferEndpoints } from './buying-offers.ts'
import { buyingPilotEndpoints } from './buying-pilot.ts'
import { buyingRulesEndpoints } from './buying-rules.ts'
import { claimEndpoints } from './claims.ts'
import { documentEndpoints } from './documents.ts'
import type { Endpoint } from './endpoint.ts'
import { fileEndpoints } from './files.ts'
import { installationEndpoints } from './installation.ts'
import { lineEndpoints } from './line.ts'
import { linkEndpoints } from './links.ts'
import { mappingEndpoints } from './mapping.ts'
import { measureEndpoints } from './measures.ts'
import { memberEndpoints } from './members.ts'
import { playbookEndpoints } from './playbooks.ts'
import { processEndpoints } from './processes.ts'
import { projectEndpoints } from './projects.ts'
import { publicationEndpoints } from './publications.ts'
import { registerEndpoints } from './registers.ts'
import { reportEndpoints } from './reports.ts'
import { runEndpoints } from './runs.ts'
import { snapshotEndpoints } from './snapshots.ts'
import { sourceEndpoints } from './sources.ts'
import { workEndpoints } from './work.ts'
import { actionEndpoints } from './workspace-actions.ts'
import { findingEndpoints } from './workspace-finding.ts'
import { libraryEndpoints } from './workspace-library.ts'
import { meetingEndpoints } from './workspace-meetings.ts'

/** Every endpoint of the API, in the order of the reference page. */
export const endpoints: Endpoint[] = [
  ...projectEndpoints,
  ...memberEndpoints,
  ...playbookEndpoints,
  ...runEndpoints,
  ...agreementEndpoints,
  ...registerEndpoints,
  ...meetingEndpoints,
  ...actionEndpoints,
  ...libraryEndpoints,
  ...findingEndpoints,
  ...documentEndpoints,
  ...linkEndpoints,
  ...buyingCaseEndpoints,
  ...holderKeyEndpoints,
  ...buyingRulesEndpoints,
  ...buyingNeedEndpoints,
  ...buyingOfferEndpoints,
  ...buyingAwardEndpoints,
  ...buyingDeliverEndpoints,
  ...buyingCardEndpoints,
  ...buyingPilotEndpoints,
  ...purchaseFileEndpoints,
  ...sourceEndpoints,
  ...fileEndpoints,
  ...snapshotEndpoints,
  ...mappingEndpoints,
  ...lineEndpoints,
  ...processEndpoints,
  ...measureEndpoints,
  ...claimEndpoints,
  ...reportEndpoints,
  ...publicationEndpoints,
  ...workEndpoints,
  ...accountEndpoints,
  ...installationEndpoints,
]
