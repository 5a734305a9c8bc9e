import type { Purchase } from '../../pilot-year/step.ts'
import { begin, fund } from './first-year.ts'

const of = (path: string) => `https://code.coldmarrow.example/${path}`

const map: Purchase = {
  ...{ title: 'Map of wells for telephones', lane: 'small', category: 'software', requester: 'wells', team: 'Wells' },
  ...{ repository: of('wells/map'), requirement: 'map-of-wells', hours: 40, start: -30, deliverBy: -12 },
  purpose: 'Inspectors stand at a well with a telephone and cannot read the map.',
  criteria: ['The map can be used at a width of 360 pixels', 'It shows a well within three seconds'],
  steps: [
    begin(-36, 'wells'),
    { day: -35, by: 'wells', acts: [['choose', 'tidewarbler', 'They drew the map and have the tests of it.']] },
    fund(-34),
    { day: -33, by: 'wells', acts: [['order', 'As described.']] },
    { day: -15, by: 'supplier', acts: [['deliver', 'With a test at 360 pixels.']] },
    { day: -13, by: 'wells', acts: [['accept']] },
    { day: -12, by: 'supplier', acts: [['invoice', 'T-2207']] },
    { day: -10, by: 'budget', acts: [['approve']] },
    { day: -8, by: 'card', acts: [['pay', 'R-T-2207']] },
  ],
}

const reminders: Purchase = {
  ...{ title: 'Reminders before a permit ends', lane: 'small', category: 'software', requester: 'permits' },
  ...{ team: 'Permits', repository: of('permits/reminders'), hours: 34, start: -28, deliverBy: -8 },
  purpose: 'People forget to renew, and pay twice.',
  criteria: ['A letter is written 30 days before the end', 'Nobody is written to twice'],
  steps: [
    begin(-32, 'permits'),
    { day: -31, by: 'permits', acts: [['choose', 'marrowlight', 'They know the permit form from the work before.']] },
    fund(-30),
    { day: -29, by: 'permits', acts: [['order', 'As described.']] },
    { day: -9, by: 'supplier', acts: [['deliver', 'With tests for leap years.']] },
    { day: -6, by: 'permits', acts: [['accept']] },
    { day: -5, by: 'supplier', acts: [['invoice', 'M-77']] },
  ],
}

const colours: Purchase = {
  ...{ title: 'Colours that everybody can tell apart on the map of wells', lane: 'small', category: 'accessibility' },
  ...{ requester: 'wells', team: 'Wells', repository: of('wells/colours'), hours: 24, start: -20, deliverBy: -4 },
  purpose: 'Red and green wells look the same to one man in twelve.',
  criteria: ['Each kind of well has a shape, too', 'Contrast is 3 to 1 or more'],
  steps: [
    begin(-26, 'wells'),
    { day: -25, by: 'wells', acts: [['choose', 'marrowlight', 'They tested our other pages for contrast.']] },
    fund(-24),
    { day: -23, by: 'wells', acts: [['order', 'As described.']] },
    { day: -3, by: 'supplier', acts: [['deliver', 'Shapes, and a table of contrasts.']] },
  ],
}

const search: Purchase = {
  ...{ title: 'Search that forgives a typing error', lane: 'small', category: 'software', requester: 'permits' },
  ...{ team: 'Permits', repository: of('permits/search'), hours: 36, start: -10, deliverBy: 12 },
  purpose: 'Half of all searches find nothing because of one letter.',
  criteria: ['One wrong letter still finds the permit'],
  steps: [
    begin(-18, 'permits'),
    { day: -17, by: 'permits', acts: [['choose', 'brindlewick', 'They built the search and keep it running.']] },
    fund(-16),
    { day: -15, by: 'permits', acts: [['order', 'As described.']] },
  ],
}

const sheet: Purchase = {
  ...{ title: 'A sheet to print for market stalls', lane: 'small', category: 'design', requester: 'permits' },
  ...{ team: 'Permits', repository: of('permits/sheet'), hours: 20, start: 4, deliverBy: 20 },
  purpose: 'Stalls have to show their permit, and the page prints on four sheets.',
  criteria: ['It prints on one sheet'],
  steps: [
    begin(-6, 'permits'),
    {
      ...{ day: -5, by: 'permits' },
      acts: [['choose', 'quillfern', 'They drew the pages that the sheet is printed from.']],
    },
    fund(-3),
  ],
}

const alerts: Purchase = {
  ...{ title: 'A note when a well is closed', lane: 'small', category: 'software', requester: 'wells', team: 'Wells' },
  ...{ repository: of('wells/alerts'), hours: 30, start: 6, deliverBy: 26 },
  purpose: 'Farmers learn from a neighbour that a well was closed.',
  criteria: ['Whoever asked is told on the same day'],
  steps: [
    begin(-5, 'wells'),
    {
      ...{ day: -5, by: 'wells' },
      acts: [
        ['ask', 'tidewarbler', 3],
        ['ask', 'quillfern', 3],
      ],
    },
    { day: -4, by: 'tidewarbler', acts: [['declineOffer', 'tidewarbler', 'Not before the map is done.']] },
  ],
}

