import type { StoryPerson } from '../../../stories/person.ts'
import { cityName } from '../../places.ts'

const city = `${cityName.toLowerCase()}.example`
const partner = 'openpurse.example'

/** The partner from civil society. */
export const partnerName = 'Open Purse Collective (invented)'

/** Who works on the reform: four who have doors since the first start, the partner's team and more of the city's. */
export const reformPeople: readonly StoryPerson[] = [
  {
    key: 'lead',
    name: 'Osric Pellwether',
    email: `procurement.lead@${city}`,
    roles: ['lead', 'procurement-leadership'],
  },
  { key: 'analyst', name: 'Isla Farrowmint', email: `data.officer@${city}`, roles: ['analyst', 'procurement-staff'] },
  { key: 'reviewer', name: 'Tilda Inkwellow', email: `reviewer@${city}`, roles: ['reviewer'] },
  { key: 'viewer', name: 'Lorcan Jollycroft', email: `council@${city}`, roles: ['viewer', 'political-champion'] },
  { key: 'project-manager', name: 'Wren Oatcastle', email: `wren.oatcastle@${partner}`, roles: ['project-manager'] },
  { key: 'coordinator', name: 'Saffi Brackenhoop', email: `coordinator@${city}`, roles: ['lead-coordinator'] },
  {
    key: 'researcher',
    name: 'Marnie Larkspindle',
    email: `marnie.larkspindle@${partner}`,
    roles: ['design-researcher'],
  },
  { key: 'policy', name: 'Basil Hazelrigger', email: `basil.hazelrigger@${partner}`, roles: ['local-policy-expert'] },
  {
    key: 'data',
    name: 'Juniper Kettlefern',
    email: `juniper.kettlefern@${partner}`,
    roles: ['data-governance-expert', 'performance-management-expert'],
  },
  { key: 'it', name: 'Tobin Loamweaver', email: `it.systems@${city}`, roles: ['it-staff'] },
  {
    key: 'buyer',
    name: 'Greta Mossbiscuit',
    email: `purchasing@${city}`,
    roles: ['procurement-staff'],
    hasAccepted: false,
  },
  { key: 'business', name: 'Corin Wickerlane', email: `business.desk@${city}`, roles: ['subject-matter-expert'] },
]

/** Members of the core team, as meetings invite them. */
export const coreTeam = ['project-manager', 'coordinator', 'lead', 'analyst', 'it', 'data', 'researcher', 'policy'].map(
  (key) => `@person:${key}`,
)
