import { contributions as evidence } from '#evidence/index.ts'
import { createPerson, createProject, contributions as people } from '#people/index.ts'
import { openAuth } from '#platform/auth/open-auth.ts'
import type { Ctx, LiveBlock } from '#platform/context.ts'
import { contributions as playbooks } from '#playbooks/index.ts'
import { contributions as documents } from '#workspace/documents/index.ts'
import { type TestContext, testContext } from './context.ts'

/** The policies that documents stand on. */
export const documentPolicies = new Map(
  [people, evidence, playbooks, documents].flatMap(({ policies }) =>
    policies.map((policy) => [policy.operation, policy] as const),
  ),
)

const thingsWith = (blocks: LiveBlock[]): Ctx['things'] => ({
  policies: documentPolicies,
  kinds: new Map([...evidence.kinds, ...documents.kinds].map((kind) => [kind.kind, kind])),
  blocks: new Map(blocks.map((block) => [block.id, block])),
})

/** A project with a lead, an analyst who writes, a reviewer who comments and approves, and a viewer who reads. */
export async function openDocumentWorld(blocks: LiveBlock[] = [], things: Ctx['things'] = thingsWith(blocks)) {
  const ctx = await testContext({ auth: openAuth, things })
  const [lead, analyst, reviewer, viewer, stranger] = await Promise.all(
    ['Ada', 'Ben', 'Cora', 'Dan', 'Eve'].map((name) => makePerson(ctx, name)),
  )
  const project = await createProject(lead!, { name: 'Open', organisation: 'Example City' })
  await join(ctx, project.id, analyst!, 'analyst')
  await join(ctx, project.id, reviewer!, 'reviewer')
  await join(ctx, project.id, viewer!, 'viewer')
  return {
    ctx,
    projectId: project.id,
    lead: lead!,
    analyst: analyst!,
    reviewer: reviewer!,
    viewer: viewer!,
    stranger: stranger!,
  }
}

async function makePerson(ctx: TestContext, name: string): Promise<Ctx> {
  const account = { name, email: `${name.toLowerCase()}@city.example`, password: 'four words not together' }
  const id = await ctx.db
    .transaction()
    .execute((db) => createPerson({ ...ctx, db }, { ...account, administrator: false }))
  return ctx.as({ kind: 'person', id })
}

export const idOf = ({ actor }: Ctx): string => (actor.kind === 'person' ? actor.id : '')

/** Makes somebody a member of a project in one role. */
export async function join(ctx: TestContext, projectId: string, person: Ctx, role: string): Promise<void> {
  await ctx.pool.query(
    `with member as (insert into people.member (project_id, person_id, joined_at) values ($1, $2, now()) returning *)
     insert into people.member_role (project_id, person_id, role, since)
     select project_id, person_id, $3, joined_at from member`,
    [projectId, idOf(person), role],
  )
}
