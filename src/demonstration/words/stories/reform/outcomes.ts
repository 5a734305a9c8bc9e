import type { Happening } from '../../../stories/story.ts'

/** What was handed over, what was said to everybody, and what the next city finds changed in the playbook. */
export const outcomes: readonly Happening[] = [
  {
    day: -78,
    by: 'coordinator',
    acts: [
      ['report', { kind: 'document', documentId: '@document:Baseline summary report' }],
      [
        'update',
        'We have looked at five years of purchases',
        'The baseline is done. Firms hear of small purchases too late, and one competitive tender in five draws a single bid. Next we ask firms, above all those that stopped bidding.',
      ],
    ],
  },
  {
    day: -59,
    by: 'project-manager',
    acts: [['report', { kind: 'minutes', meetingId: '@meeting:What the baseline says' }]],
  },
  {
    day: -45,
    by: 'project-manager',
    acts: [['fork', 'software-procurement']],
  },
  {
    day: -28,
    by: 'lead',
    acts: [
      [
        'release',
        'R036',
        {
          question: 'Why did the lowest bid not win?',
          note: 'The record of the opening says that the offer came without a signature. The firm was told on the same day, and the next offer was taken.',
          reply: 'We forgot to sign. We have a list now, and signing is the first line of it.',
        },
      ],
    ],
  },
  {
    day: -23,
    by: 'coordinator',
    acts: [
      [
        'update',
        'Twelve people told us what keeps them away',
        'Firms want to know earlier what the city will buy, and why they lost. What they asked for is in review now; in three weeks there is a workshop at Gullwing Library.',
      ],
    ],
  },
  {
    day: -12,
    by: 'project-manager',
    acts: [
      [
        'edit',
        'software-procurement',
        {
          do: 'add-tip',
          stepId: 'capacity-building',
          text: 'Read three of your own past purchases aloud, with those who made them. It takes an afternoon and nobody forgets it.',
        },
      ],
      [
        'edit',
        'software-procurement',
        {
          do: 'add-check',
          stepId: 'capacity-building',
          text: 'A buyer who was not there can say what a product owner decides',
        },
      ],
    ],
  },
  {
    day: -5,
    by: 'project-manager',
    acts: [['report', { kind: 'workspace-summary' }]],
  },
]
