import type { Happening } from '../../../stories/story.ts'

/** The papers of the first phase: hub, scorecard, scope; and one of the second. */
export const papers: readonly Happening[] = [
  {
    day: -232,
    by: 'policy',
    acts: [
      [
        'write',
        'Capacity scorecard: three cities',
        { template: 'capacity-scorecard', step: '@step:selection', sections: {}, others: 'stay' },
      ],
    ],
  },
  {
    day: -210,
    by: 'project-manager',
    acts: [
      [
        'write',
        'Workspace of the reform',
        {
          template: 'workspace-overview',
          step: '@step:objectives',
          others: 'stay',
          sections: {
            'At a glance':
              'Table: The project in five lines\n\n| What | Now |\n| --- | --- |\n| Place | Merrowquay, a city that does not exist |\n| Issue that guides the work | Small and local firms should see what the city buys, and win some of it |\n| Why we began | Council asks what came of the small digital purchases of January 2024 |\n| Where we stand | Phase II: opportunities. The report is in review |\n| Whom to ask | Wren Oatcastle, project manager |',
            'New here?':
              '1. Goals and timeline on this page, 5 minutes\n2. The baseline summary report, 15 minutes\n3. The minutes of the last two meetings of the core team, 10 minutes\n4. The agreement on what is public, 5 minutes',
          },
        },
      ],
      ['version', '@document:Workspace of the reform', 'As opened'],
      [
        'write',
        'Scope of work of the city and its partner',
        {
          template: 'scope-of-work',
          step: '@step:scoping',
          others: 'stay',
          sections: {
            'Who works together':
              'Table: Parties\n\n| Organisation | Part in the work | Signed for by |\n| --- | --- | --- |\n| City of Merrowquay (invented) | Data, people, decisions | Saffi Brackenhoop |\n| Open Purse Collective (invented) | Research, measures, drafts | Wren Oatcastle |\n\nNo money changes hands.',
            'What will not be done':
              '- No data is cleaned by hand for the sake of a figure.\n- No system is built or bought.\n- Nothing is said about a single purchase or firm before the city has looked at it.',
            Data: 'Table: Data that is handed over\n\n| Data | From | To | For what | Kept until |\n| --- | --- | --- | --- | --- |\n| Exports of three systems, each half year | Data officer | The project here | Measures, publication | The project ends |',
            'Changes and ending':
              'A change is agreed in writing by both coordinators. Either party may end the work with a month’s notice and hands over what exists.',
            Purpose:
              'We work together so that small and local firms see what the city buys and win some of it, beginning with small digital purchases.\n\n:::live goals {}\n\n:::',
            Signatures:
              'Table: Signed\n\n| Name | For |\n| --- | --- |\n| Saffi Brackenhoop | The city |\n| Wren Oatcastle | The partner |',
          },
        },
      ],
    ],
  },
  {
    day: -199,
    by: 'project-manager',
    acts: [['askFor', '@document:Scope of work of the city', '@person:lead', '@person:coordinator']],
  },
  { day: -196, by: 'lead', acts: [['approve', '@document:Scope of work of the city', 'Agreed.']] },
  {
    day: -195,
    by: 'coordinator',
    acts: [
      ['approve', '@document:Scope of work of the city', 'Agreed for the city.'],
      ['take', '@document:Scope of work of the city', 'close', 'format', 'deliver'],
    ],
  },
  {
    day: -158,
    by: 'coordinator',
    acts: [
      [
        'write',
        'Environment questionnaire, answered',
        { template: 'environment-questionnaire', step: '@step:environment-assessment', sections: {}, others: 'stay' },
      ],
    ],
  },
  {
    day: -148,
    by: 'researcher',
    acts: [
      [
        'write',
        'Guide for talks with people inside',
        { template: 'key-informant-guide', step: '@step:key-informant-interviews', sections: {}, others: 'stay' },
      ],
      [
        'write',
        'Whom we ask, and how far it has come',
        { template: 'outreach-plan', step: '@step:key-informant-interviews', sections: {}, others: 'stay' },
      ],
    ],
  },
  {
    day: -126,
    by: 'data',
    acts: [
      [
        'write',
        'Map of the three systems',
        { template: 'data-systems-map', step: '@step:systems-map', sections: {}, others: 'stay' },
      ],
    ],
  },
  {
    day: -58,
    by: 'researcher',
    acts: [
      [
        'write',
        'What we want to learn from firms',
        { template: 'design-research-framework', step: '@step:data-user-interviews', sections: {}, others: 'stay' },
      ],
    ],
  },
]
