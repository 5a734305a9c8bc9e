import { join } from 'node:path'
import { type Calendar, calendarSchema } from '../calendars/calendar.ts'
import type { RulesetContent } from '../check/ruleset.ts'
import {
  listShippedFiles,
  readShippedCalculations,
  readShippedFile,
  readShippedRules,
  shippedFolder,
} from '../rules/shipped-rules.ts'
import { makeContent } from './make-ruleset.ts'
import {
  type Profile,
  profileSchema,
  type SetupQuestion,
  setupQuestionsSchema,
  startingValuesSchema,
} from './profile.ts'

/** Reads something that ships once; what ships does not change while the product runs. */
function once<T>(read: () => T): () => T {
  let known: { value: T } | undefined
  return () => {
    known ??= { value: read() }
    return known.value
  }
}

/** Profiles in the order in which they are offered: by their ids. */
export const listProfiles = once((): Profile[] =>
  listShippedFiles('profiles').map((path) => readShippedFile(path, profileSchema)),
)

/** A profile by its id; undefined where none ships under it. */
export const findProfile = (id: string): Profile | undefined => listProfiles().find((profile) => profile.id === id)

/** The seven questions that a fresh profile asks, in order. */
export const listSetupQuestions = once(
  (): SetupQuestion[] => readShippedFile(join(shippedFolder, 'setup-questions.yaml'), setupQuestionsSchema).questions,
)

const calendars = once((): Calendar[] =>
  listShippedFiles('calendars').map((path) => readShippedFile(path, calendarSchema)),
)

/** A calendar by its id; undefined where none ships under it. */
export const findCalendar = (id: string): Calendar | undefined => calendars().find((calendar) => calendar.id === id)

const shipped = once(() => ({
  rules: readShippedRules(),
  calculations: readShippedCalculations(),
  starting: readShippedFile(join(shippedFolder, 'starting-values.yaml'), startingValuesSchema),
}))

/** What a profile that ships decides by, before anybody has answered its questions. */
export const contentOfProfile = (profile: Profile): RulesetContent => makeContent(profile, shipped())