const layers: Purchase = {
  ...{ title: 'Layers of water quality on the map of wells', lane: 'small', category: 'software' },
  ...{ requester: 'permits', team: 'Wells', repository: of('wells/map'), requirement: 'map-of-wells', hours: 40 },
  ...{ start: 8, deliverBy: 24 },
  purpose: 'Whoever drills wants to see on the map how good the water is.',
  criteria: ['Three layers can be turned on and off with the keyboard'],
  steps: [
    begin(-4, 'permits'),
    {
      ...{ day: -4, by: 'permits' },
      acts: [['askOffice', 'check', 'The map itself was bought last month. May its layers be bought now?']],
    },
  ],
}

const hall: Purchase = {
  ...{ title: 'Words for the town halls’ opening hours', lane: 'open', category: 'content', requester: 'permits' },
  ...{ team: 'Permits', repository: of('desk/hours'), hours: 40, start: 20, deliverBy: 40 },
  purpose: 'Nine town halls say their hours in nine ways.',
  criteria: ['All nine say them in one way', 'A screen reader reads them as they are meant'],
  steps: [
    begin(-9, 'permits'),
    fund(-8),
    {
      ...{ day: -7, by: 'permits' },
      acts: [
        [
          'publish',
          { closes: 6 },
          {
            teaser: 'One way to say opening hours, holidays and exceptions, for nine pages and for machines.',
            context: 'The pages are kept by nine people, who agreed to use one text.',
            deliverables: ['A text with blanks', 'The same for machines'],
            criteria: ['Shows one example', 'Says how holidays are told'],
            fromUs: ['An hour with each of the nine'],
            samples: ['Monday to Thursday, 9 to 4; not on public holidays.'],
          },
        ],
      ],
    },
    { day: -4, by: 'product', acts: [['askPublicly', 'Are the nine texts published anywhere?']] },
  ],
}

const sealed: Purchase = {
  ...{ title: 'A test of the parks’ page at slow speeds', lane: 'open', category: 'testing', requester: 'wells' },
  ...{ team: 'Parks', repository: of('parks/speed'), hours: 36, start: 14, deliverBy: 34 },
  purpose: 'At camping grounds the page takes a minute.',
  criteria: ['The first page is there within five seconds at 100 kilobits'],
  steps: [
    begin(-20, 'wells'),
    fund(-19),
    {
      ...{ day: -16, by: 'wells' },
      acts: [
        [
          'publish',
          { closes: -2 },
          {
            teaser: 'Find what makes the page of the parks slow, and mend the three worst things.',
            context: 'At camping grounds people share one line; the page takes a minute.',
            deliverables: ['Figures before and after', 'Three changes'],
            criteria: ['Says how speed is measured', 'Names what would be looked at first'],
            fromUs: ['A line as slow as theirs'],
            samples: ['Five times at 100 kilobits, without anything kept.'],
          },
        ],
      ],
    },
    {
      ...{ day: -6, by: 'product' },
      acts: [
        ['bid', 'quillfern', 'Five times on your line.', 'The pictures.'],
        ['bid', 'tidewarbler', 'On a line that we slow down ourselves.', 'The map, which is loaded whole.'],
      ],
    },
    { day: -2, by: 'product', acts: [['close']] },
  ],
}

const assessed: Purchase = {
  ...{ title: 'Tidy the list of street names', lane: 'open', category: 'data', requester: 'permits', team: 'Permits' },
  ...{ repository: of('desk/streets'), hours: 40, start: 10, deliverBy: 30 },
  purpose: 'Four offices keep four lists of streets.',
  criteria: ['One list, with where each name came from', 'What does not fit is listed'],
  steps: [
    begin(-26, 'permits'),
    fund(-25),
    {
      ...{ day: -22, by: 'permits' },
      acts: [
        [
          'publish',
          { closes: -9 },
          {
            teaser: 'Four lists of streets become one, and nobody loses a name.',
            context: 'Each list has names that the others do not have.',
            deliverables: ['One list', 'A list of what did not fit'],
            criteria: ['Says how two spellings are found to be one', 'Says what happens to what does not fit'],
            fromUs: ['The four lists', 'Half a day of somebody of each office'],
            samples: ['By sound first, then by somebody of the office.'],
          },
        ],
      ],
    },
    {
      ...{ day: -13, by: 'product' },
      acts: [
        ['bid', 'quillfern', 'By sound, then by hand.', 'It is listed with all four spellings.'],
        ['bid', 'tidewarbler', 'By the map: what lies in one place is one street.', 'An office decides.'],
      ],
    },
    { day: -9, by: 'product', acts: [['close']] },
    { day: -8, by: 'holder-1', acts: [['openSealed', 'holder-1']] },
    { day: -7, by: 'holder-2', acts: [['openSealed', 'holder-2']] },
    {
      ...{ day: -6, by: 'evaluator-1' },
      acts: [
        [
          'assess',
          ['quillfern', 'tidewarbler'],
          'It says how, and an office could follow it.',
          'It does not say how anybody would know.',
        ],
        ['lock'],
      ],
    },
  ],
}

/** What is bought at present: something waits for each of those who take part. */
export const underWay: readonly Purchase[] = [
  ...[map, reminders, colours, search, sheet, alerts, layers, hall, sealed, assessed],
]
