import type { Purchase, Step } from '../../pilot-year/step.ts'

/** The purchase that is told to its end, and whose file is altered in a copy. */
export const FINISHED = 'Keyboard access to the permit form'

const permits = 'https://code.coldmarrow.example/permits/form'
const wells = 'https://code.coldmarrow.example/wells/register'

/** Somebody says what they need, takes it into the pilot and asks the rules. */
export const begin = (day: number, by: string): Step => ({
  ...{ day, by },
  acts: [['open'], ['describe'], ['takeIn'], ['check']],
})
export const fund = (day: number): Step => ({ day, by: 'budget', acts: [['confirmFunds']] })
/** Chosen as the notice promised; where the rules ask, after an officer has looked. */
const select = (day: number, by: string): Step[] => [
  { day, by, acts: [['select']] },
  {
    ...{ day, by: 'officer' },
    acts: [['allowChoice', 'Nothing ties the firms to the people here, and each has done what it promised so far.']],
  },
  { day, by, acts: [['select']] },
]
/** From an accepted work to the end: billed, approved and paid by three, matched and closed. */
const end = (day: number, by: string, number: string, lessons: string, reuse: string): Step[] => [
  { day, by: 'supplier', acts: [['invoice', number]] },
  { day: day + 1, by: 'budget', acts: [['approve']] },
  { day: day + 2, by: 'card', acts: [['pay', `R-${number}`]] },
  { day: day + 6, by: 'card', acts: [['reconcile']] },
  { day: day + 7, by, acts: [['complete', lessons, reuse]] },
]

const keyboard: Purchase = {
  ...{ title: FINISHED, lane: 'small', category: 'accessibility' },
  ...{ requester: 'permits', team: 'Permits', repository: permits, hours: 38, start: -374, deliverBy: -356 },
  purpose: 'People who use no mouse cannot reach every field of the permit form.',
  criteria: ['Every field of the form is reached with the Tab key', 'The automated tests of the form pass'],
  steps: [
    begin(-384, 'permits'),
    {
      ...{ day: -384, by: 'permits' },
      acts: [['takeBack', 'personalData'], ['check'], ['ask', 'marrowlight', -380], ['ask', 'brindlewick', -380]],
    },
    { day: -383, by: 'brindlewick', acts: [['declineOffer', 'brindlewick', 'We have no time this month.']] },
    { day: -382, by: 'marrowlight', acts: [['offer', 'marrowlight', 'Two weeks, with a test for every field.']] },
    {
      ...{ day: -381, by: 'permits' },
      acts: [['choose', 'marrowlight', 'The one offer that came; the test for every field is what we need.']],
    },
    fund(-380),
    { day: -379, by: 'permits', acts: [['order', 'As offered, with the test for every field.']] },
    { day: -362, by: 'marrowlight', acts: [['deliver', 'Tab order follows the form; 31 tests.']] },
    { day: -360, by: 'permits', acts: [['accept']] },
    ...end(-359, 'permits', 'ML-031', 'Ask three next time: one of two had no time.', 'Keyboard order for long forms'),
  ],
}

