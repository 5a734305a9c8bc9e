import { sql } from 'kysely'
import { findExcerpt, splitWords } from '#lib/search-words.ts'
import type { ThingKind } from '#platform/context.ts'
import type { Card } from '#platform/things.ts'
import type { RegisterContributions } from '../register-contributions.ts'
import type { Letter } from './letter.ts'
import { countLetters, selectLetters } from './letters.store.ts'
import { pollMailbox } from './mailbox.ts'

const cardOf = ({ id, subject, body }: Letter, words = ''): Card => {
  const excerpt = findExcerpt(body, splitWords(words))
  return { ref: `letter:${id}`, name: subject, ...(excerpt && { excerpt }) }
}

const kind: ThingKind = {
  kind: 'letter',
  ground: 'words',
  describe: async ({ db }, projectId, ids) => (await selectLetters(db, projectId, { ids })).map((one) => cardOf(one)),
  search: async ({ db }, projectId, words) =>
    (await selectLetters(db, projectId, { words, limit: 20 })).map((one) => cardOf(one, words)),
}

/** What letters give. */
export const letterContributions: RegisterContributions = {
  kinds: [kind],
  jobs: { 'letter.poll': pollMailbox },
  views: [{ registers: (projectId) => ({ letters: sql`workspace.letter where project_id = ${projectId}` }) }],
  projectParts: [{ count: async ({ db }, projectId) => ({ letters: await countLetters(db, projectId) }) }],
}
