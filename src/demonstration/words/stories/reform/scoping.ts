import type { Happening } from '../../../stories/story.ts'

/** Phase 0 by the book, up to its gate. */
export const scoping: readonly Happening[] = [
  {
    day: -243,
    by: 'project-manager',
    acts: [
      ['move', 'selection', 'begin'],
      ['assign', 'selection', '@person:project-manager', '@person:policy'],
      ['own', 'Open Purse Collective (invented)', 'selection', 'scoping', 'objectives'],
    ],
  },
  {
    day: -234,
    by: 'policy',
    acts: [['tick', 'selection', 'long-list', 'criteria', 'shortlist', 'informational-interviews', 'why-reform']],
  },
  {
    day: -230,
    by: 'project-manager',
    acts: [
      ['tickAll', 'selection'],
      [
        'check',
        'selection',
        'compared',
        ['#document:Capacity scorecard'],
        'Eight criteria, each score with its reason.',
      ],
      ['check', 'selection', 'interviewed', ['#informational-interview:Osric Pellwether']],
      ['check', 'selection', 'chosen', ['#decision:We work with Merrowquay']],
      ['check', 'selection', 'team-named', [], 'Ten people, under People.'],
      ['move', 'selection', 'finish'],
    ],
  },
  {
    day: -226,
    by: 'project-manager',
    acts: [['ask', 'scoping', 'Do purchases with the card belong to the focus?']],
  },
  {
    day: -219,
    by: 'lead',
    acts: [
      [
        'answer',
        'scoping',
        'Do purchases with the card',
        'No: they are below 10,000 and not tendered. They are a question for another year.',
      ],
      ['tick', 'scoping', 'focus-area', 'work-under-way'],
      ['check', 'scoping', 'focus-chosen', ['#decision:We begin with small digital purchases']],
    ],
  },
  {
    day: -212,
    by: 'project-manager',
    acts: [['move', 'objectives', 'begin'], ['proposeOpenness']],
  },
  {
    day: -208,
    by: 'coordinator',
    acts: [
      ['signOpenness', 'city'],
      ['sign', 'phase-0', 'scope', 'city'],
      ['own', 'Purchasing', 'scoping', 'objectives'],
    ],
  },
  {
    day: -207,
    by: 'project-manager',
    acts: [
      ['signOpenness', 'practitioner'],
      ['sign', 'phase-0', 'scope', 'practitioner'],
    ],
  },
  {
    day: -194,
    by: 'coordinator',
    acts: [
      ['tickAll', 'scoping'],
      ['check', 'scoping', 'calendar-set', ['#calendar-date:Departments hand in'], 'Five dates so far.'],
      ['check', 'scoping', 'scope-signed', ['#document:Scope of work of the city']],
      ['move', 'scoping', 'finish'],
    ],
  },
  {
    day: -184,
    by: 'project-manager',
    acts: [
      ['tickAll', 'objectives'],
      ['check', 'objectives', 'roles-accepted', [], 'All but one, who is on leave.'],
      ['check', 'objectives', 'ocds-introduced', ['#meeting:Introduction to the data standard']],
      ['check', 'objectives', 'tenets-reviewed', ['#meeting:Kick-off of both teams']],
      ['check', 'objectives', 'goals-set', ['#goal:Half of small digital purchases', '#goal:One tender in ten']],
      ['check', 'objectives', 'barriers-discussed', ['#meeting:Introduction to the data standard']],
      ['check', 'objectives', 'transparency-signed', ['#agreement:1']],
      ['check', 'objectives', 'workspace-shared', ['#document:Workspace of the reform']],
      ['move', 'objectives', 'finish'],
    ],
  },
  {
    day: -179,
    by: 'coordinator',
    acts: [
      ['deliver', 'phase-0', 'capacity-scorecard', 'delivered', '#document:Capacity scorecard'],
      ['deliver', 'phase-0', 'workspace', 'delivered', '#document:Workspace of the reform'],
      ['deliver', 'phase-0', 'scope-of-work', 'delivered', '#document:Scope of work of the city'],
      ['deliver', 'phase-0', 'transparency-agreement', 'delivered', '#agreement:1'],
    ],
  },
  {
    day: -178,
    by: 'project-manager',
    acts: [
      [
        'close',
        'phase-0',
        {
          keep: 'Weigh the criteria before the cities are named\nSign the agreement on openness before the first interview',
          change: 'Two weeks are too short for a scope of work where a council meets once a month',
        },
      ],
    ],
  },
]
