import type { Happening } from '../../../stories/story.ts'
import { coreTeam } from './people.ts'

export const hall = 'City Hall, Lantern Square, room 2'

/** Meetings, what was decided in them, and what somebody does next. */
export const meetings: readonly Happening[] = [
  {
    day: -228,
    by: 'project-manager',
    acts: [
      [
        'meet',
        {
          ...{ title: 'Kick-off of both teams', kind: 'kick-off', day: 'day:-222', from: '09:30', to: '11:30' },
          ...{ place: hall, invitees: coreTeam, inviteeClasses: ['core team', 'department heads'] },
        },
        [
          { title: 'Who is here and why', minutes: 20, presenterId: '@person:project-manager' },
          { title: 'What open contracting stands for', minutes: 30, presenterId: '@person:policy' },
          { title: 'Which problem residents feel', minutes: 40, presenterId: '@person:coordinator' },
          { title: 'How we work together', minutes: 30 },
        ],
      ],
    ],
  },
  {
    day: -221,
    by: 'project-manager',
    acts: [
      [
        'hold',
        '@meeting:Kick-off of both teams',
        {
          points: [
            'Everybody said in one sentence what would make this worth their time.\n\n- Isla: that I clean the export once, not every month.\n- Greta: that nobody asks me for the same list twice.',
            'Open contracting is a way to buy better, and publishing is a part of it, not the whole.',
            'Firms hear of small purchases too late. “By the time I hear of it, it is closed” was said by three of the five who came to the council’s hearing.',
            'We meet every other week. What matters is in the workspace within the week.',
          ],
          guests: 'Two owners of small firms, for the third point',
          attendance: { '@person:policy': 'excused' },
        },
        'review',
      ],
      [
        'decide',
        {
          text: 'We begin with small digital purchases.',
          context: 'It is the one field in which the rule was changed already, so that there is a before and an after.',
          options: 'All purchases; building works; small digital purchases.',
          decidedBy: ['@person:coordinator', '@person:lead', '@person:project-manager'],
          decidedOn: 'day:-222',
          meetingId: '@meeting:Kick-off of both teams',
          isPublic: true,
        },
      ],
      [
        'action',
        {
          text: 'Name somebody of IT with hours for this',
          ownerId: '@person:coordinator',
          due: 'day:-208',
          source: '#meeting:Kick-off of both teams',
        },
        {
          text: 'Send the last two exports of the register',
          ownerId: '@person:analyst',
          due: 'day:-214',
          source: '#meeting:Kick-off of both teams',
        },
        {
          text: 'Write the scope of work',
          ownerId: '@person:project-manager',
          due: 'day:-205',
          source: '#meeting:Kick-off of both teams',
        },
      ],
    ],
  },
  {
    day: -216,
    by: 'coordinator',
    acts: [['approveMinutes', '@meeting:Kick-off of both teams']],
  },
  {
    day: -213,
    by: 'analyst',
    acts: [['settle', '@action:Send the last two exports', 'done', 'Both are in the data of this project.']],
  },
  {
    day: -207,
    by: 'coordinator',
    acts: [['settle', '@action:Name somebody of IT', 'done', 'Tobin Loamweaver, four hours a week.']],
  },
  {
    day: -206,
    by: 'project-manager',
    acts: [
      ['settle', '@action:Write the scope of work', 'done', 'It is under Documents.'],
      [
        'meet',
        {
          ...{
            title: 'Introduction to the data standard',
            kind: 'orientation',
            day: 'day:-203',
            from: '13:00',
            to: '14:30',
          },
          ...{ place: hall, invitees: coreTeam, inviteeClasses: ['core team'] },
        },
        [
          { title: 'One purchase, from plan to payment, in the standard', minutes: 50, presenterId: '@person:data' },
          { title: 'What barriers we expect', minutes: 40, presenterId: '@person:policy' },
        ],
      ],
    ],
  },
  {
    day: -202,
    by: 'data',
    acts: [
      [
        'hold',
        '@meeting:Introduction to the data standard',
        {
          points: [
            'We followed purchase 25-00417 through the three exports. The number of the tender joins them.',
            'Four barriers were named; they are in the log, each with somebody who sees to it.',
          ],
        },
        'review',
      ],
      [
        'decide',
        {
          text: 'Amounts are taken from the newest export, and older exports are kept.',
          context: 'The contracts system overwrites amounts.',
          decidedBy: ['@person:data', '@person:it', '@person:analyst'],
          decidedOn: 'day:-203',
          meetingId: '@meeting:Introduction to the data standard',
        },
      ],
    ],
  },
  {
    day: -197,
    by: 'lead',
    acts: [['approveMinutes', '@meeting:Introduction to the data standard']],
  },
  {
    day: -160,
    by: 'researcher',
    acts: [
      [
        'meet',
        {
          ...{
            title: 'Call about the questionnaire',
            kind: 'working-call',
            day: 'day:-156',
            from: '10:00',
            to: '11:00',
          },
          ...{ place: '', link: 'https://meet.openpurse.example/merrowquay', invitees: coreTeam },
        },
        [
          { title: 'What the city answered', minutes: 40, presenterId: '@person:coordinator' },
          { title: 'What stands in the way', minutes: 20, presenterId: '@person:policy' },
        ],
      ],
    ],
  },
  {
    day: -155,
    by: 'policy',
    acts: [
      [
        'hold',
        '@meeting:Call about the questionnaire',
        {
          points: [
            'All eleven questions are answered. Two answers differ between purchasing and finance: who approves a change of a contract.',
            'The custom of four weeks is not written anywhere. “We do four weeks because we always did” – purchasing.',
          ],
          attendance: { '@person:it': 'absent' },
        },
        'review',
      ],
      [
        'action',
        {
          text: 'Ask the solicitor how section 7 is read after award',
          ownerId: '@person:policy',
          due: 'day:-12',
          source: '#meeting:Call about the questionnaire',
        },
        {
          text: 'Who approves a change of a contract, purchasing or finance?',
          kind: 'question',
          ownerId: '@person:lead',
          due: 'day:-130',
          source: '#meeting:Call about the questionnaire',
        },
      ],
    ],
  },
  {
    day: -150,
    by: 'lead',
    acts: [['approveMinutes', '@meeting:Call about the questionnaire']],
  },
  {
    day: -131,
    by: 'lead',
    acts: [
      [
        'settle',
        '@action:Who approves a change',
        'done',
        'Purchasing up to 10 %, finance above. It is in the manual, part 9.',
      ],
    ],
  },
  {
    day: -128,
    by: 'data',
    acts: [
      [
        'meet',
        {
          ...{ title: 'The systems map with the core team', kind: 'core', day: 'day:-121', from: '09:30', to: '11:00' },
          ...{ place: hall, invitees: coreTeam, inviteeClasses: ['core team'] },
        },
        [
          { title: 'Three systems and what joins them', minutes: 45, presenterId: '@person:data' },
          { title: 'Measures we can have now', minutes: 45, presenterId: '@person:analyst', thing: '#measure:U018' },
        ],
      ],
    ],
  },
]
