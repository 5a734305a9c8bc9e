import { addParty, askByLink, giveDuty, moveCase, openCase } from '#buying/cases/index.ts'
import type { RouteName } from '#entrypoints/web/routes.ts'
import type { ApiProject } from './api-project.ts'
import { smallFix } from './buying-world.ts'
import { TOTAL } from './delivered-buy.ts'
import type { Sample } from './sample.ts'

const days = { startDay: '2026-06-02', deliverBy: '2026-06-20' }
const somebody = { name: 'Eve Example', address: 'eve@works.example' }

/** What forms of purchases' pages would be sent with. */
export const caseForms: Partial<Record<RouteName, () => Record<string, string>>> = {
  'new-purchase': () => ({ title: 'Labels for the form', category: 'accessibility', lane: 'small' }),
  'buying-people': () => ({ do: 'give', ...somebody, duty: 'funds', fromDay: '2026-01-01' }),
  'start-rules': () => ({ do: 'choose', profile: 'esdc' }),
  case: () => ({ do: 'cancel', reason: 'Not needed any more.' }),
  'case-describe': () => ({
    title: 'Labels',
    priceCents: '1000',
    taxBp: '15',
    ...days,
    criteria: 'Each field has a label',
  }),
  'case-check': () => ({}),
  'case-linked': () => ({ do: 'separate', text: 'One mends the search, the other the print.' }),
  'case-supplier': () => ({ do: 'ask', 'ask.name': 'Eve', 'ask.address': 'eve@works.example', until: '2026-06-20' }),
}

const checkId = '00000000-0000-7000-8000-0000000000c4'
const taskId = 'G26:open:requester'
const questionId = '00000000-0000-7000-8000-0000000000a5'

/** Purchases of the lead at the points that calls go on from, and people of whom something can be said. */
export async function fillCases({ ctx, callers, projectId }: ApiProject) {
  const lead = ctx.as({ kind: 'person', id: callers.lead.id })
  const opening = {
    projectId,
    lane: 'small' as const,
    title: smallFix.title,
    category: 'accessibility',
    currency: 'CAD',
  }
  const described = async () => {
    const { caseId } = await openCase(lead, opening)
    await moveCase(lead, { projectId, caseId, type: 'case.described', data: smallFix })
    return caseId
  }
  const checked = async (outcome: 'allow' | 'ask') => {
    const caseId = await described()
    const said = {
      checkId,
      moment: 'check' as const,
      outcome,
      totalCents: TOTAL,
      rulesetHash: 'a'.repeat(64),
      asks: ['G06:1'],
      tasks: [{ id: taskId, seat: 'requester' as const, until: '2026-06-20' }],
    }
    await moveCase(ctx, { projectId, caseId, type: 'case.checked', data: said })
    return caseId
  }
  const askedCaseId = await described()
  await moveCase(lead, {
    projectId,
    caseId: askedCaseId,
    type: 'officer.asked',
    data: { questionId, step: 'check', text: 'May we?' },
  })
  const outside = async (name: string) =>
    (await addParty(lead, { projectId, name, address: `${name}@works.example` })).id
  const [partyId, otherPartyId] = [await outside('zoe'), await outside('zed')]
  const { id: dutyId } = await giveDuty(lead, { projectId, partyId, duty: 'evaluator', fromDay: '2026-01-01' })
  const asked = { caseId: askedCaseId, partyId: otherPartyId, seat: 'technical' as const }
  const { linkId: actingLinkId } = await askByLink(lead, { projectId, ...asked })
  return {
    actingLinkId,
    ...{ askedCaseId, partyId, otherPartyId, dutyId },
    ...{ planCaseId: await described(), offerCaseId: await checked('allow'), choiceCaseId: await checked('allow') },
    ...{ fundsCaseId: await described(), orderCaseId: await described(), undecidedCaseId: await checked('ask') },
    cancelledCaseId: await described(),
  }
}

const ofCase = '/projects/{projectId}/buying/cases/{caseId}'
const of = (caseId: string) => ({ params: { caseId: `{${caseId}}` } })

/** Calls of purchases, as far as the order. */
export const caseSamples: Record<string, Sample> = {
  'get /projects/{projectId}/buying/cases': {},
  'post /projects/{projectId}/buying/cases': {
    body: { lane: 'small', title: 'Labels', category: 'accessibility', currency: 'CAD' },
  },
  [`get ${ofCase}`]: {},
  [`put ${ofCase}/plan`]: {
    ...of('planCaseId'),
    body: { title: 'Labels', priceCents: 100_000, taxBp: 1500, ...days, criteria: ['Each field has a label'] },
  },
  [`post ${ofCase}/check`]: { ...of('planCaseId'), body: { moment: 'check', facts: { hours: 40 } } },
  [`delete ${ofCase}/answers/{fact}`]: { params: { caseId: '{planCaseId}', fact: 'hours' } },
  [`post ${ofCase}/offers`]: { ...of('offerCaseId'), body: { supplierId: '{otherPartyId}', until: '2026-06-20' } },
  [`post ${ofCase}/supplier`]: {
    ...of('choiceCaseId'),
    body: { supplierId: '{otherPartyId}', reason: 'They wrote the form before.', hasInterest: false },
  },
  [`post ${ofCase}/funds`]: { as: 'viewer', ...of('fundsCaseId'), body: { amountCents: TOTAL } },
  [`post ${ofCase}/order`]: { ...of('orderCaseId'), body: {} },
  [`post ${ofCase}/questions`]: { ...of('planCaseId'), body: { step: 'check', text: 'May we buy this twice?' } },
  [`post ${ofCase}/answers`]: { as: 'viewer', ...of('askedCaseId'), body: { questionId, text: 'Yes, once a year.' } },
  [`post ${ofCase}/decisions`]: {
    ...{ as: 'viewer', ...of('undecidedCaseId') },
    body: { checkId, verdict: 'allow', reason: 'It is another need, as its backlog entry shows well.' },
  },
  [`get ${ofCase}/tasks`]: of('offerCaseId'),
  [`post ${ofCase}/tasks`]: { ...of('offerCaseId'), body: { taskId, words: 'The question was answered in public.' } },
  'get /projects/{projectId}/buying/waiting': {},
  [`get ${ofCase}/linked`]: {},
  [`post ${ofCase}/separate`]: {
    ...of('planCaseId'),
    body: { text: 'This one mends the search, that one the print.' },
  },
  [`post ${ofCase}/links`]: { ...of('planCaseId'), body: { partyId: '{partyId}', seat: 'evaluator' } },
  [`post ${ofCase}/cancellation`]: { ...of('cancelledCaseId'), body: { reason: 'Not needed any more.' } },
  'get /projects/{projectId}/buying/parties': {},
  'post /projects/{projectId}/buying/parties': { body: somebody },
  'post /projects/{projectId}/buying/parties/{partyId}/same': { body: { sameAs: '{otherPartyId}' } },
  'get /projects/{projectId}/buying/links': {},
  'delete /projects/{projectId}/buying/links/{linkId}': { params: { linkId: '{actingLinkId}' } },
  'get /projects/{projectId}/buying/duties': {},
  'post /projects/{projectId}/buying/duties': {
    body: { partyId: '{partyId}', duty: 'evaluator', fromDay: '2026-01-01' },
  },
  'delete /projects/{projectId}/buying/duties/{dutyId}': {},
}
