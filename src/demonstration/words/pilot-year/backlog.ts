/** The backlog as the county’s board of issues gives it; a row has lost its title. */
export const backlogFile = 'backlog-of-the-county.csv'
export const writeBacklog = (day: (fromToday: number) => string): string => `title,url,created,hours,labels
Reach every field of the permit form with the keyboard,https://code.coldmarrow.example/permits/form/-/issues/12,${day(-510)},38,accessibility
Read addresses from forms that came as pictures,https://code.coldmarrow.example/desk/addresses/-/issues/3,${day(-504)},60,data
"Well register: import of drilling records",https://code.coldmarrow.example/wells/register/-/issues/7,${day(-490)},38,software
"Well register: import of water levels",https://code.coldmarrow.example/wells/register/-/issues/8,${day(-490)},38,software
Bus stops as open data,https://code.coldmarrow.example/roads/stops/-/issues/1,${day(-482)},36,data
,https://code.coldmarrow.example/roads/stops/-/issues/2,${day(-482)},2,
Plain words in the letter on parking fines,https://code.coldmarrow.example/permits/letters/-/issues/4,${day(-460)},30,content
Try the booking page with a screen reader,https://code.coldmarrow.example/parks/booking/-/issues/9,${day(-447)},44,testing
`

type PackageWords = {
  /** Titles of the issues that it was cut from, by how they begin. */
  from: readonly string[]
  title: string
  outcome: string
  whyNow: string
  standsAloneWhy: string
}

/** Pieces of work that were cut from it; the last is being cut. */
export const packageWords: readonly PackageWords[] = [
  {
    from: ['Reach every field'],
    title: 'Keyboard access to the permit form',
    outcome: 'Anybody can fill in the permit form without a mouse.',
    whyNow: 'Two people wrote that they cannot apply.',
    standsAloneWhy: 'The form works today and stays as it is for everybody else.',
  },
  {
    from: ['Read addresses'],
    title: 'Read addresses from forms',
    outcome: 'Nobody types addresses from pictures any more.',
    whyNow: 'One address in twelve is typed wrong, and the letter comes back.',
    standsAloneWhy: 'The list is typed today and can be typed tomorrow.',
  },
  {
    from: ['Well register: import of drilling'],
    title: 'Import of the well register, part 1: drilling records',
    outcome: 'The well register holds all drilling records.',
    whyNow: 'The old register is switched off at the end of the year.',
    standsAloneWhy: 'Records of one kind can be used without the other.',
  },
  {
    from: ['Plain words'],
    title: 'Plain words in the letter on parking fines',
    outcome: 'People know from the letter what to pay and until when.',
    whyNow: 'The service desk is called by one in three who get the letter.',
    standsAloneWhy: 'A letter is a letter.',
  },
]

/** What a team asked an officer about the first of them, and what the officer said. */
export const packageQuestion = {
  step: 'effort',
  question: 'May travel to the county office come on top of the price?',
  answer: 'No: a package has one fixed price. Put the hours into it.',
}
