import type { Happening } from '../../../stories/story.ts'
import { interviewGuide } from './texts/interview-guide.ts'
import { outreach } from './texts/outreach.ts'
import { questionnaire } from './texts/questionnaire.ts'
import { researchFramework } from './texts/research-framework.ts'
import { scopeOfWork } from './texts/scope-of-work.ts'
import { scorecard } from './texts/scorecard.ts'
import { systemsMap } from './texts/systems-map.ts'
import { workshopKit } from './texts/workshop-kit.ts'
import { workspace, workspaceAfterBaseline, workspaceInReview } from './texts/workspace.ts'

const [hub, map, kit] = [
  '@document:Workspace of the reform',
  '@document:Map of the three systems',
  '@document:Kit of the synthesis workshop',
]

/** The papers of the reform, each as far as it has come: from a draft that is never finished to one that is published. */
export const papers: readonly Happening[] = [
  {
    day: -232,
    by: 'policy',
    acts: [
      [
        'write',
        'Capacity scorecard: three cities',
        { template: 'capacity-scorecard', step: '@step:selection', text: scorecard },
      ],
      [
        'rest',
        '@claim:Merrowquay must report to council',
        ['#informational-interview:Osric Pellwether', 'Both of them said so, apart.'],
      ],
      ['askFor', '@document:Capacity scorecard', '@person:project-manager'],
    ],
  },
  {
    day: -231,
    by: 'project-manager',
    acts: [
      ['approve', '@document:Capacity scorecard', 'With the reasons as they stand.'],
      ['take', '@document:Capacity scorecard', 'close'],
    ],
  },
  {
    day: -229,
    by: 'policy',
    acts: [
      ['rest', '@claim:We choose Merrowquay', ['#decision:We work with Merrowquay', 'Decided so by the board.']],
      ['rest', '@claim:Merrowquay stays first', ['#candidate:Merrowquay', 'Under Selection, with each weight moved.']],
    ],
  },
  {
    day: -210,
    by: 'project-manager',
    acts: [
      [
        'write',
        'Workspace of the reform',
        { template: 'workspace-overview', step: '@step:objectives', text: workspace },
      ],
      ['version', hub, 'As opened'],
      [
        'write',
        'Scope of work of the city and its partner',
        { template: 'scope-of-work', step: '@step:scoping', text: scopeOfWork },
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
        { template: 'environment-questionnaire', step: '@step:environment-assessment', text: questionnaire },
      ],
    ],
  },
  {
    day: -154,
    by: 'coordinator',
    acts: [
      [
        'rest',
        '@claim:The custom of four weeks',
        ['#meeting:Call about the questionnaire', 'Nobody could name where it stands.'],
        ['#barrier:Buyers believe that a tender', 'With the manual as it is worded.'],
      ],
      ['askFor', '@document:Environment questionnaire', '@person:lead'],
    ],
  },
  {
    day: -153,
    by: 'lead',
    acts: [
      ['approve', '@document:Environment questionnaire', 'Both answers of finance and of us stand in it. Good.'],
      ['take', '@document:Environment questionnaire', 'close'],
    ],
  },
  {
    day: -148,
    by: 'researcher',
    acts: [
      [
        'write',
        'Guide for talks with people inside',
        { template: 'key-informant-guide', step: '@step:key-informant-interviews', text: interviewGuide },
      ],
      [
        'write',
        'Whom we ask, and how far it has come',
        { template: 'outreach-plan', step: '@step:key-informant-interviews', text: outreach },
      ],
      ['askFor', '@document:Guide for talks with people', '@person:project-manager'],
    ],
  },
  {
    day: -146,
    by: 'project-manager',
    acts: [
      ['approve', '@document:Guide for talks with people', 'Nine questions, and none of them leads.'],
      ['take', '@document:Guide for talks with people', 'close', 'format'],
    ],
  },
  {
    day: -126,
    by: 'data',
    acts: [
      [
        'write',
        'Map of the three systems',
        { template: 'data-systems-map', step: '@step:systems-map', text: systemsMap },
      ],
    ],
  },
  {
    day: -125,
    by: 'data',
    acts: [
      [
        'rest',
        '@claim:The amount of a contract is',
        ['#decision:Amounts are taken from the newest export', 'Why it was decided.'],
        ['#barrier:Contract amounts are overwritten', ''],
      ],
    ],
  },
  {
    day: -84,
    by: 'project-manager',
    acts: [
      ['rewrite', hub, workspaceAfterBaseline],
      ['version', hub, 'After the baseline'],
    ],
  },
  {
    day: -58,
    by: 'researcher',
    acts: [
      [
        'write',
        'What we want to learn from firms',
        { template: 'design-research-framework', step: '@step:data-user-interviews', text: researchFramework },
      ],
    ],
  },
  {
    day: -50,
    by: 'researcher',
    acts: [
      ['rest', '@claim:Firms that lose are not told why', ['#letter:Why we stopped bidding', 'The third sentence.']],
      ['askFor', '@document:What we want to learn', '@person:project-manager', '@person:coordinator'],
    ],
  },
  { day: -49, by: 'project-manager', acts: [['approve', '@document:What we want to learn', '']] },
  {
    day: -48,
    by: 'coordinator',
    acts: [
      ['approve', '@document:What we want to learn', 'Firms are in good hands.'],
      ['take', '@document:What we want to learn', 'close', 'format', 'deliver'],
    ],
  },
  {
    day: -30,
    by: 'data',
    acts: [
      [
        'review',
        map,
        {
          audience: 'Those who keep the systems',
          closesOn: 'day:-20',
          reviewers: ['@person:it', '@person:analyst', '@person:buyer'],
        },
      ],
    ],
  },
  {
    day: -27,
    by: 'it',
    acts: [
      [
        'comment',
        map,
        'The zone of the register’s times is known: it is ours, all year. Say so.',
        'the register’s do not',
      ],
      ['comment', map, 'Finance has a nightly file for the bank. Is that an export?'],
      ['say', map, 'approve-with-changes', 'Two small things.'],
    ],
  },
  {
    day: -26,
    by: 'analyst',
    acts: [
      ['comment', map, 'Nine days by now: I counted in spring.', 'The register takes a week to show a tender'],
      ['say', map, 'approve', ''],
    ],
  },
  {
    day: -19,
    by: 'data',
    acts: [
      ['take', map, 'end-review'],
      ['workIn', map, 'The zone of the register', 'accepted', 'Said in the row.'],
      ['rewrite', hub, workspaceInReview],
      ['version', hub, 'With the opportunities in review'],
    ],
  },
  {
    day: -7,
    by: 'researcher',
    acts: [
      [
        'write',
        'Kit of the synthesis workshop',
        { template: 'synthesis-workshop-kit', step: '@step:synthesis-workshop', text: workshopKit },
      ],
    ],
  },
  {
    day: -4,
    by: 'researcher',
    acts: [['askFor', kit, '@person:project-manager', '@person:coordinator']],
  },
  { day: -3, by: 'coordinator', acts: [['approve', kit, 'The seats are drawn: good.']] },
]
