import type { Ctx } from '#platform/context.ts'
import { countEntries, entriesOf } from '../register/register.store.ts'
import type { RegisterContributions } from '../register-contributions.ts'
import { termKind } from './glossary.ts'
import { terms } from './terms.ts'

const count = async ({ db }: Pick<Ctx, 'db'>, projectId: string) => ({
  glossary: await countEntries(db, terms, projectId),
})

export const glossaryContributions: RegisterContributions = {
  kinds: [termKind],
  views: [{ registers: (projectId) => ({ glossary: entriesOf(terms, projectId) }) }],
  projectParts: [{ count }],
}
