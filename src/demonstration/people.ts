import { cityName } from './words/places.ts'

/** Somebody whose place a visitor of the demonstration can take. */
export type DemonstrationPerson = {
  /** For those with an account, their role in the project. */
  key: 'lead' | 'analyst' | 'reviewer' | 'viewer' | 'resident' | 'supplier'
  /** Shown on the door: "Look around as …". */
  title: string
  /** What they came for, in one sentence. */
  purpose: string
  /** An invented name and an address that cannot exist; residents and suppliers look at what is published without. */
  account: { name: string; email: string } | undefined
}

const at = (name: string) => `${name}@${cityName.toLowerCase()}.example`

/** The doors of the demonstration's home page, in the order in which they stand there. */
export const demonstrationPeople: readonly DemonstrationPerson[] = [
  {
    key: 'lead',
    title: 'Procurement lead',
    purpose: 'See whether the reform of small digital purchases did what it was meant to.',
    account: { name: 'Osric Pellwether', email: at('procurement.lead') },
  },
  {
    key: 'analyst',
    title: 'Data officer',
    purpose: 'Bring the exports of three systems together and see what is wrong with them.',
    account: { name: 'Isla Farrowmint', email: at('data.officer') },
  },
  {
    key: 'reviewer',
    title: 'Reviewer',
    purpose: 'Look at what is about to be published, and approve it or not.',
    account: { name: 'Tilda Inkwellow', email: at('reviewer') },
  },
  {
    key: 'viewer',
    title: 'Council member',
    purpose: 'Read results; original files stay with the team.',
    account: { name: 'Lorcan Jollycroft', email: at('council') },
  },
  {
    key: 'resident',
    title: 'Resident',
    purpose: 'Read what the city published: who bought what from whom, and for how much.',
    account: undefined,
  },
  {
    key: 'supplier',
    title: 'Supplier',
    purpose: 'Find out what the city buys in your trade, and how many usually bid.',
    account: undefined,
  },
]
