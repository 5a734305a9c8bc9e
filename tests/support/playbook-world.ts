import { createProject, contributions as people } from '#people/index.ts'
import type { Auth } from '#platform/auth/auth.ts'
import type { Ctx } from '#platform/context.ts'
import { contributions, importPlaybook, startRun } from '#playbooks/index.ts'
import { type TestContext, testContext } from './context.ts'
import { joinProject } from './imports.ts'
import { PLAYBOOK } from './playbook.ts'

/** Sign-in that has nobody signed in: giving somebody a role ends their sessions. */
const nobodySignedIn = () => ({ endSessionsOf: async () => {} }) as unknown as Auth

/** A context that knows people and playbooks. */
export const playbookContext = (): Promise<TestContext> =>
  testContext({
    auth: nobodySignedIn,
    things: {
      policies: new Map([...people.policies, ...contributions.policies].map((policy) => [policy.operation, policy])),
      kinds: new Map([...people.kinds, ...contributions.kinds].map((kind) => [kind.kind, kind])),
    },
  })

/** A project with a lead, who has brought the playbook of the tests. */
export async function openStreet(ctx: TestContext) {
  const { id: projectId } = await createProject(ctx, { name: 'Trees', organisation: 'Example City' })
  const join = async (role: string) => ctx.as(await joinProject(ctx, projectId, role))
  const lead = await join('lead')
  await importPlaybook(lead, { projectId, text: PLAYBOOK })
  const start = (given: object = {}, as: Ctx = lead) =>
    startRun(as, { projectId, key: 'street-trees', isOwn: true, startedOn: '2026-03-02', ...given })
  return { projectId, lead, join, start }
}
