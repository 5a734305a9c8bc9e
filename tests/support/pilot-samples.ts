import { addMemberParty, describeCase, giveDuty, openCase } from '#buying/cases/index.ts'
import { endPilot, openPilot, signPilot, takeIntoPilot, tellUpdate } from '#buying/pilot/index.ts'
import type { RouteName } from '#entrypoints/web/routes.ts'
import type { ApiProject } from './api-project.ts'
import { smallFix } from './buying-world.ts'
import type { Sample } from './sample.ts'

const covers = {
  ...{ name: 'Small fixes', teams: ['web'], kinds: ['accessibility'], mostPurchases: 10, mostCents: 5_000_000 },
  ...{ currency: 'CAD', firstDay: '2026-01-01', lastDay: '2027-12-31' },
}
const reason = 'It took a third of the time that the same work took before.'

type World = Pick<ApiProject, 'ctx' | 'callers' | 'projectId'>
type Member = keyof ApiProject['callers']

/** Ways to write pilots of a project, with the lead for the work and somebody else for the finances. */
async function openPilots({ ctx, callers, projectId }: World, finance: Member) {
  const lead = ctx.as({ kind: 'person', id: callers.lead.id })
  const give = async (personId: string, duty: 'technical' | 'finance-owner') => {
    const { id: partyId } = await addMemberParty(lead, { projectId, personId })
    await giveDuty(lead, { projectId, partyId, duty, fromDay: '2026-01-01' })
    return partyId
  }
  await give(callers.lead.id, 'technical')
  const financePartyId = await give(callers[finance].id, 'finance-owner')
  const write = async () => (await openPilot(lead, { projectId, ...covers })).id
  const sign = async (pilotId: string, side: 'technical' | 'finance') => {
    const { id } = side === 'technical' ? callers.lead : callers[finance]
    await signPilot(ctx.as({ kind: 'person', id }), { projectId, pilotId, version: 1, side })
  }
  return { lead, write, sign, financePartyId }
}

/** A pilot that has ended with something told of it, one that one sponsor has signed, one as it was written down, and a purchase to take in. */
export async function fillPilot(world: World) {
  const { projectId } = world
  const { lead, write, sign, financePartyId } = await openPilots(world, 'viewer')
  const endedPilotId = await write()
  await sign(endedPilotId, 'technical')
  await sign(endedPilotId, 'finance')
  const at = { projectId, pilotId: endedPilotId }
  const { id: pilotUpdateId } = await tellUpdate(lead, { ...at, day: '2026-06-01', words: 'It begins.' })
  await endPilot(lead, { ...at, verdict: 'change', reason })
  const pilotId = await write()
  await sign(pilotId, 'technical')
  const draftPilotId = await write()
  const opening = { lane: 'small' as const, title: smallFix.title, category: 'accessibility', currency: 'CAD' }
  const { caseId: pilotCaseId } = await openCase(lead, { projectId, ...opening })
  await describeCase(lead, { projectId, caseId: pilotCaseId, ...smallFix })
  return { pilotId, endedPilotId, pilotUpdateId, draftPilotId, financePartyId, pilotCaseId }
}

/** A pilot in force with a purchase, another one as it was written down, and which figure of the report to ask for. */
export async function fillPilotPages(world: World, caseId: string) {
  const { lead, write, sign } = await openPilots(world, 'analyst')
  const pilotId = await write()
  await sign(pilotId, 'technical')
  await sign(pilotId, 'finance')
  await takeIntoPilot(lead, { projectId: world.projectId, caseId, team: 'web' })
  await write()
  return { pilotId, figure: 'opened' }
}

const all = '/projects/{projectId}/buying/pilots'
const one = `${all}/{pilotId}`

/** Calls of pilots. The last ends the one in force: while it lasts, no other purchase of the project goes on. */
export const pilotSamples: Record<string, Sample> = {
  [`post ${all}`]: { body: covers },
  [`put ${one}`]: { params: { pilotId: '{draftPilotId}' }, body: { ...covers, mostPurchases: 5, basedOn: 1 } },
  [`post ${one}/links`]: {
    ...{ params: { pilotId: '{draftPilotId}' }, body: { partyId: '{financePartyId}', side: 'finance' } },
  },
  [`post ${one}/signatures`]: { as: 'viewer', body: { version: 1, side: 'finance' } },
  [`get ${all}`]: {},
  'post /projects/{projectId}/buying/cases/{caseId}/pilot': {
    ...{ params: { caseId: '{pilotCaseId}' }, body: { team: 'web' } },
  },
  [`get ${one}`]: {},
  [`put ${one}/publication`]: { body: { isPublic: true } },
  [`post ${one}/updates`]: { body: { day: '2026-06-01', words: 'The first purchase is out.' } },
  [`put ${one}/updates/{updateId}`]: {
    ...{ params: { pilotId: '{endedPilotId}', updateId: '{pilotUpdateId}' }, body: { isPublic: true } },
  },
  [`get ${one}/updates`]: {},
  [`get ${one}/report`]: {},
  [`get ${one}/report/{figure}`]: { params: { figure: 'opened' } },
  [`post ${one}/end`]: { as: 'viewer', body: { verdict: 'scale', reason } },
}

const form = {
  ...{ name: 'Mine', teams: 'web', kinds: 'accessibility', mostPurchases: '10', mostCents: '50000' },
  ...{ currency: 'CAD', firstDay: '2026-01-01', lastDay: '2027-12-31' },
}

/** What forms of pilots' pages would be sent with. */
export const pilotForms: Partial<Record<RouteName, () => Record<string, string>>> = {
  'new-pilot': () => form,
  'edit-pilot': () => ({ ...form, basedOn: '1' }),
  pilot: () => ({ do: 'open' }),
  'pilot-updates': () => ({ do: 'tell', day: '2026-06-01', 'words-en': 'Mine' }),
  'pilot-report': () => ({ verdict: 'stop', reason }),
  'case-pilot': () => ({ team: 'web' }),
}
