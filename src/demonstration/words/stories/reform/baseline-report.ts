import type { Happening } from '../../../stories/story.ts'
import { claimToFollow } from './claims.ts'

const title = '@document:Baseline summary report'

/** The report of the second phase: written, reviewed, approved by name, closed and delivered. */
export const baselineReport: readonly Happening[] = [
  {
    day: -106,
    by: 'policy',
    acts: [
      [
        'write',
        'Baseline summary report',
        {
          template: 'baseline-summary-report',
          step: '@step:baseline-report',
          sections: {
            Summary:
              'Merrowquay makes some four thousand purchases a year. This report says how they go today, where they hurt and what the records show. It names no firm and no single purchase. ' +
              'We looked at five years of purchases, to June 2026, and spoke with twenty-three people who buy, sell or keep the data.\n\n- Firms hear of small purchases too late.\n- A tender draws {U018} bids in the middle; {U015} of competitive tenders draw one.\n- It takes the city {U060} in the middle to decide.\n- Nobody can follow a purchase from the portal to the payment.',
            'Why and how we looked':
              ':::live goals {}\n\n:::\n\nTable: Whom we heard\n\n| Group | People | How |\n| --- | --- | --- |\n| Purchasing | 7 | Interviews of an hour |\n| Departments that buy | 9 | Interviews of an hour |\n| IT and data | 4 | Walks through the systems |\n| Firms | 3 | At the kick-off |\n\nFew firms were heard. The next phase asks those who stopped bidding.',
            'How procurement works today':
              'A department says what it needs; purchasing posts it; firms bid in the portal; purchasing opens, the department chooses, council hears of what is large. Up to $10,000 a department buys by itself. Up to $50,000 three firms are asked. Above that a tender is open to all, but for works and services that few can do.\n\nIn January 2024 one field was changed: digital purchases up to $100,000 are open to all, with nine to fifteen days of notice in place of four weeks. Nothing else was changed in that month, so that there is a before and an after.\n\nThree systems keep the records: the register of tenders, the portal in which firms bid, the register of contracts. The number of the tender joins them. What was paid is in a fourth system that nobody exports.\n\n:::live measures {"code":"U010"}\n\n:::',
            '[Challenge area 1]':
              '## Firms hear of purchases too late\n\nWhoever does not look every day misses half of what is small. Small firms look once a week, on Friday evening, and the one who looks is the one who works.\n\nPurchasing gives four weeks because it always did. A firm that hears on the last day has one day, whether the tender stood for four weeks or for two: what matters to it is when it hears, not how long the tender is open.\n\n:::claim figure\nHalf of all competitive tenders get {U018} bids or fewer, July 2021 to June 2026.\n:::\n\n:::claim quotation\nBy the time I hear of it, it is closed.\n:::\n\n:::claim finding\nFour weeks for every tender is a custom: no rule that we found asks for it.\n:::\n\n:::live measures {"code":"U018"}\n\n:::',
            '[Challenge area 2]':
              '## Some tenders draw one bid\n\nA single bid is a price that nobody had to beat. It may still be a good one; nobody can know. Single bids are not spread evenly: some departments draw many bidders for the same kind of thing for which others draw one.\n\n:::claim figure\n{U015} of competitive tenders drew a single bid, July 2021 to June 2026.\n:::\n\n:::claim finding\nWhere purchases were opened to all with short notice, more firms bid, and more of them for the first time.\n:::',
            '[Challenge area 3]':
              '## Decisions take long\n\nA firm that has made an offer keeps its people free until it hears. A firm of three cannot do that for a month. Purchasing waits for the department, the department for its meeting, and the meeting for a date.\n\n:::claim figure\nFrom the close to the decision it takes {U060} in the middle.\n:::\n\n:::claim finding\nDepartments that ask for the same proof twice decide last.\n:::',
            '[Challenge area 4]':
              '## Nobody sees the whole\n\nWho wants to follow one purchase from the need to the payment asks four people. Each knows their part well and has never seen the next one.\n\n:::claim finding\nThe portal knows who bid and the register who won; awards are typed from one into the other.\n:::',
            'Procurement in figures':
              ':::live measures {"code":"U001"}\n\n:::\n\n:::live measures {"code":"U004"}\n\n:::\n\n:::live measures {"code":"U015"}\n\n:::',
            'What happens next':
              'The next phase asks firms, above all those that stopped bidding. It ends with a few changes that the city could try, each with what it needs. Two things wait for an answer: how section 7 of By-law 12 is read after an award, and what an export of invoices would take.\n\n:::live timeline {}\n\n:::',
            'Annex: method':
              'Guides and codes are in the library. Two people noted each interview; findings were checked by somebody who was not there.',
          },
        },
      ],
    ],
  },
  {
    day: -105,
    by: 'policy',
    acts: [
      [
        'rest',
        '@claim:Half of all competitive tenders get',
        ['#measure:U018', 'The middle of all competitive tenders; every row is behind it.'],
      ],
      [
        'rest',
        '@claim:By the time I hear of it',
        ['#meeting:Kick-off of both teams', 'Said by the owner of a firm at the third point.'],
      ],
      [
        'rest',
        '@claim:Four weeks for every tender is a custom',
        ['#meeting:Call about the questionnaire', 'Purchasing says so itself.'],
        ['#barrier:Buyers believe that a tender', 'With the rule as it stands.'],
      ],
      [
        'rest',
        `@claim:{U015} of competitive tenders ${claimToFollow}`,
        ['#measure:U015', 'Open the measure, then the rows behind it, then the line of the export.'],
      ],
      ['rest', '@claim:From the close to the decision', ['#measure:U060', '']],
      [
        'rest',
        '@claim:The portal knows who bid',
        ['#site-visit:With those who buy', 'Seen on the screens.'],
        ['#meeting:Site visit 1', ''],
      ],
    ],
  },
  {
    day: -100,
    by: 'policy',
    acts: [
      [
        'review',
        title,
        {
          audience: 'Core team of the city',
          closesOn: 'day:-92',
          reviewers: ['@person:coordinator', '@person:lead', '@person:it', '@person:analyst'],
        },
      ],
    ],
  },
  {
    day: -97,
    by: 'lead',
    acts: [
      [
        'comment',
        title,
        'Say that four weeks was never wrong, only not asked for.',
        'no rule that we found asks for it',
      ],
      ['say', title, 'approve-with-changes', 'With one sentence on the custom.'],
    ],
  },
  { day: -96, by: 'it', acts: [['say', title, 'approve', '']] },
  {
    day: -94,
    by: 'coordinator',
    acts: [
      ['comment', title, 'Three firms are few. Put it in the first lines.'],
      ['say', title, 'approve-with-changes', 'Say plainly that few firms were heard.'],
    ],
  },
  {
    day: -91,
    by: 'policy',
    acts: [
      ['take', title, 'end-review'],
      ['workIn', title, 'Say that four weeks', 'changed', 'We say “no rule that we found”.'],
      ['workIn', title, 'Three firms are few', 'accepted', 'It stands under how we looked.'],
      ['askFor', title, '@person:lead', '@person:coordinator', '@person:it'],
    ],
  },
  { day: -88, by: 'lead', acts: [['approve', title, '']] },
  { day: -87, by: 'it', acts: [['approve', title, '']] },
  {
    day: -85,
    by: 'coordinator',
    acts: [
      ['approve', title, 'Read and approved for the city.'],
      ['take', title, 'close', 'format', 'deliver'],
    ],
  },
]
