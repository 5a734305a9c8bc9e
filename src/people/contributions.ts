import { holdsWords, splitWords } from '#lib/search-words.ts'
import { foldText } from '#lib/text.ts'
import type { ProjectView, ThingKind } from '#platform/context.ts'
import { listMembersOf, listRolesOf } from './members/members.store.ts'
import { listMembers } from './members/members.ts'
import { peoplePolicies } from './people.policy.ts'
import { may } from './policy.ts'
import { sweepPeople } from './sweep.ts'

/** The roles whose expectations a member has not accepted yet. */
const view: ProjectView = {
  async waiting(ctx, projectId, personId) {
    const member = (await listMembers(ctx, projectId)).find((one) => one.personId === personId)
    const open = (member?.roles ?? []).filter((held) => !held.acceptedAt)
    if (!open.length) return []
    const roles = new Map((await listRolesOf(ctx.db, projectId)).map((role) => [role.id, role]))
    return open
      .filter((held) => roles.get(held.id)?.expectations.length)
      .map((held) => ({ ref: `role:${held.id}` as const, name: held.name, what: 'accept-role' }))
  },
}

const MOST = 20

const person: ThingKind = {
  kind: 'person',
  async describe(ctx, projectId, ids) {
    const members = await listMembersOf(ctx.db, projectId)
    return members
      .filter(({ personId }) => ids.includes(personId))
      .map(({ personId, name }) => ({ ref: `person:${personId}` as const, name }))
  },
  async search(ctx, projectId, words) {
    if (!(await may(ctx, 'member.list', projectId))) return []
    const wanted = splitWords(foldText(words))
    const found = (await listMembers(ctx, projectId)).filter(({ name }) => holdsWords(foldText(name), wanted))
    return found.slice(0, MOST).map(({ personId, name }) => ({ ref: `person:${personId}` as const, name }))
  },
}

/** What this room gives to `main.ts`. */
export const contributions = {
  policies: peoplePolicies,
  jobs: { 'people.sweep': sweepPeople },
  views: [view],
  kinds: [person],
}
