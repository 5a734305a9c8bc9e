import { sql } from 'kysely'
import { splitWords } from '#lib/search-words.ts'
import type { Ctx, ProjectPart, ProjectView, ThingKind } from '#platform/context.ts'
import type { Card } from '#platform/things.ts'
import { privacyFacts } from './lint/privacy-facts.ts'
import { needPolicies } from './need.policy.ts'
import type { WorkPackage } from './packages/package.ts'
import { selectPackages } from './packages/packages.store.ts'
import { mayAnswer } from './questions/find-officers.ts'
import { isOpen } from './questions/question.ts'
import { selectQuestions } from './questions/questions.store.ts'
import { backlogTies, unforeseenFacts } from './splitting/backlog-ties.ts'

const MOST = 20

const cardOf = ({ id, number, title, version }: WorkPackage): Card => ({
  ref: `work-package:${id}`,
  name: `${title} (${number})`,
  mark: `${version}`,
})

const holds = ({ title, outcome, repository }: WorkPackage, words: readonly string[]) => {
  const text = `${title} ${outcome} ${repository}`.toLowerCase()
  return words.every((word) => text.includes(word))
}

/** Work packages, as other rooms name and find them. */
const packageKind: ThingKind = {
  kind: 'work-package',
  ground: 'decisions',
  describe: async ({ db }, projectId, ids) =>
    (await selectPackages(db, projectId)).filter(({ id }) => ids.includes(id)).map(cardOf),
  search: async ({ db }, projectId, words) => {
    const sought = splitWords(words)
    return (await selectPackages(db, projectId))
      .filter((one) => holds(one, sought))
      .slice(0, MOST)
      .map(cardOf)
  },
}

/** What waits for those who may answer: questions of others to an officer. */
async function listWaiting(ctx: Ctx, projectId: string, personId: string) {
  if (!(await mayAnswer(ctx, projectId))) return []
  const open = (await selectQuestions(ctx.db, projectId)).filter((one) => isOpen(one) && one.askedBy !== personId)
  return open.map(({ packageId, question }) => ({
    ref: `work-package:${packageId}` as const,
    name: question.slice(0, 80).toWellFormed(),
    what: 'officer-question',
  }))
}

const view: ProjectView = {
  waiting: listWaiting,
  registers: (projectId) => ({
    'work-packages': sql`(
      select project_id from buying.work_package union all select project_id from buying.backlog_item
    ) as need where project_id = ${projectId}`,
  }),
}

const count = async ({ db }: Pick<Ctx, 'db'>, table: string, projectId: string): Promise<number> => {
  const { rows } = await sql<{ count: number }>`
    select count(*)::integer as count from ${sql.table(table)} where project_id = ${projectId}`.execute(db)
  return rows[0]?.count ?? 0
}

const part: ProjectPart = {
  count: async (ctx, projectId) => ({
    'backlog-items': await count(ctx, 'buying.backlog_item', projectId),
    'work-packages': await count(ctx, 'buying.work_package', projectId),
    'officer-questions': await count(ctx, 'buying.officer_question', projectId),
  }),
}

/** What this room gives to `entrypoints/rooms.ts`. */
export const contributions = {
  policies: needPolicies,
  facts: [privacyFacts, unforeseenFacts],
  ties: [backlogTies],
  kinds: [packageKind],
  views: [view],
  projectParts: [part],
}
