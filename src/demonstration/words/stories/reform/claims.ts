import type { Happening } from '../../../stories/story.ts'

/** How the claim of the baseline report ends from which the home page leads down to the export. */
export const claimToFollow = 'drew a single bid, July 2021 to June 2026.'

/** Claims that stand in no document: strong ones, weak ones, and one with nothing beneath. */
export const claims: readonly Happening[] = [
  {
    day: -63,
    by: 'data',
    acts: [
      [
        'claim',
        'figure',
        '{local.awards} of awards went to local suppliers, July 2021 to June 2026.',
        ['#measure:local', 'Local is the city and its three neighbours.'],
      ],
    ],
  },
  {
    day: -62,
    by: 'policy',
    acts: [
      [
        'claim',
        'finding',
        'Since small digital purchases are open to all, firms win that had never won before.',
        ['#measure:first-time', 'By month; the step is in January 2024.'],
        ['#meeting:What the baseline says', 'Discussed, and nobody knew another reason.'],
      ],
      [
        'claim',
        'quotation',
        'Trying another way to buy, within the limits that council set and with a record of each step, is no finding.',
        ['#letter:Your plan for the review', 'The auditor, in writing.'],
      ],
      ['claim', 'finding', 'Firms outside the city do not bid because they expect a local one to win.'],
    ],
  },
  {
    day: -44,
    by: 'policy',
    acts: [
      [
        'claim',
        'recommendation',
        'Carry the short notice over to works up to 100,000.',
        ['#claim:Since small digital purchases are open', ''],
        ['#decision:We begin with small digital purchases', 'The first step was decided so.'],
      ],
      [
        'claim',
        'finding',
        'Council had its report in time.',
        ['#goal:Council has its report', 'As the goal stood then: open.'],
      ],
      [
        'claim',
        'figure',
        'Fleet Services draws fewer bidders than any other department.',
        ['#meeting:What the baseline says', 'Said there; the measure by department is still to be looked at.'],
      ],
    ],
  },
  {
    day: -38,
    by: 'data',
    acts: [
      [
        'change',
        'barrier',
        '@barrier:Contract amounts are overwritten',
        {
          state: 'in-hand',
          mitigation: 'Keep each half-yearly export, compare them, and ask for a history in the new register.',
        },
      ],
    ],
  },
]
