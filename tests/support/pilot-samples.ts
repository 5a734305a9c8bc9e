import { addMemberParty, describeCase, giveDuty, openCase } from '#buying/cases/index.ts'
import { openPilot, signPilot } from '#buying/pilot/index.ts'
import type { ApiProject } from './api-project.ts'
import { smallFix } from './buying-world.ts'
import type { Sample } from './sample.ts'

const covers = {
  ...{ name: 'Small fixes', teams: ['web'], kinds: ['accessibility'], mostPurchases: 10, mostCents: 5_000_000 },
  ...{ currency: 'CAD', firstDay: '2026-01-01', lastDay: '2027-12-31' },
}

/** A pilot that one sponsor has signed, another one as it was written down, and a purchase to take in. */
export async function fillPilot({ ctx, callers, projectId }: ApiProject) {
  const lead = ctx.as({ kind: 'person', id: callers.lead.id })
  const give = async (personId: string, duty: 'technical' | 'finance-owner') => {
    const { id: partyId } = await addMemberParty(lead, { projectId, personId })
    await giveDuty(lead, { projectId, partyId, duty, fromDay: '2026-01-01' })
  }
  await give(callers.lead.id, 'technical')
  await give(callers.viewer.id, 'finance-owner')
  const { id: pilotId } = await openPilot(lead, { projectId, ...covers })
  await signPilot(lead, { projectId, pilotId, version: 1, side: 'technical' })
  const { id: draftPilotId } = await openPilot(lead, { projectId, ...covers })
  const opening = { lane: 'small' as const, title: smallFix.title, category: 'accessibility', currency: 'CAD' }
  const { caseId: pilotCaseId } = await openCase(lead, { projectId, ...opening })
  await describeCase(lead, { projectId, caseId: pilotCaseId, ...smallFix })
  return { pilotId, draftPilotId, pilotCaseId }
}

const all = '/projects/{projectId}/buying/pilots'
const one = `${all}/{pilotId}`

/** Calls of pilots. The last ends the one in force: while it lasts, no other purchase of the project goes on. */
export const pilotSamples: Record<string, Sample> = {
  [`post ${all}`]: { body: covers },
  [`put ${one}`]: { params: { pilotId: '{draftPilotId}' }, body: { ...covers, mostPurchases: 5, basedOn: 1 } },
  [`post ${one}/signatures`]: { as: 'viewer', body: { version: 1, side: 'finance' } },
  [`get ${all}`]: {},
  'post /projects/{projectId}/buying/cases/{caseId}/pilot': {
    ...{ params: { caseId: '{pilotCaseId}' }, body: { team: 'web' } },
  },
  [`get ${one}`]: {},
  [`post ${one}/updates`]: { body: { day: '2026-06-01', words: 'The first purchase is out.' } },
  [`get ${one}/updates`]: {},
  [`get ${one}/report`]: {},
  [`post ${one}/end`]: {
    ...{ as: 'viewer' },
    body: { verdict: 'scale', reason: 'It took a third of the time that the same work took before.' },
  },
}