const addresses: Purchase = {
  ...{ title: 'Read addresses from forms', lane: 'open', category: 'data', requester: 'permits', team: 'Permits' },
  ...{ repository: 'https://code.coldmarrow.example/desk/addresses', hours: 50, start: -300, deliverBy: -278 },
  purpose: 'The service desk types 300 addresses a week from forms that came as pictures.',
  criteria: ['98 of 100 addresses are right of those it is sure of', 'Another person sets it up within an hour'],
  steps: [
    begin(-345, 'permits'),
    fund(-342),
    {
      ...{ day: -340, by: 'permits' },
      acts: [
        [
          'publish',
          { closes: -328, leastEvaluators: 2 },
          {
            teaser: 'A program that reads street, number and place from a picture of a form, and says how sure it is.',
            context: 'Forty invented forms with their right answers are given; twenty more are kept for the test.',
            deliverables: ['A program with its tests', 'A page on how to set it up'],
            criteria: ['Says how it will be measured', 'Says what happens where it is not sure'],
            fromUs: ['An hour of somebody who types addresses every day'],
            samples: ['We measure on your forty forms, half of which we do not look at while we work.'],
          },
        ],
      ],
    },
    { day: -337, by: 'product', acts: [['askPublicly', 'From how many offices do the forms come?']] },
    { day: -336, by: 'permits', acts: [['answerPublicly', 'From four; each has a form of its own.']] },
    {
      ...{ day: -335, by: 'permits' },
      acts: [
        [
          'amend',
          ['An hour of somebody who types addresses every day', 'Ten forms more, from a fifth office'],
          -324,
          'A fifth office joined.',
        ],
      ],
    },
    { day: -333, by: 'product', acts: [['bid', 'pennyforge', 'By hand.', 'It guesses.']] },
    {
      ...{ day: -329, by: 'product' },
      acts: [
        ['bid', 'quillfern', 'On twenty forms that we set aside first.', 'It leaves the field empty and says why.'],
        ['bid', 'tidewarbler', 'On your forms, five at a time, each time others.', 'It asks somebody, and learns.'],
        ['bid', 'brindlewick', 'With people who type them today, on one morning.', 'It marks the field in the list.'],
      ],
    },
    { day: -328, by: 'product', acts: [['withdrawBid', 'pennyforge']] },
    { day: -327, by: 'product', acts: [['bid', 'marrowlight', 'We would see.', 'It shows its best guess.']] },
    { day: -324, by: 'product', acts: [['close']] },
    { day: -323, by: 'holder-1', acts: [['openSealed', 'holder-1']] },
    { day: -323, by: 'holder-3', acts: [['openSealed', 'holder-3']] },
    { day: -322, by: 'permits', acts: [['declareNone']] },
    ...(['evaluator-1', 'evaluator-2'] as const).map(
      (by): Step => ({
        ...{ day: by === 'evaluator-1' ? -321 : -320, by },
        acts: [
          [
            'assess',
            ['quillfern', 'tidewarbler', 'brindlewick'],
            'It says how, and we could repeat it ourselves.',
            'It does not say how anybody would know.',
          ],
          ['lock'],
        ],
      }),
    ),
    ...select(-319, 'permits'),
    { day: -314, by: 'product', acts: [['lapse']] },
    { day: -311, by: 'supplier', acts: [['declineWork', 'We took on other work last week.']] },
    { day: -309, by: 'supplier', acts: [['acceptWork', 'For the firm']] },
    { day: -308, by: 'permits', acts: [['sign', 'Wren Larkspindle'], ['tellOthers']] },
    {
      ...{ day: -296, by: 'permits' },
      acts: [['askForDay', -284, 'The desk moves a week earlier than planned.', 'Wren Larkspindle']],
    },
    { day: -295, by: 'supplier', acts: [['declineDay', 'It cannot be measured well in less time.']] },
    { day: -281, by: 'supplier', acts: [['deliver', 'First version.']] },
    { day: -279, by: 'permits', acts: [['giveBack', 'It took us three hours, and a call.', -270]] },
    { day: -273, by: 'supplier', acts: [['deliver', 'With a page that a newcomer has tried.']] },
    { day: -271, by: 'permits', acts: [['accept']] },
    ...end(-270, 'permits', 'A-007', 'Try the set-up with a newcomer before the delivery.', 'Reader of addresses'),
  ],
}

const drilling: Purchase = {
  ...{ title: 'Import of the well register, part 1: drilling records', lane: 'small', category: 'software' },
  ...{ requester: 'permits', team: 'Wells', repository: wells, requirement: 'well-register-import', hours: 38 },
  ...{ start: -250, deliverBy: -232 },
  purpose: 'The old register of wells is switched off at the end of the year.',
  criteria: ['All drilling records of the old register are there', 'Records that cannot be read are listed'],
  steps: [
    begin(-256, 'permits'),
    {
      ...{ day: -255, by: 'permits' },
      acts: [['choose', 'quillfern', 'They wrote the register and know how the old one was kept.']],
    },
    fund(-254),
    { day: -253, by: 'permits', acts: [['order', 'Drilling records only.']] },
    {
      ...{ day: -248, by: 'permits' },
      acts: [['askForDay', -225, 'The old register is locked for two days while it is copied.', 'Wren Larkspindle']],
    },
    { day: -247, by: 'quillfern', acts: [['agreeToDay', 'For the firm']] },
    { day: -236, by: 'quillfern', acts: [['deliver', '4,112 records; 9 could not be read and are listed.']] },
    { day: -235, by: 'permits', acts: [['accept']] },
    { day: -234, by: 'supplier', acts: [['invoice', 'QF-044']] },
    { day: -233, by: 'budget', acts: [['approve']] },
    { day: -190, by: 'card', acts: [['payLate', 'R-QF-044', 'The card was blocked for a month after a false alarm.']] },
    { day: -189, by: 'finance', acts: [['doTask', 'Asked the bank to answer within two days from now on.']] },
    { day: -185, by: 'card', acts: [['reconcile']] },
    {
      ...{ day: -184, by: 'permits' },
      acts: [['complete', 'Ask for the list of what could not be read early.', 'Import of old registers']],
    },
  ],
}

