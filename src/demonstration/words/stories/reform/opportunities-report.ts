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
          step: '@step:opportunities-report',
          sections: {
            'Executive summary':
              'Firms want to know earlier what the city will buy, and why they lost. Most of what they need is in the exports already. We looked for changes that need no new system and no new by-law, and found two that the city could begin within half a year: a plan of the year, shown as soon as the budget is adopted, and short notice for works as for digital purchases. A third, reasons for losing, waits for the solicitor.\n\nNothing in this report is decided. It is in review until the day above; the workshop works with it, and council hears of it in the new year.\n\n:::claim recommendation\nShow what departments plan to buy as soon as the budget is adopted.\n:::',
            'How open contracting data meets what people need':
              ':::claim finding\nFirms that stopped bidding would come back for a plan of the year.\n:::\n\nA list of planned purchases, by department and month, lets a firm of three people keep a week free. It need not be right to the day. Firms told us what they do with such lists elsewhere: they strike what is not for them, and call about the rest.\n\nReasons for losing are another matter. Two of the four who stopped had lost by price and thought that they had lost by favour. Nobody had told them, and they had not asked. A sentence for each would have kept them.\n\nTable: What people need, and what the records can give\n\n| Need | Who needs it | Is it recorded? | Where |\n| --- | --- | --- | --- |\n| What is planned | Firms, departments | As drafts | Budget drafts |\n| What is open now | Firms | Yes | Portal |\n| How many bid | Firms, council | Yes | Portal |\n| Why somebody won | Firms | No | Nowhere |\n| What was paid in the end | Journalists, council | Not exported | Invoices |',
            'Method and participants':
              'Marnie Larkspindle and Basil Hazelrigger held twelve interviews of fifty minutes where people are. Each note was read by two. A finding needs two people of different groups, or one and a row; what one person said stays a quotation.\n\nTable: Whom we heard in this phase\n\n| Group | People | How |\n| --- | --- | --- |\n| Firms that stopped bidding | 4 | Interviews at their place |\n| Firms that bid | 6 | Interviews |\n| Journalists | 2 | By telephone |',
            '[Challenge area 1, as it stands now]':
              '## Firms hear of purchases too late\n\nThe baseline said that firms hear too late. We know now that “late” is before the tender, not in it.\n\n:::claim quotation\nWe would come back if we saw in January what you will buy in June.\n:::\n\n:::claim figure\nFirms have {U059} in the middle to write a bid.\n:::',
            '[Challenge area 2, as it stands now]':
              '## Some tenders draw one bid\n\nSince digital purchases are open to all with short notice, more firms bid for them. Works up to the same amount are bought as before. The two are not the same: for works a firm looks at the place before it makes a price, and nine days may be too few. Public Works has been asked.\n\n:::claim recommendation\nOpen works up to 100,000 in the way that small digital purchases were opened.\n:::\n\n:::live measures {"code":"U015"}\n\n:::',
            'Fields to begin with':
              'Table: Priority fields\n\n| Field | For which opportunity | System | Ready |\n| --- | --- | --- | --- |\n| planning/budget/description | Plan of the year | Budget drafts | with work |\n| tender/tenderPeriod | Time to bid | Portal | now |\n| tender/numberOfTenderers | Single bids | Portal | now |\n| awards/description | Why somebody won | Nowhere | not yet |',
            'From the pilot to the long-term goals':
              'A pilot of half a year shows whether a plan of the year brings back firms that stopped. It is measured by who bids, not by who reads. If the share of single bids does not move by a tenth, the plan is not what kept firms away, and we say so.\n\n:::live goals {}\n\n:::\n\n:::live timeline {}\n\n:::',
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
