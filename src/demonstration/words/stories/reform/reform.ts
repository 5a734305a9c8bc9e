import type { Story } from '../../../stories/story.ts'
import { cityName } from '../../places.ts'
import { baseline } from './baseline.ts'
import { baselineReport } from './baseline-report.ts'
import { claims } from './claims.ts'
import { correspondence } from './correspondence.ts'
import { laterMeetings } from './later-meetings.ts'
import { meetings } from './meetings.ts'
import { opportunities } from './opportunities.ts'
import { opportunitiesReport } from './opportunities-report.ts'
import { outcomes } from './outcomes.ts'
import { papers } from './papers.ts'
import { reformPeople } from './people.ts'
import { registers } from './registers.ts'
import { scoping } from './scoping.ts'
import { selection } from './selection.ts'
import { visits } from './visits.ts'

/** The city's own project, which has the data: a reform in its third phase, eight months after it began. */
export const reform: Story = {
  key: 'reform',
  name: 'Small digital purchases: what the reform changed (invented data)',
  organisation: `City of ${cityName} (invented)`,
  playbook: 'open-contracting-reform',
  startKind: 'with-partner',
  began: 243,
  people: reformPeople,
  happenings: [
    ...registers,
    ...selection,
    ...meetings,
    ...laterMeetings,
    ...visits,
    ...papers,
    ...baselineReport,
    ...opportunitiesReport,
    ...correspondence,
    ...claims,
    // What is ticked points at what was made before it.
    ...scoping,
    ...baseline,
    ...opportunities,
    ...outcomes,
  ],
}
