import type { Happening } from '../../../stories/story.ts'
import { hall } from './meetings.ts'
import { coreTeam } from './people.ts'

/** Meetings since the baseline was measured, what was decided in them, and what somebody does next. */
export const laterMeetings: readonly Happening[] = [
  {
    day: -120,
    by: 'data',
    acts: [
      [
        'hold',
        '@meeting:The systems map with the core team',
        {
          points: [
            'The portal knows who bid, the register who won. Invoices are in a fourth system that nobody exports.',
            'Bids a tender, days to bid, days to decide, and the share of single bids can be had today.',
          ],
        },
        'review',
      ],
      [
        'action',
        {
          text: 'Find out what an export of invoices would take',
          ownerId: '@person:it',
          due: 'day:-16',
          source: '#meeting:The systems map with the core team',
        },
        {
          text: 'Describe each field of the portal’s export',
          ownerId: '@person:analyst',
          due: 'day:-100',
          source: '#meeting:The systems map with the core team',
        },
      ],
    ],
  },
  { day: -114, by: 'it', acts: [['approveMinutes', '@meeting:The systems map with the core team']] },
  {
    day: -101,
    by: 'analyst',
    acts: [['settle', '@action:Describe each field', 'done', 'See the mapping; eleven columns have no use for us.']],
  },
  {
    day: -70,
    by: 'project-manager',
    acts: [
      [
        'meet',
        {
          ...{
            title: 'What the baseline says, and what comes next',
            kind: 'core',
            day: 'day:-66',
            from: '09:30',
            to: '11:30',
          },
          ...{ place: hall, invitees: coreTeam, inviteeClasses: ['core team', 'council'], isPublic: true },
        },
        [
          { title: 'The report in ten minutes', minutes: 10, presenterId: '@person:policy' },
          { title: 'What surprised us', minutes: 40 },
          { title: 'Whom we ask next', minutes: 40, presenterId: '@person:researcher' },
        ],
      ],
    ],
  },
  {
    day: -65,
    by: 'project-manager',
    acts: [
      [
        'hold',
        '@meeting:What the baseline says',
        {
          points: [
            'Read, and no questions on the figures.',
            'Nobody expected Fleet Services to draw so few bidders.',
            'Firms that stopped bidding are more interesting than those who bid. Corin knows eight.',
          ],
          guests: 'Councillor Jollycroft',
        },
        'review',
      ],
      [
        'decide',
        {
          text: 'Amounts are taken from the export in which the contract was signed.',
          context: 'Later exports show what a contract grew to, which is another question.',
          decidedBy: ['@person:data', '@person:lead'],
          decidedOn: 'day:-66',
          meetingId: '@meeting:What the baseline says',
          supersedes: '@decision:Amounts are taken from the newest export',
        },
      ],
      [
        'decide',
        {
          text: 'The second site visit asks firms that stopped bidding.',
          decidedBy: ['@person:researcher', '@person:coordinator'],
          decidedOn: 'day:-66',
          meetingId: '@meeting:What the baseline says',
          isPublic: false,
        },
      ],
      [
        'action',
        {
          text: 'Write to eight firms that stopped bidding',
          ownerId: '@person:business',
          due: 'day:-50',
          source: '#meeting:What the baseline says',
        },
        {
          text: 'Book a room outside City Hall for the workshop',
          due: 'day:6',
          source: '#meeting:What the baseline says',
        },
      ],
    ],
  },
  { day: -60, by: 'coordinator', acts: [['approveMinutes', '@meeting:What the baseline says']] },
  {
    day: -52,
    by: 'business',
    acts: [['settle', '@action:Write to eight firms', 'done', 'Six answered, four come.']],
  },
  {
    day: -24,
    by: 'project-manager',
    acts: [
      [
        'meet',
        {
          ...{ title: 'First draft of the opportunities', kind: 'core', day: 'day:-15', from: '09:30', to: '11:00' },
          ...{ place: hall, invitees: coreTeam },
        },
        [
          { title: 'What firms asked for', minutes: 30, presenterId: '@person:researcher' },
          { title: 'What the systems can give', minutes: 30, presenterId: '@person:data' },
          { title: 'How we comment', minutes: 15 },
        ],
      ],
    ],
  },
  {
    day: -14,
    by: 'researcher',
    acts: [
      [
        'hold',
        '@meeting:First draft of the opportunities',
        {
          points: [
            'Firms want to know earlier, and to know why they lost. Nobody asked for a portal.',
            'All of it but the reasons for losing is in the exports.',
            'Comments beside the text until the end of the round, verdicts by name.',
          ],
        },
        'review',
      ],
      [
        'action',
        {
          text: 'Draw the map from need to field',
          ownerId: '@person:data',
          due: 'day:9',
          source: '#meeting:First draft of the opportunities',
        },
        {
          text: 'Count how many firms asked why they lost',
          ownerId: '@person:researcher',
          due: 'day:-4',
          source: '#meeting:First draft of the opportunities',
        },
        {
          text: 'Can reasons for losing be published at all?',
          kind: 'question',
          ownerId: '@person:coordinator',
          due: 'day:12',
          source: '#meeting:First draft of the opportunities',
        },
      ],
    ],
  },
  {
    day: -16,
    by: 'it',
    acts: [
      [
        'settle',
        '@action:Find out what an export of invoices',
        'done',
        'Three weeks of work, or a module that we never bought. See the letter.',
      ],
    ],
  },
  {
    day: -10,
    by: 'project-manager',
    acts: [
      [
        'action',
        { text: 'Send the invitations to the workshop', ownerId: '@person:project-manager', due: 'day:4' },
        { text: 'Name ten purchases that a plan of the year would have shown', ownerId: '@person:lead', due: 'day:7' },
        {
          text: 'Write down how each export is made, for whoever does it next',
          ownerId: '@person:analyst',
          due: 'day:14',
        },
        { text: 'Read the report as council would', ownerId: '@person:reviewer', due: 'day:5' },
        { text: 'Ask at the market for firms that never bid', ownerId: '@person:business', due: 'day:15' },
      ],
      [
        'meet',
        {
          ...{ title: 'Opportunities: what the review said', kind: 'core', day: 'day:8', from: '09:30', to: '11:30' },
          ...{ place: hall, invitees: coreTeam, inviteeClasses: ['core team'], isPublic: true },
        },
        [
          { title: 'Comments that are not settled', minutes: 45, presenterId: '@person:project-manager' },
          { title: 'Candidates for the pilot', minutes: 45, presenterId: '@person:coordinator' },
          { title: 'Who approves, and by when', minutes: 15 },
        ],
      ],
      [
        'meet',
        {
          ...{ title: 'Synthesis workshop', kind: 'workshop', day: 'day:22', from: '09:00', to: '16:00' },
          ...{ place: 'Gullwing Library, upper hall', invitees: coreTeam, inviteeClasses: ['vendors', 'departments'] },
        },
        [
          { title: 'What we heard, on the wall', minutes: 90, presenterId: '@person:researcher' },
          { title: 'Solutions in mixed groups', minutes: 150 },
          { title: 'Rating by impact and feasibility', minutes: 60, presenterId: '@person:policy' },
        ],
      ],
    ],
  },
]
