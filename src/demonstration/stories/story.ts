import type { StoryPerson } from './person.ts'
import type { verbs } from './verbs.ts'

type Rest<All extends unknown[]> = All extends [unknown, ...infer Others] ? Others : never

/** One thing somebody does, as data: the verb and what it is done with. */
export type Act = {
  [Verb in keyof typeof verbs]: [Verb, ...Rest<Parameters<(typeof verbs)[Verb]>>]
}[keyof typeof verbs]

/**
 * What somebody did on a day, all of it or nothing. `day` counts from the present of the story: -30 is a month ago.
 * In all texts `@goal:Name` stands for the id of the goal whose name begins so, `#goal:Name` for its `kind:id`,
 * `day:-30` for a day of the calendar, and `{U015}` for the figure of a measure (`{day:-30}` within a text).
 */
export type Happening = { day: number; by: string; acts: Act[] }

/** An invented project that follows a playbook, with its people and all that has happened in it. */
export type Story = {
  key: string
  name: string
  organisation: string
  playbook: string
  startKind: string
  /** How many days before the present it began. */
  began: number
  /** Whoever starts it is the first. */
  people: readonly StoryPerson[]
  happenings: readonly Happening[]
}

/** What stands on a door, and what somebody comes for; `key` is the person behind it. */
export type StoryDoor = { key: string; title: string; purpose: string }

/** A story with a door of its own into its first person, and perhaps more into others. */
export type OtherStory = Story & StoryDoor & { doors?: readonly StoryDoor[] }
