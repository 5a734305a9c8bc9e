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
  ...readAndWrite('agreement', 'what is agreed on who sees what'),
  {
    operation: 'agreement.share',
    needs: 'manage',
    why: 'Only a lead may ask somebody from outside to sign what binds the project.',
  },
  {
    operation: 'agreement.see-raw',
    needs: 'read-raw',
    why: 'What is said to be raw words or names is for the research team alone.',
  },
  { operation: 'agreement.sign', needs: 'comment', why: 'Whoever signs speaks for a side or a role of the project.' },
  ...readAndWrite('meeting', 'meetings, their agendas and notes'),
  {
    operation: 'meeting.approve',
    needs: 'approve',
    why: 'Only those who approve texts of the project may approve minutes, or open approved ones again.',
  },
  {
    operation: 'meeting.publish',
    needs: 'approve',
    why: 'Only those who approve what leaves the project may put a meeting into its public calendar.',
  },
  ...readAndWrite('action', 'the actions'),
  {
    operation: 'action.settle',
    needs: 'comment',
    why: 'Those who take part may say that their own action is done or dropped.',
  },
  ...readAndWrite('decision', 'the decisions'),
  {
    operation: 'decision.publish',
    needs: 'approve',
    why: 'Only those who approve what leaves the project may make a decision public.',
  },
  ...readAndWrite('letter', 'the letters that were filed'),
  { operation: 'letter.poll', needs: 'administrator', why: 'Only the product itself looks into its mailbox.' },
  ...readAndWrite('link', 'the library'),
  { operation: 'workspace.search', needs: 'read', why: 'Members may search what they may see.' },
  { operation: 'digest.read', needs: 'read', why: 'Members may see what changed in the project.' },
  { operation: 'reading.read', needs: 'read', why: 'Members may see what is to be read first.' },
  { operation: 'reading.mark', needs: 'read', why: 'Members note for themselves what they have read.' },
  {
    operation: 'calendar-feed.own',
    needs: 'signed-in',
    why: 'Anybody with an account may have a calendar of their own meetings.',
  },
]
