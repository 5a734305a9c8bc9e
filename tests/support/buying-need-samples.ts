import { askOfficer, draftNotice, importBacklog, makePackage } from '#buying/need/index.ts'
import type { RouteName } from '#entrypoints/web/routes.ts'
import type { Ctx } from '#platform/context.ts'
import type { Sample } from './sample.ts'

const backlog = `title,url,created,hours
Labels of the permit form,https://git.example/parks/forms/-/issues/1,2026-01-05,20
,https://git.example/parks/forms/-/issues/2,2026-01-05,1
`
const notice = { template: 'accessibility-fix', languages: ['en' as const, 'fr' as const] }
const facts = {
  ...{ languages: ['en' as const, 'fr' as const], licence: 'MIT', contact: 'The team of the forms' },
  ...{ projectUrl: 'https://git.example/parks/forms', startOn: '2026-06-01', deliverBy: '2026-06-20' },
}
const purchase = {
  ...{ lane: 'small', category: 'accessibility', startDay: '2026-06-02', deliverBy: '2026-06-20', licence: 'MIT' },
  criteria: ['Each field has a label'],
}

/** A backlog, a work package, one that is like it, and a question; gives the ids as addresses name them. */
export async function fillNeed(ctx: Ctx, projectId: string) {
  const file = { fileName: 'backlog.csv', content: new TextEncoder().encode(backlog) }
  const { id: importId } = await importBacklog(ctx, { projectId, ...file })
  const values = { title: 'Labels of the permit form, part 1', repository: 'parks/forms', minutes: 1200 }
  const { id: otherId } = await makePackage(ctx, { projectId, values })
  const { id: packageId } = await makePackage(ctx, {
    projectId,
    values: { ...values, title: 'Labels of the permit form, part 2' },
  })
  const asked = { step: 'effort', question: 'May travel come on top of the price?' }
  await askOfficer(ctx, { projectId, packageId, ...asked })
  const { id: officerQuestionId } = await askOfficer(ctx, { projectId, packageId: otherId, ...asked })
  return { importId, packageId, officerQuestionId, field: 'context', group: 'effort' }
}

/** The draft of its notice in English, which a call of the API begins by itself. */
export const fillNotice = (ctx: Ctx, projectId: string, packageId: string) =>
  draftNotice(ctx, { projectId, packageId, ...notice, languages: ['en'] })

const top = '/projects/{projectId}/buying'
const one = `${top}/packages/{packageId}`

/** Calls of the backlog, work packages, notices, questions to officers and guidance. */
export const needSamples: Record<string, Sample> = {
  [`get ${top}/backlog`]: {},
  [`get ${top}/backlog/imports`]: {},
  [`post ${top}/backlog/imports`]: { query: { name: 'again.csv' }, body: backlog },
  [`get ${top}/backlog/imports/{importId}`]: {},
  [`get ${top}/packages`]: {},
  [`post ${top}/packages`]: { body: { values: { title: 'Translate the help' } } },
  [`get ${one}`]: {},
  [`put ${one}`]: { body: { basedOn: 1, values: { standsAlone: true } } },
  [`get ${one}/related`]: {},
  [`get ${one}/split-checks`]: {},
  [`post ${one}/split-checks`]: { body: { knownTogether: true, sameOutcome: false } },
  [`post ${one}/purchase`]: { body: purchase },
  [`post ${one}/notice`]: { body: notice },
  [`get ${one}/notice`]: {},
  [`put ${one}/notice`]: { body: { basedOn: 1, values: facts } },
  [`put ${one}/notice/texts/{field}`]: { body: { texts: { en: 'The form is built with React.' } } },
  [`get ${one}/notice/findings`]: {},
  [`get ${top}/questions`]: {},
  [`post ${one}/questions`]: { body: { question: 'None yet?' } },
  [`put ${top}/questions/{officerQuestionId}/answer`]: { as: 'viewer', body: { answer: 'No: one fixed price.' } },
  [`post ${top}/price`]: {
    body: { minutes: 1200, hourlyRateCents: 8000, maxTaxBp: 1500, limitCents: 1_000_000, startOn: '2026-06-01' },
  },
  [`post ${top}/routes`]: { body: { fitsLimit: true } },
  [`get ${top}/words`]: {},
}

type Fields = Record<string, string>

/** What somebody who may would send with the forms of needs. */
export const needForms: Partial<Record<RouteName, () => Fields>> = {
  backlog: () => ({ q: '' }),
  'import-backlog': () => ({}),
  'new-work-package': () => ({ title: 'Translate the help' }),
  'edit-work-package': () => ({
    ...{ basedOn: '1', minutes: '20', adminMinutes: '10', hourlyRateCents: '80' },
    ...{ maxTaxBp: '15', limitCents: '10000', priceCents: '' },
  }),
  'buy-package': () => ({ ...purchase, criteria: purchase.criteria.join('\n') }),
  'package-split': () => ({ knownTogether: 'yes', sameOutcome: 'no' }),
  'case-questions': () => ({ do: 'ask', step: 'check', text: 'May we buy this twice?' }),
  'package-questions': () => ({ do: 'ask', question: 'And on Sundays?' }),
  'draft-notice': () => ({ template: 'bug-fix', languages: 'en' }),
  'draft-notice-facts': () => ({ ...facts, languages: 'en', basedOn: '1' }),
  'draft-notice-text': () => ({ do: 'save', en: 'The form is old.' }),
}
