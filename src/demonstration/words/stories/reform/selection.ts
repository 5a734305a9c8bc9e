import type { Happening } from '../../../stories/story.ts'

/** Three invented cities are compared, and one is chosen. */
export const selection: readonly Happening[] = [
  {
    day: -242,
    by: 'project-manager',
    acts: [
      ['compareBy'],
      [
        'add',
        'candidate',
        {
          name: 'Merrowquay',
          size: '180,000 people; 2,600 work for the city.',
          location: 'On the coast of Tarrowland, three hours by train from us.',
          portal: 'Tenders are on the web as PDF; nothing to download.',
          publishedData: 'Budget by department, once a year.',
          ocdsOpenness: 'The data officer has read the standard and wants to try it.',
          userCentred: 'Libraries test forms with residents; purchasing has not yet.',
          champions: 'Councillor Jollycroft spoke for open purchasing twice last year.',
          strategicPlans: 'A plan for the local economy, adopted eleven months ago, names small suppliers.',
          budgetCycle: 'July to June; drafts from departments in February.',
          procurements: 'A new contract register in eighteen months.',
          itInvestments: 'The e-bidding portal is renewed next year.',
          mandatedWork: 'Council has asked for a report on the small digital purchases of January 2024.',
        },
      ],
      [
        'add',
        'candidate',
        {
          name: 'Oskermouth',
          size: '420,000 people.',
          location: 'Tarrowland, by the same coast.',
          portal: 'A portal with search and alerts.',
          publishedData: 'Contracts above 100,000 as a spreadsheet.',
          ocdsOpenness: 'IT is busy with a merger of two systems until next year.',
          userCentred: 'No tradition of it.',
          champions: 'None who would say it in public.',
          budgetCycle: 'Calendar year.',
          mandatedWork: 'None.',
        },
      ],
      [
        'add',
        'candidate',
        {
          name: 'Vellandreth',
          size: '65,000 people.',
          location: 'Hesterwold, inland.',
          portal: 'A page with a list.',
          publishedData: 'Nothing about purchases.',
          ocdsOpenness: 'Curious; one person would do all of it.',
          userCentred: 'The mayor holds open evenings.',
          champions: 'The mayor.',
          budgetCycle: 'July to June.',
          mandatedWork: 'A new purchasing by-law is being written.',
        },
      ],
    ],
  },
  {
    day: -236,
    by: 'project-manager',
    acts: [
      ['choose', '@candidate:Merrowquay', 'shortlist'],
      ['choose', '@candidate:Vellandreth', 'shortlist'],
      ['choose', '@candidate:Oskermouth', 'declined', 'IT cannot take part before the merger of its systems is done.'],
      [
        'add',
        'informational-interview',
        {
          candidateId: '@candidate:Merrowquay',
          heldOn: 'day:-237',
          withWhom: 'Osric Pellwether and Saffi Brackenhoop',
          role: 'Procurement lead and coordinator',
          notes:
            'They must report to council about the small digital purchases in any case, and would rather do it with figures that hold. Fear: that a flag is read as an accusation.',
        },
      ],
      [
        'add',
        'informational-interview',
        {
          candidateId: '@candidate:Vellandreth',
          heldOn: 'day:-236',
          withWhom: 'The town clerk',
          role: 'Town clerk of Vellandreth',
          notes: 'Much goodwill, one person. Would need two years to have data worth measuring.',
        },
      ],
    ],
  },
  {
    day: -234,
    by: 'policy',
    acts: [
      [
        'score',
        '@candidate:Merrowquay',
        {
          will: [4, 'A councillor and the head of purchasing have said it in public.'],
          ongoing: [4, 'The report to council is due anyway, and the portal is renewed.'],
          people: [3, 'A data officer and a coordinator with hours for it; IT has few.'],
          data: [3, 'Five years in three systems; amounts are overwritten.'],
          openness: [3, 'Wants to publish; has not done it yet.'],
          'user-centred': [2, 'Libraries know how; purchasing is willing to learn.'],
          calendar: [3, 'Budget drafts in February fit our second phase.'],
          size: [3, 'Large enough to show something.'],
        },
      ],
      [
        'score',
        '@candidate:Vellandreth',
        {
          will: [4, 'The mayor leads it.'],
          ongoing: [2, 'A by-law is being written, slowly.'],
          people: [1, 'One person.'],
          data: [1, 'Paper until last year.'],
          openness: [3, 'Open evenings, open books.'],
          'user-centred': [3, 'Residents are asked often.'],
          calendar: [2, 'No tenders of note ahead.'],
          size: [1, 'Too few purchases to measure.'],
        },
      ],
    ],
  },
  {
    day: -231,
    by: 'project-manager',
    acts: [
      [
        'choose',
        '@candidate:Merrowquay',
        'selected',
        'It joins work that the city must do anyhow, and has people who can carry it on. It stays first whichever weight is moved by one.',
      ],
      [
        'choose',
        '@candidate:Vellandreth',
        'declined',
        'Not now: one person cannot carry it. We offered to send our guides and to talk again in a year.',
      ],
      [
        'decide',
        {
          text: 'We work with Merrowquay.',
          context: 'Three cities were compared by eight criteria; two were interviewed.',
          options: 'Merrowquay; Vellandreth; none this year.',
          decidedBy: ['@person:project-manager', '@person:policy'],
          decidedByOthers: 'The board of the partner',
          decidedOn: 'day:-231',
          isPublic: true,
        },
      ],
    ],
  },
]
