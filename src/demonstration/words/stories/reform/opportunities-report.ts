import type { Happening } from '../../../stories/story.ts'

const title = '@document:Actionable opportunities report'

/** The report of the third phase, which is in review now. */
export const opportunitiesReport: readonly Happening[] = [
  {
    day: -26,
    by: 'project-manager',
    acts: [
      [
        'write',
        'Actionable opportunities report',
        {
          template: 'actionable-opportunities-report',
          step: '@step:priority-ocds-mapping',
          others: 'go',
          sections: {
            'Executive summary':
              'Firms want to know earlier what the city will buy, and why they lost. Most of what they need is in the exports already.\n\n:::claim recommendation\nShow what departments plan to buy as soon as the budget is adopted.\n:::',
            'How open contracting data meets what people need':
              ':::claim finding\nFirms that stopped bidding would come back for a plan of the year.\n:::\n\nA list of planned purchases, by department and month, lets a firm of three people keep a week free.',
            'Method and participants':
              'Table: Whom we heard in this phase\n\n| Group | People | How |\n| --- | --- | --- |\n| Firms that stopped bidding | 4 | Interviews at their place |\n| Firms that bid | 6 | Interviews |\n| Journalists | 2 | By telephone |',
            '[Challenge area 1, as it stands now]':
              '## Firms hear of purchases too late\n\nThe baseline said that firms hear too late. We know now that “late” is before the tender, not in it.\n\n:::claim quotation\nWe would come back if we saw in January what you will buy in June.\n:::\n\n:::claim figure\nFirms have {U059} in the middle to write a bid.\n:::',
            '[Challenge area 2, as it stands now]':
              '## Some tenders draw one bid\n\n:::claim recommendation\nOpen works up to 100,000 in the way that small digital purchases were opened.\n:::\n\n:::live measures {"code":"U015"}\n\n:::',
            'Fields to begin with':
              'Table: Priority fields\n\n| Field | For which opportunity | System | Ready |\n| --- | --- | --- | --- |\n| planning/budget/description | Plan of the year | Budget drafts | with work |\n| tender/tenderPeriod | Time to bid | Portal | now |\n| tender/numberOfTenderers | Single bids | Portal | now |\n| awards/description | Why somebody won | Nowhere | not yet |',
            'From the pilot to the long-term goals': ':::live goals {}\n\n:::\n\n:::live timeline {}\n\n:::',
          },
        },
      ],
      [
        'rest',
        '@claim:Firms that stopped bidding would come back',
        ['#letter:Why we stopped bidding', 'One of the ten who were asked; six said so.'],
      ],
      ['rest', '@claim:We would come back if we saw', ['#letter:Why we stopped bidding', 'The last sentence.']],
      ['rest', '@claim:Firms have', ['#measure:U059', '']],
      [
        'rest',
        '@claim:Show what departments plan to buy',
        ['#claim:Firms that stopped bidding would come back', ''],
        ['#decision:We begin with small digital purchases', ''],
      ],
    ],
  },
  {
    day: -11,
    by: 'project-manager',
    acts: [
      [
        'review',
        title,
        {
          audience: 'Core team and council',
          closesOn: 'day:5',
          reviewers: ['@person:coordinator', '@person:lead', '@person:it', '@person:reviewer'],
        },
      ],
    ],
  },
  {
    day: -9,
    by: 'lead',
    acts: [
      ['comment', title, 'Budget drafts change until May. Say from which month a plan holds.', 'a plan of the year'],
      ['comment', title, 'Works have other rules. Has anybody asked Public Works?'],
    ],
  },
  {
    day: -8,
    by: 'coordinator',
    acts: [
      ['reply', title, 'Works have other rules', 'I see their head on Thursday and ask.'],
      ['say', title, 'approve-with-changes', 'Good. Two comments to work in.'],
    ],
  },
  {
    day: -6,
    by: 'reviewer',
    acts: [['comment', title, 'Which six of the ten? Their trade would help, without names.']],
  },
]
