import type { Policy } from '#platform/things.ts'

/** The two policies of a register: members read it, those who write for the project change it. */
const readAndWrite = (kind: string, what: string): Policy[] => [
  { operation: `${kind}.read`, needs: 'read', why: `Members may read ${what}.` },
  { operation: `${kind}.write`, needs: 'write', why: `Only those who write for the project may change ${what}.` },
]

/** Who may do what in the workspace; one line a register. */
export const workspacePolicies: Policy[] = [
  ...readAndWrite('purpose', 'why there is this reform'),
  ...readAndWrite('goal', 'the goals'),
  ...readAndWrite('outcome', 'the expected outcomes'),
  ...readAndWrite('barrier', 'the barriers'),
  ...readAndWrite('component', 'the components of success'),
  ...readAndWrite('candidate', 'the candidates, their scores and what was decided of them'),
  ...readAndWrite('criterion', 'the criteria of selection'),
  ...readAndWrite('informational-interview', 'informational interviews'),
  ...readAndWrite('term', 'the glossary'),
  ...readAndWrite('calendar-date', 'the calendar'),
  ...readAndWrite('site-visit', 'the site visits'),
  ...readAndWrite('visit-session', 'the sessions of site visits'),
  ...readAndWrite('visit-item', 'the lists of site visits'),
]
