import type { Happening } from '../../../stories/story.ts'
import { partnerName } from './people.ts'

/** Why, what for, what stands in the way, and what days count. */
export const registers: readonly Happening[] = [
  {
    day: -243,
    by: 'lead',
    acts: [
      ['employ', partnerName, '@person:project-manager', '@person:researcher', '@person:policy', '@person:data'],
      [
        'employ',
        'City of Merrowquay (invented)',
        '@person:coordinator',
        '@person:it',
        '@person:buyer',
        '@person:business',
        '@person:analyst',
        '@person:lead',
      ],
      [
        'purpose',
        {
          issue: 'Small and local firms should see what the city buys, and win some of it',
          reasons: ['policy', 'e-procurement'],
          reasonWords:
            'In January 2024 the city opened small digital purchases to everybody. Council asks what came of it, and the portal is renewed next year.',
          focusArea: 'Digital services below the threshold of open tenders',
          hypothesis:
            'Small firms stay away because they hear of a purchase too late, not because they are too small for it.',
        },
      ],
    ],
  },
  {
    day: -240,
    by: 'coordinator',
    acts: [
      [
        'judge',
        'team',
        {
          state: 'partly',
          evidenceRef: '',
          evidenceLink: '',
          evidenceWords: 'Purchasing and data are in; IT has named nobody yet.',
        },
      ],
      [
        'judge',
        'commitment',
        {
          state: 'met',
          evidenceRef: '',
          evidenceLink: 'https://merrowquay.example/plans/local-economy',
          evidenceWords: 'The plan for the local economy names small suppliers as a goal of council.',
        },
      ],
      ['judge', 'capacity', { state: 'absent', evidenceRef: '', evidenceLink: '', evidenceWords: '' }],
      [
        'judge',
        'openness',
        {
          state: 'partly',
          evidenceRef: '',
          evidenceLink: '',
          evidenceWords: 'The budget is public; contracts are not.',
        },
      ],
    ],
  },
  {
    day: -205,
    by: 'coordinator',
    acts: [
      [
        'add',
        'goal',
        {
          statement: 'Half of small digital purchases get three bids or more',
          term: 'short',
          why: 'Firms told council that they hear of them too late.',
          measure: 'measure:U018',
          byDay: 'day:150',
        },
      ],
      [
        'add',
        'goal',
        {
          statement: 'One tender in ten, at most, draws a single bid',
          term: 'long',
          why: 'A single bid is a price nobody had to beat.',
          measure: 'measure:U015',
          byDay: 'day:700',
        },
      ],
      [
        'add',
        'goal',
        {
          statement: 'Publish every purchase within a month of its award',
          term: 'short',
          why: 'Vendors plan with what they can see.',
          byDay: 'day:60',
        },
      ],
      [
        'add',
        'goal',
        {
          statement: 'Council has its report on the purchases of January 2024',
          term: 'short',
          why: 'It was asked for, with a date.',
          byDay: 'day:-40',
        },
      ],
    ],
  },
  {
    day: -200,
    by: 'policy',
    acts: [
      [
        'add',
        'outcome',
        {
          name: 'More local firms win small purchases',
          what: 'Firms of the city and its neighbours bid, and win, where they did not before.',
          sign: 'The share of awards that go to local suppliers.',
          measure: 'measure:local',
          before: 'Known from two years of awards only.',
          example: 'vendors',
        },
      ],
      [
        'add',
        'outcome',
        {
          name: 'Purchasing and IT talk before a tender, not after it',
          what: 'The two meet every other week.',
          sign: 'Questions that are still open when a tender is posted.',
          before: 'They met when something had gone wrong.',
          after: 'Eleven meetings in eight months.',
          state: 'seen',
          example: 'relations',
        },
      ],
      [
        'add',
        'outcome',
        {
          name: 'Decisions come sooner after the close',
          what: 'Firms learn within three weeks whether they have won.',
          sign: 'Days from close to decision.',
          measure: 'measure:U060',
          example: 'performance',
        },
      ],
      [
        'add',
        'barrier',
        {
          statement: 'Buyers believe that a tender must be open for four weeks',
          type: 'interpretation',
          rule: 'Purchasing manual, part 4: “adequate time”. No number of days is named.',
          ruleLevel: 'custom',
          mitigation: 'The clerk writes down how part 4 is read for purchases up to 100,000.',
          ownerId: '@person:lead',
          state: 'in-hand',
        },
      ],
      [
        'add',
        'barrier',
        {
          statement: 'Contract amounts are overwritten when a contract changes',
          type: 'silos',
          rule: 'None; the contracts system has one field for the amount.',
          ruleLevel: 'none',
          mitigation: 'Keep each half-yearly export, and compare them.',
          ownerId: '@person:it',
          state: 'open',
        },
      ],
      [
        'add',
        'barrier',
        {
          statement: 'Names of losing bidders may not be published',
          type: 'policy-silence',
          rule: 'By-law 12, section 7: bids are “received in confidence until award”. After award it is silent.',
          ruleLevel: 'law',
          mitigation: 'Ask the city solicitor how it is read after award; publish counts until then.',
          ownerId: '@person:policy',
          state: 'open',
        },
      ],
      [
        'add',
        'barrier',
        {
          statement: 'Staff fear that auditors look longer at who tries something new',
          type: 'fear-of-audit',
          ruleLevel: 'none',
          mitigation: 'The auditor reads the plan before the pilot, and says so in writing.',
          ownerId: '@person:coordinator',
          state: 'removed',
        },
      ],
    ],
  },
  {
    day: -198,
    by: 'analyst',
    acts: [
      [
        'add',
        'calendar-date',
        {
          name: 'Departments hand in their budget drafts',
          type: 'budget',
          day: 'day:-190',
          isYearly: true,
          note: 'What is to be bought next year is in there.',
        },
      ],
      ['add', 'calendar-date', { name: 'Council adopts the budget', type: 'budget', day: 'day:75', isYearly: true }],
      [
        'add',
        'calendar-date',
        {
          name: 'Tender for the new e-bidding portal',
          type: 'tender',
          day: 'day:90',
          note: 'What it must export belongs into the request.',
        },
      ],
      ['add', 'calendar-date', { name: 'Hosting of the city’s website ends', type: 'contract-end', day: 'day:160' }],
      ['add', 'calendar-date', { name: 'New contract register begins', type: 'it-investment', day: 'day:300' }],
      [
        'add',
        'term',
        {
          term: 'SDP',
          meaning: 'Small digital purchase: up to 100,000, open to all, nine to fifteen days.',
          also: 'small digital purchase',
        },
      ],
      [
        'add',
        'term',
        { term: 'Close', meaning: 'The hour after which no bid is taken: two in the afternoon.', also: 'closing date' },
      ],
      ['add', 'term', { term: 'Marrow rule', meaning: 'What staff call the custom of four weeks for every tender.' }],
    ],
  },
  {
    day: -120,
    by: 'project-manager',
    acts: [
      [
        'judge',
        'team',
        {
          state: 'met',
          evidenceRef: '#meeting:Kick-off of both teams',
          evidenceLink: '',
          evidenceWords: 'IT named Tobin Loamweaver, with four hours a week.',
        },
      ],
      [
        'judge',
        'capacity',
        {
          state: 'partly',
          evidenceRef: 'measure:U018',
          evidenceLink: '',
          evidenceWords: 'Measures run; the export is still by hand.',
        },
      ],
    ],
  },
  {
    day: -41,
    by: 'coordinator',
    acts: [['change', 'goal', '@goal:Council has its report', { state: 'reached' }]],
  },
]
