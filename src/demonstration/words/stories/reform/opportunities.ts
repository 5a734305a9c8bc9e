import type { Happening } from '../../../stories/story.ts'

/** Phase II by the book, as far as it has come; and the first step of another playbook. */
export const opportunities: readonly Happening[] = [
  {
    day: -64,
    by: 'researcher',
    acts: [
      ['move', 'data-user-interviews', 'begin'],
      ['assign', 'data-user-interviews', '@person:researcher', '@person:policy'],
      ['own', 'Open Purse Collective (invented)', 'data-user-interviews', 'synthesis-workshop', 'opportunities-report'],
      ['own', 'Information Technology', 'priority-ocds-mapping'],
      ['own', 'Finance', 'priority-ocds-mapping'],
      ['ask', 'data-user-interviews', 'Do we pay firms for their time?'],
      ['ask', 'synthesis-workshop', 'Who of the council should be there?'],
    ],
  },
  {
    day: -61,
    by: 'coordinator',
    acts: [
      [
        'answer',
        'data-user-interviews',
        'Do we pay firms',
        'Two hours at the rate of the library’s panel. Budget line of the business desk.',
      ],
    ],
  },
  {
    day: -57,
    by: 'researcher',
    acts: [
      [
        'tick',
        'data-user-interviews',
        'research-goals',
        'community-view',
        'discuss-goals',
        'groups',
        'compile',
        'identify',
        'tracker',
      ],
      ['check', 'data-user-interviews', 'framework-shared', ['#document:What we want to learn']],
    ],
  },
  {
    day: -40,
    by: 'lead',
    acts: [
      [
        'follow',
        {
          key: 'software-procurement',
          isOwn: true,
          onlyStep: 'capacity-building',
          startedOn: 'day:-40',
          role: 'product-owner',
          name: 'Capacity building for buyers of software',
        },
      ],
      ['dates', 'capacity-building', 'day:-40', 'day:-2'],
      ['tick', 'capacity-building', 'contact', 'skills', 'read'],
      [
        'check',
        'capacity-building',
        'familiarity',
        ['#measure:U060'],
        'Forty software purchases of the last two years read together.',
      ],
    ],
  },
  { day: -26, by: 'policy', acts: [['move', 'opportunities-report', 'begin']] },
  {
    day: -25,
    by: 'researcher',
    acts: [
      ['tickAll', 'data-user-interviews'],
      ['check', 'data-user-interviews', 'guide-reviewed', [], 'By both coordinators.'],
      [
        'check',
        'data-user-interviews',
        'beyond-staff',
        ['#letter:Why we stopped bidding'],
        'Ten firms, two journalists.',
      ],
      ['check', 'data-user-interviews', 'agreed-to', [], 'Twelve consents.'],
      ['check', 'data-user-interviews', 'labelled', [], 'By group and number, as in the first phase.'],
      ['move', 'data-user-interviews', 'finish'],
      ['deliver', 'phase-2', 'design-research-framework', 'delivered', '#document:What we want to learn'],
    ],
  },
  {
    day: -19,
    by: 'data',
    acts: [
      ['move', 'priority-ocds-mapping', 'begin'],
      ['tick', 'priority-ocds-mapping', 'fields', 'gaps', 'from-solutions'],
      ['check', 'priority-ocds-mapping', 'gaps-marked', ['#document:Actionable opportunities report']],
      ['deliver', 'phase-2', 'actionable-opportunities-report', 'begun', '#document:Actionable opportunities report'],
    ],
  },
  {
    day: -17,
    by: 'project-manager',
    acts: [
      ['move', 'site-visit-2', 'begin'],
      ['tick', 'site-visit-2', 'agenda'],
      ['assign', 'site-visit-2', '@person:project-manager', '@person:researcher'],
      [
        'move',
        'synthesis-workshop',
        'block',
        { reason: 'No room outside City Hall yet: firms said they would not come there.' },
      ],
    ],
  },
  {
    day: -13,
    by: 'analyst',
    acts: [
      [
        'ask',
        'priority-ocds-mapping',
        'Does a plan of the year belong into planning or into tender, where no date is set?',
      ],
    ],
  },
]
