import type { Duty } from '#buying/cases/index.ts'
import type { addSupplier } from '#buying/offers/index.ts'
import type { StoryPerson } from '../../stories/person.ts'
import type { StoryDoor } from '../../stories/story.ts'

const at = (name: string) => `${name}@coldmarrow.example`
const person = (key: string, name: string, role: string): StoryPerson => ({
  ...{ key, name, roles: [role] },
  email: at(name.toLowerCase().replaceAll(' ', '.')),
})

/** Who asks for work, confirms money, pays, opens offers, assesses and looks, besides those who lead the pilot. */
export const buyers: readonly StoryPerson[] = [
  person('permits', 'Wren Larkspindle', 'work-owner'),
  person('wells', 'Osric Hazelrigger', 'work-owner'),
  person('budget', 'Marnie Kettlefern', 'budget-holder'),
  person('card', 'Corin Jollycroft', 'card-holder'),
  person('auditor', 'Odette Loamweaver', 'auditor'),
  person('officer', 'Saffi Mossbiscuit', 'procurement-partner'),
  person('holder-1', 'Tobin Rumblegate', 'viewer'),
  person('holder-2', 'Bryony Oatcastle', 'viewer'),
  person('holder-3', 'Anselm Pepperhythe', 'viewer'),
  person('evaluator-1', 'Greta Snodgrove', 'viewer'),
  person('evaluator-2', 'Lorcan Inkwellow', 'viewer'),
]

/** Through whose eyes purchases can be looked at, besides those of the lead. */
export const buyingDoors: readonly StoryDoor[] = [
  {
    key: 'officer',
    title: 'Procurement officer',
    purpose: 'See what waits for a decision, and what a change of the rules would have let go.',
  },
  {
    key: 'holder-1',
    title: 'First holder of a key',
    purpose: 'Open sealed offers with one of three keys. The keys of this demonstration lie in its library.',
  },
  {
    key: 'holder-2',
    title: 'Second holder of a key',
    purpose: 'Open them with the second key: one alone opens nothing.',
  },
  {
    key: 'auditor',
    title: 'Auditor',
    purpose: 'Read everything, write nothing, and verify a file without this product.',
  },
]

/** The three who open sealed offers, two of them at a time. */
export const KEY_HOLDERS = ['holder-1', 'holder-2', 'holder-3'] as const

/** Opens the keys of the demonstration, which lie in its library for everybody: nobody else’s key is kept anywhere. */
export const KEY_PASSPHRASE = 'kettle orbit walnut harbour'

/** What each of them may do in purchases, and up to which amount. */
export const duties: readonly { who: string; duty: Duty; limitCents?: number }[] = [
  { who: 'technical', duty: 'technical' },
  { who: 'finance', duty: 'finance-owner' },
  { who: 'partner', duty: 'officer' },
  { who: 'partner', duty: 'rule-author' },
  { who: 'officer', duty: 'officer' },
  { who: 'officer', duty: 'rule-approver' },
  { who: 'budget', duty: 'funds', limitCents: 1_500_000 },
  { who: 'budget', duty: 'approver' },
  { who: 'card', duty: 'payer' },
  ...KEY_HOLDERS.map((who) => ({ who, duty: 'key-holder' as const })),
  { who: 'evaluator-1', duty: 'evaluator' },
  { who: 'evaluator-2', duty: 'evaluator' },
  { who: 'auditor', duty: 'auditor' },
]

type Supplier = Omit<Parameters<typeof addSupplier>[1], 'projectId'> & { key: string; account: string }

/** Firms that do not exist, and who speaks for them. */
export const suppliers: readonly Supplier[] = [
  {
    ...{ key: 'quillfern', firm: 'Quillfern Code Co-operative', contact: 'Tilda Quillfern', size: 'third-sector' },
    ...{ email: 'tilda@quillfern.example', region: 'Coldmarrow', account: 'INVENTED 0001' },
  },
  {
    ...{ key: 'brindlewick', firm: 'Brindlewick Studio', contact: 'Éloi Brindlewick', size: 'small' },
    ...{ email: 'eloi@brindlewick.example', region: 'Coldmarrow', account: 'INVENTED 0002' },
  },
  {
    ...{ key: 'marrowlight', firm: 'Marrowlight Accessibility', contact: 'Juniper Marrowlight', size: 'one-person' },
    ...{ email: 'juniper@marrowlight.example', region: 'Harrowfen', account: 'INVENTED 0003' },
  },
  {
    ...{ key: 'tidewarbler', firm: 'Tidewarbler Data', contact: 'Dorrie Tidewarbler', size: 'small' },
    ...{ email: 'dorrie@tidewarbler.example', region: 'Saltmere', account: 'INVENTED 0004' },
  },
  {
    ...{ key: 'pennyforge', firm: 'Pennyforge Software', contact: 'Tobin Pennyforge', size: 'medium' },
    ...{ email: 'tobin@pennyforge.example', region: 'Saltmere', account: 'INVENTED 0005' },
  },
]
