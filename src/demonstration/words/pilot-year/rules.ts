import { buyers } from './people.ts'

/** What the county answers to the seven questions of its rules. */
export const answers = {
  ...{ transactionLimit: 800_000, cycleLimit: 4_000_000, maxTaxRate: 1500, competitionFloor: 500_000 },
  ...{ excludedCategories: ['hardware', 'staff', 'construction'], riskAppetite: 'measured', officerWaitDays: 2 },
}

export const interpretation = {
  rule: 'G18',
  words: 'Hosting is not bought this way: it goes on after the pilot, and a package must end.',
  reason: 'Asked by the team of the permits before its first purchase.',
}

/** Everybody reads the purchases of the pilot: open ones with their notice, small ones with their order. */
export const publication = {
  ...{ isOpen: true, smallFrom: 'order', openFrom: 'notice', showsBids: false },
  ...{ buyerName: 'County Office of Coldmarrow (invented)' },
}

/** The key of one holder, as a file of the library. */
export const keyWords = (key: string) => ({
  name: `key-${key}.txt`,
  title: `Key of ${buyers.find((one) => one.key === key)!.name} (of the demonstration alone)`,
  note: 'Try it: open the sealed offers with two of the three keys. The passphrase of each is “kettle orbit walnut harbour”. A real key is kept by its holder and lies nowhere else.',
  tags: ['keys'],
})

/** A rule that an officer wanted to loosen, and which the replay stopped: a split that was confirmed would pass. */
export const shorterWindow = {
  parameter: 'splitWindowDays',
  value: 30,
  source: 'Note of the procurement partner on waiting times',
  reason: 'Teams wait for an officer because of what was bought three months before.',
} as const

/** The pilot of the first year, and the one that follows it. */
export const firstPilot = {
  name: 'Small pieces of work, the first year',
  ...{ teams: ['Permits', 'Wells', 'Parks'], kinds: ['accessibility', 'software', 'content', 'data', 'testing'] },
  ...{ mostPurchases: 12, mostCents: 8_000_000, currency: 'CAD' },
}
export const secondPilot = {
  ...{ ...firstPilot, name: 'Small pieces of work, the second year' },
  ...{ kinds: [...firstPilot.kinds, 'design'], mostPurchases: 24, mostCents: 16_000_000 },
}
export const pilotVerdict = {
  verdict: 'scale',
  reason:
    'Work came in weeks and not in months, one split was seen before it cost anything, and the one delivery that failed was not paid.',
} as const

/** What everybody could read through the year. */
export const pilotUpdates: readonly { day: number; words: string }[] = [
  {
    day: -352,
    words:
      'The first purchase is closed: keyboard access to the permit form. From the need to the payment it took four weeks; the last one of its kind took five months. One of two suppliers had no time: we ask three from now on.',
  },
  {
    day: -262,
    words:
      'The reader of addresses is in use. Four firms offered. The first in the order did not answer, the second had taken other work, the third did it: without a reserve we would have begun anew.',
  },
  {
    day: -200,
    words:
      'The rules saw that two people bought parts of one register seven weeks apart. An officer looked at it for four days and said that it is one need. We bundle the rest. Nobody had meant harm.',
  },
  {
    day: -150,
    words:
      'We ended a purchase: the list of bus stops did not come, twice. Nothing was paid. The form that we all fear took eleven minutes.',
  },
  {
    day: -121,
    words:
      'Nobody passed for the test of the booking page. Our notice said too late that people must use it every day.',
  },
  {
    day: -46,
    words:
      'The year ends. Seven purchases were begun within the pilot; one more was refused, because machines are not part of it. The report is on the page of the pilot.',
  },
]

/** A copy of a finished file in which one byte is another, beside the file itself. */
export const alteredFile = {
  name: 'purchase-1-with-one-byte-changed.zip',
  title: 'File of the keyboard purchase, with one byte changed: find it',
  note: `Somebody changed one byte of this copy. To find which file it is in:
1. Download this copy, and the file of the purchase “Keyboard access to the permit form” from its page, under The file.
2. Unpack both, each into a folder of its own.
3. In each folder run: node verify.mjs
The file of the purchase is said to be OK. Of this copy the check names the paper that was changed, and why.`,
  tags: ['evidence'],
}
