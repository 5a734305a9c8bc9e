import type { RouteName } from '#entrypoints/web/routes.ts'
import { MAPPING } from './api-project.ts'
import { caseForms } from './buying-case-samples.ts'
import { purchaseFileForms } from './buying-file-samples.ts'
import { needForms } from './buying-need-samples.ts'
import { offerForms } from './buying-offer-samples.ts'
import { ruleForms } from './buying-rules-samples.ts'
import { type CardIds, deliverForms } from './deliver-samples.ts'
import { documentForms } from './document-samples.ts'
import { evidenceForms } from './evidence-samples.ts'
import { pilotForms } from './pilot-samples.ts'
import { playbookForms } from './playbook-samples.ts'
import { type RegisterIds, registerForms } from './register-samples.ts'
import { workspaceForms } from './workspace-samples.ts'

type Fields = Record<string, string>
type Ids = { before: string; questionId: string } & RegisterIds & CardIds

/** What a page of a project needs after its address, where it needs anything. */
export const queries: Partial<Record<RouteName, (ids: Ids) => Fields>> = {
  compare: ({ before }) => ({ with: before }),
  'mapping-column': () => ({ source: 'Contracts 1', column: 'Title' }),
  'mapping-preview': () => ({ source: 'Contracts 1', column: 'Title' }),
  'document-live': () => ({ part: 'goals' }),
  lineage: () => ({ pointer: '/awards/0/value/amount' }),
}

/** For every form of a project's pages: what somebody who may would send, so that only the right to do it is missing. */
export const forms: Partial<Record<RouteName, (ids: Ids) => Fields>> = {
  'project-settings': () => ({ name: 'Mine', organisation: 'Mine' }),
  'remove-project': () => ({ name: 'Open contracting' }),
  people: () => ({ email: 'eve@city.example', role: 'lead' }),
  agreement: () => ({ do: 'take-back' }),
  'agreement-links': () => ({ name: 'Mine', may: 'read' }),
  'agreement-edit': () => ({
    'items.0.product': 'goals',
    'items.0.name': 'Goals',
    'items.0.access': 'project',
    'items.0.when': 'never',
  }),
  'member-roles': () => ({ role: 'lead' }),
  'my-roles': () => ({ role: 'lead' }),
  'remove-member': () => ({}),
  'holder-key': () => ({ publicKey: 'none' }),
  'withdraw-invitation': () => ({}),
  'new-file': () => ({ url: 'https://data.example/contracts.csv' }),
  look: () => ({ source: 'new', name: 'Tenders', takenAt: '2026-05-31' }),
  source: () => ({ name: 'Renamed', licence: 'CC0' }),
  'remove-source': () => ({}),
  line: () => ({}),
  mapping: () => ({ basedOn: '1' }),
  'mapping-column': () => ({ basedOn: '1', fields: 'tender/title' }),
  'mapping-settings': () => ({
    basedOn: '1',
    publisher: 'Somebody Else',
    currency: 'EUR',
    timeZone: 'UTC',
    ocidPrefix: 'ocds-213czf',
    'row-0': 'award',
    'key-0': '{Number}',
    'adds-0': 'no',
  }),
  'mapping-edit': () => ({ basedOn: '1', content: MAPPING, note: 'Mine' }),
  'mapping-preview': () => ({ content: MAPPING }),
  'measure-settings': () => ({ settings: '{}' }),
  publish: () => ({ note: 'Mine', parts: 'data' }),
  'publish-settings': () => ({ slug: 'mine', title: 'Mine' }),
  questions: ({ questionId }) => ({ withdraw: questionId }),
  updates: () => ({ title: 'Mine' }),
  publication: () => ({ do: 'approve', note: 'Fine' }),
  leaks: () => ({ action: 'redact-all' }),
  'cancel-task': () => ({}),
  ...purchaseFileForms,
  ...registerForms,
  ...playbookForms,
  ...documentForms,
  ...evidenceForms,
  ...workspaceForms,
  ...caseForms,
  ...ruleForms,
  ...needForms,
  ...deliverForms,
  ...offerForms,
  ...pilotForms,
}

/** The same for pages of the installation, where a form says first what is asked for. */
export const formsOfInstallation: typeof forms = {
  'one-account': () => ({ act: 'disable' }),
  elsewhere: () => ({ address: 'https://other.example/published/projects.json' }),
}
