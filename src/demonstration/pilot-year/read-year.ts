import { readFile } from 'node:fs/promises'
import { listParties } from '#buying/cases/index.ts'
import { listCards } from '#buying/deliver/index.ts'
import { listMembers } from '#people/index.ts'
import type { Ctx } from '#platform/context.ts'
import { listLibrary } from '#workspace/library/index.ts'
import type { Day } from '../days.ts'
import { asDemonstration } from '../stories/found-project.ts'
import type { Story } from '../stories/story.ts'
import { KEY_HOLDERS, suppliers } from '../words/pilot-year/people.ts'
import { keyWords } from '../words/pilot-year/rules.ts'
import type { Year } from './purchase.ts'

/** The project of the pilot year with its people, before anything is bought. */
export type Members = Pick<Year, 'projectId' | 'present' | 'people'>

/** Who of a story is a member of its project, by their keys. */
export async function readMembers(
  ctx: Ctx,
  { story, projectId, present }: { story: Story; projectId: string; present: Day },
): Promise<Members> {
  const members = await listMembers(asDemonstration(ctx), projectId)
  const idAt = new Map(members.map(({ email, personId }) => [email, personId]))
  const people = new Map(story.people.flatMap(({ key, email }) => (idAt.has(email) ? [[key, idAt.get(email)!]] : [])))
  return { projectId, present, people }
}

async function readKeys(ctx: Ctx, projectId: string): Promise<Map<string, string>> {
  const files = await listLibrary(ctx, { projectId, tag: 'keys' })
  const keys = new Map<string, string>()
  for (const key of KEY_HOLDERS) {
    const file = files.find(({ title }) => title === keyWords(key).title)
    if (file?.sha256) keys.set(key, await readFile(ctx.files.pathOf(file.sha256), 'utf8'))
  }
  return keys
}

/** Who is who in the purchases of the year, once it was set up. */
export async function readYear(ctx: Ctx, members: Members): Promise<Year> {
  const system = asDemonstration(ctx)
  const { projectId, people } = members
  const all = await listParties(system, projectId)
  const ofMembers = [...people].flatMap(([key, personId]) => {
    const party = all.find((one) => one.personId === personId)
    return party ? [[key, party.id] as const] : []
  })
  const ofSuppliers = suppliers.flatMap(({ key, email }) => {
    const party = all.find(({ address, personId }) => personId === null && address === email)
    return party ? [[key, party.id] as const] : []
  })
  const [card] = await listCards(system, projectId)
  const keys = await readKeys(system, projectId)
  return { ...members, parties: new Map([...ofMembers, ...ofSuppliers]), cardId: card?.id ?? '', keys }
}
