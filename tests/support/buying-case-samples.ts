import type { RouteName } from '#entrypoints/web/routes.ts'
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
  'case-supplier': () => ({ do: 'ask', 'ask.name': 'Eve', 'ask.address': 'eve@works.example', until: '2026-06-20' }),
}

const ofCase = '/projects/{projectId}/buying/cases/{caseId}'
const none = '00000000-0000-7000-8000-000000000000'

/** Calls of purchases and of their rules. */
export const caseSamples: Record<string, Sample> = {
  'get /projects/{projectId}/buying/cases': {},
  'post /projects/{projectId}/buying/cases': {
    body: { lane: 'small', title: 'Labels', category: 'accessibility', currency: 'CAD' },
  },
  [`get ${ofCase}`]: {},
  [`put ${ofCase}/plan`]: {
    body: { title: 'Labels', priceCents: 100_000, taxBp: 1500, ...days, criteria: ['Each field has a label'] },
  },
  [`post ${ofCase}/check`]: { body: { moment: 'check' } },
  [`post ${ofCase}/offers`]: { body: { supplierId: none, until: '2026-06-20' } },
  [`post ${ofCase}/supplier`]: {
    body: { supplierId: none, reason: 'They wrote the form before.', hasInterest: false },
  },
  [`post ${ofCase}/funds`]: { body: { amountCents: 115_000 } },
  [`post ${ofCase}/order`]: { body: {} },
  [`post ${ofCase}/questions`]: { body: { step: 'check', text: 'May we buy this twice?' } },
  [`post ${ofCase}/answers`]: { body: { questionId: none, text: 'Yes, once a year.' } },
  [`post ${ofCase}/decisions`]: {
    body: { checkId: none, verdict: 'allow', reason: 'It is another need, as its backlog entry shows well.' },
  },
  [`post ${ofCase}/cancellation`]: { body: { reason: 'Not needed any more.' } },
  'get /projects/{projectId}/buying/parties': {},
  'post /projects/{projectId}/buying/parties': { body: somebody },
  'post /projects/{projectId}/buying/parties/{partyId}/same': { body: { sameAs: none } },
  'get /projects/{projectId}/buying/duties': {},
  'post /projects/{projectId}/buying/duties': { body: { partyId: none, duty: 'funds', fromDay: '2026-01-01' } },
  'delete /projects/{projectId}/buying/duties/{dutyId}': {},
}
