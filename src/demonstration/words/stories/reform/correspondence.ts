import type { Happening } from '../../../stories/story.ts'

const letterOf = (head: { from: string; to: string; subject: string; date: string }, body: string) =>
  `From: ${head.from}\nTo: ${head.to}\nSubject: ${head.subject}\nDate: ${head.date}\n\n${body}`

/** Letters that were filed, and what the library holds. */
export const correspondence: readonly Happening[] = [
  {
    day: -215,
    by: 'analyst',
    acts: [
      [
        'link',
        {
          address: 'https://merrowquay.example/purchasing/manual',
          title: 'Purchasing manual of the city',
          kind: 'law',
          tags: ['rules'],
          note: 'Part 4 is about time; part 9 about changes.',
        },
        {
          address: 'https://merrowquay.example/by-laws/12',
          title: 'By-law 12: how the city buys',
          kind: 'law',
          tags: ['rules', 'publishing'],
        },
        {
          address: 'https://merrowquay.example/plans/local-economy',
          title: 'Plan for the local economy',
          kind: 'document',
          tags: ['council'],
        },
        {
          address: 'https://openpurse.example/guides/interviews',
          title: 'Guide: interviews without harm',
          kind: 'template',
          tags: ['research'],
        },
      ],
      [
        'file',
        'fields-of-the-register.csv',
        'field,meaning\nSolicitation No.,Number of the tender\nClosing,Day and hour after which no bid is taken\n',
        { title: 'Fields of the register, as purchasing describes them', kind: 'data', tags: ['data'] },
      ],
    ],
  },
  {
    day: -172,
    by: 'project-manager',
    acts: [
      [
        'letter',
        letterOf(
          {
            ...{
              from: 'City Auditor <auditor@merrowquay.example>',
              to: 'Osric Pellwether <procurement.lead@merrowquay.example>',
            },
            ...{ subject: 'Your plan for the review of small purchases', date: '{day:-173} 10:12' },
          },
          'I have read the plan. Trying another way to buy, within the limits that council set and with a record of each step, is no finding. I would rather see it tried and measured than not tried.\n\nPlease keep the list of what was tried with the papers: https://merrowquay.example/audit/how-we-look',
        ),
      ],
    ],
  },
  {
    day: -54,
    by: 'business',
    acts: [
      [
        'letter',
        letterOf(
          {
            ...{
              from: 'A software firm of Upper Merrow <hello@upper-merrow-code.example>',
              to: 'Business desk <business.desk@merrowquay.example>',
            },
            ...{ subject: 'Why we stopped bidding', date: '{day:-55} 16:40' },
          },
          'We bid four times. Twice we heard of the tender two days before it closed. Once we lost and never learned why. We would come back if we saw in January what you will buy in June.',
        ),
      ],
    ],
  },
  {
    day: -18,
    by: 'coordinator',
    acts: [
      [
        'letter',
        letterOf(
          {
            ...{
              from: 'Tobin Loamweaver <it.systems@merrowquay.example>',
              to: 'Saffi Brackenhoop <coordinator@merrowquay.example>',
            },
            ...{ subject: 'Export of invoices', date: '{day:-19} 09:05' },
          },
          'Short answer: three weeks of work, and nobody who could do it before the budget. The vendor has an export for it that we never bought: https://ledgerlily.example/modules/export',
        ),
      ],
      [
        'link',
        {
          address: 'https://pilotcity.example/open-bids',
          title: 'How another city shows its tenders early',
          kind: 'website',
          tags: ['examples'],
        },
      ],
    ],
  },
]