const levels: Purchase = {
  ...{ title: 'Import of the well register, part 2: water levels', lane: 'small', category: 'software' },
  ...{ requester: 'wells', team: 'Wells', repository: wells, requirement: 'well-register-import', hours: 38 },
  ...{ start: -200, deliverBy: -182 },
  purpose: 'Water levels of the old register are missing in the new one.',
  criteria: ['All water levels of the old register are there', 'Levels that cannot be read are listed'],
  steps: [
    begin(-208, 'wells'),
    {
      ...{ day: -208, by: 'wells' },
      acts: [['askOffice', 'check', 'The rules see the first part of the register here. Is this one need with it?']],
    },
    {
      ...{ day: -204, by: 'officer' },
      acts: [
        ['answerOffice', 'Yes: both stood in the backlog since the same day, for the same register.'],
        [
          'decide',
          'aggregate',
          'Both parts were known on the same day and serve one register; together they are above the limit. Ask for the rest as options in one larger contract.',
        ],
      ],
    },
    {
      ...{ day: -203, by: 'wells' },
      acts: [['cancel', 'It goes on as part of the larger contract for the register.']],
    },
  ],
}

const stops: Purchase = {
  ...{ title: 'Bus stops as open data', lane: 'small', category: 'data', requester: 'wells', team: 'Wells' },
  ...{ repository: 'https://code.coldmarrow.example/roads/stops', hours: 36, start: -188, deliverBy: -170 },
  purpose: 'People ask for a list of bus stops that their own maps can read.',
  criteria: ['All 214 stops are in the file', 'The file is made anew each night'],
  steps: [
    begin(-196, 'wells'),
    {
      ...{ day: -196, by: 'wells' },
      acts: [
        ['ask', 'pennyforge', -191],
        ['ask', 'tidewarbler', -191],
      ],
    },
    { day: -194, by: 'pennyforge', acts: [['offer', 'pennyforge', 'Ten days of work.']] },
    { day: -193, by: 'tidewarbler', acts: [['declineOffer', 'tidewarbler', 'Our hands are full for two months.']] },
    { day: -192, by: 'wells', acts: [['choose', 'pennyforge', 'The one offer of two that were asked for.']] },
    fund(-191),
    { day: -190, by: 'wells', acts: [['order', 'As offered.']] },
    { day: -169, by: 'product', acts: [['overdue']] },
    { day: -166, by: 'wells', acts: [['extend', -156, 'They wrote that somebody was ill.']] },
    { day: -157, by: 'supplier', acts: [['deliver', 'A first file.']] },
    { day: -155, by: 'wells', acts: [['reject', 'The file holds 31 stops, made once by hand.']] },
    {
      ...{ day: -151, by: 'wells' },
      acts: [
        [
          'terminate',
          'default',
          0,
          'Neither the first day nor the second was kept, and what came holds 31 of 214 stops.',
        ],
      ],
    },
    { day: -149, by: 'supplier', acts: [['dispute', 'The person who was ill is back. Half of the list is done.']] },
    {
      ...{ day: -145, by: 'partner' },
      acts: [['settle', 'It stays as it is: the list was due twice, and half of a list serves nobody.']],
    },
  ],
}

