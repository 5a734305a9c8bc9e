import { t } from '#lib/words/words.ts'
import { listMembers } from '#people/index.ts'
import type { Ctx, LiveBlock } from '#platform/context.ts'
import type { Content } from '#platform/render/content.ts'
import { sayInPublic, tableOf } from '#platform/render/table-content.ts'
import { findShippedNames } from './library/shipped-names.ts'

type Row = { name: string; organisation: string; roles: string }

/** The people of a project with their roles, each under the department or organisation that they work for. */
async function readRoster(ctx: Ctx, projectId: string): Promise<Content> {
  const [members, sayName] = await Promise.all([listMembers(ctx, projectId), findShippedNames()])
  const rows = members.map(({ name, organisation, roles }) => ({
    ...{ name, organisation: organisation ?? '' },
    roles: roles.map((role) => sayName(role.name)).join(', '),
  }))
  const held = [...new Set(members.flatMap(({ roles }) => roles.map(({ name }) => sayName(name))))]
  const title = t('reports.part.people')
  const columns = [
    { head: t('people.name'), cell: ({ name }: Row) => name },
    { head: t('people.organisation'), cell: ({ organisation }: Row) => organisation },
    { head: t('people.roles'), cell: ({ roles }: Row) => roles },
  ]
  const inPublic = tableOf(title, [{ head: t('people.role'), cell: (name: string) => name }], held, '')
  return sayInPublic(tableOf(title, columns, rows, ''), inPublic)
}

/** Who takes part. In public it says which roles are held, not by whom: nobody was asked whether they want to be named. */
export const rosterBlock: LiveBlock = { id: 'people', products: ['team'], read: readRoster }
