import { addMemberParty, giveDuty } from '#buying/cases/index.ts'
import type { Ctx } from '#platform/context.ts'
import type { Sample } from './sample.ts'

/** The public half of a key that nobody has. */
const PUBLIC_KEY = 'BB24d3cTTk--9I02lc8537ics5rqrGncFGBYDXgtEDuofU8-hKGMxgZC0MEVQokeyQuDNnL6z-bxYmGslHucGpE'

/** Asks the lead to hold a key. */
export async function fillHolderKeys(ctx: Ctx, projectId: string, leadId: string): Promise<void> {
  const asLead: Ctx = { ...ctx, actor: { kind: 'person', id: leadId } }
  const { id: partyId } = await addMemberParty(asLead, { projectId, personId: leadId })
  await giveDuty(asLead, { projectId, partyId, duty: 'key-holder', fromDay: '2026-01-01' })
}

export const holderKeySamples: Record<string, Sample> = {
  'get /projects/{projectId}/buying/holder-keys': {},
  'post /projects/{projectId}/buying/holder-keys': { body: { publicKey: PUBLIC_KEY } },
}
