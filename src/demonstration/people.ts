import type { StoryPerson } from './stories/person.ts'
import type { OtherStory } from './stories/story.ts'
import { otherStories } from './words/stories/others.ts'
import { reformPeople } from './words/stories/reform/people.ts'

/** Somebody whose place a visitor of the demonstration can take. */
export type DemonstrationPerson = {
  /** For those with an account, their key among the people of their story. */
  key: string
  /** Shown on the door: "Look around as …". */
  title: string
  /** What they came for, in one sentence. */
  purpose: string
  /** An invented name and an address that cannot exist; residents and suppliers look at what is published without. */
  account: Pick<StoryPerson, 'name' | 'email'> | undefined
}

const accountOf = (key: string) => {
  const { name, email } = reformPeople.find((person) => person.key === key)!
  return { name, email }
}

const door = (key: string, title: string, purpose: string): DemonstrationPerson => ({
  ...{ key, title, purpose },
  account: accountOf(key),
})

/** The doors of the demonstration's home page, in the order in which they stand there. */
export const demonstrationPeople: readonly DemonstrationPerson[] = [
  door('lead', 'Procurement lead', 'See whether the reform of small digital purchases did what it was meant to.'),
  door('analyst', 'Data officer', 'Bring the exports of three systems together and see what is wrong with them.'),
  door(
    'project-manager',
    'Project manager',
    'Lead a reform by the book: see in which phase it is, what waits for you and what comes next.',
  ),
  door(
    'coordinator',
    'Lead coordinator of the city',
    'Bring departments to the table, sign, comment and approve for the city.',
  ),
  door('reviewer', 'Reviewer', 'Look at what is about to be published, and approve it or not.'),
  door('viewer', 'Council member', 'Read results; original files stay with the team.'),
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

const openDoors = ({ key, title, purpose, doors = [], people }: OtherStory): DemonstrationPerson[] =>
  [{ key, title, purpose }, ...doors].map((door) => {
    const { name, email } = people.find((person) => person.key === door.key)!
    return { ...door, account: { name, email } }
  })

/** The doors into the other invented projects, at least one for each of the other playbooks. */
export const otherDoors: readonly DemonstrationPerson[] = otherStories.flatMap(openDoors)