const booking: Purchase = {
  ...{ title: 'Try the booking page with a screen reader', lane: 'open', category: 'testing', requester: 'wells' },
  ...{ team: 'Parks', repository: 'https://code.coldmarrow.example/parks/booking', hours: 44 },
  ...{ start: -112, deliverBy: -92 },
  purpose: 'Nobody has tried the booking page of the parks with a screen reader.',
  criteria: ['Ten tasks were tried by three people', 'Each barrier is written down with how to see it again'],
  steps: [
    begin(-142, 'wells'),
    fund(-139),
    {
      ...{ day: -138, by: 'wells' },
      acts: [
        [
          'publish',
          { closes: -126, method: 'ranking', leastEvaluators: 2 },
          {
            teaser: 'Three people who use a screen reader every day try ten tasks of the booking page.',
            context: 'The page books places on camping grounds and in picnic huts.',
            deliverables: ['A list of barriers, each with how to see it again'],
            criteria: ['Says who will try the page', 'Says how barriers are written down'],
            fromUs: ['A copy of the page with invented places'],
            samples: ['Three people who have used a screen reader for years, paid for their time.'],
          },
        ],
      ],
    },
    {
      ...{ day: -130, by: 'product' },
      acts: [['bid', 'brindlewick', 'We would install a screen reader ourselves.', 'In a list.']],
    },
    { day: -126, by: 'product', acts: [['close']] },
    { day: -125, by: 'holder-2', acts: [['openSealed', 'holder-2']] },
    { day: -125, by: 'holder-3', acts: [['openSealed', 'holder-3']] },
    ...(['evaluator-1', 'evaluator-2'] as const).map(
      (by): Step => ({
        ...{ day: -124, by },
        acts: [
          ['assess', [], 'It says how it will be written down.', 'Nobody would try it who needs it every day.', 4000],
          ['lock'],
        ],
      }),
    ),
    ...select(-123, 'wells'),
  ],
}

const scanner: Purchase = {
  ...{ title: 'A scanner for old permits', lane: 'small', category: 'hardware', requester: 'permits' },
  ...{ team: 'Permits', repository: '', hours: 20, start: -88, deliverBy: -70 },
  purpose: 'Old permits are on paper.',
  criteria: ['It reads 40 pages a minute'],
  steps: [
    { day: -95, by: 'permits', acts: [['open'], ['describe'], ['takeInInVain'], ['check']] },
    { day: -94, by: 'permits', acts: [['cancel', 'Machines are not part of the pilot; it goes the usual way.']] },
  ],
}

const letter: Purchase = {
  ...{ title: 'Plain words in the letter on parking fines', lane: 'small', category: 'content', requester: 'permits' },
  ...{
    team: 'Permits',
    repository: 'https://code.coldmarrow.example/permits/letters',
    hours: 30,
    start: -66,
    deliverBy: -50,
  },
  purpose: 'One in three who get the letter calls the service desk.',
  criteria: ['Five readers say what to pay, and until when'],
  steps: [
    begin(-74, 'permits'),
    { day: -73, by: 'permits', acts: [['choose', 'brindlewick', 'They wrote our other letters in plain words.']] },
    fund(-72),
    { day: -71, by: 'permits', acts: [['order', 'The letter and its back.']] },
    {
      ...{ day: -65, by: 'permits' },
      acts: [['proposeEnd', 2000, 'We hear that the province may change the fines, and would rather wait for it.']],
    },
    { day: -63, by: 'officer', acts: [['refuseEnd', 'Nothing is decided there. The letter is needed until it is.']] },
    {
      ...{ day: -59, by: 'permits' },
      acts: [
        [
          'proposeEnd',
          5000,
          'The province has changed the fines; the letter is written anew for all counties. Half of the work is done and is used.',
        ],
      ],
    },
    {
      ...{ day: -58, by: 'officer' },
      acts: [
        [
          'terminate',
          'convenience',
          5000,
          'The need is gone, nobody is to blame, and half of the work is of use to us.',
        ],
      ],
    },
    { day: -9, by: 'supplier', acts: [['invoice', 'B-117']] },
    { day: -8, by: 'budget', acts: [['returnBill', 'It names no budget line: 4100-22, please.']] },
    { day: -6, by: 'supplier', acts: [['invoice', 'B-118']] },
    { day: -3, by: 'budget', acts: [['approve']] },
  ],
}

/** What was bought, or not, in the first year, in the order in which it began. */
export const firstYear: readonly Purchase[] = [keyboard, addresses, drilling, levels, stops, booking, scanner, letter]
