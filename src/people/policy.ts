import { AppError } from '#lib/app-error.ts'
import { type Ctx, findOnce } from '#platform/context.ts'
import type { Capability, Policy } from '#platform/things.ts'
import { findGrants, isAdministrator } from './policy.store.ts'

const signInFirst = () =>
  new AppError({ code: 'people.sign-in-first', kind: 'unauthenticated', message: 'Sign in to do this.' })

const noSuchProject = () =>
  new AppError({
    code: 'people.no-such-project',
    kind: 'not-found',
    message:
      'There is no such project, or you are not a member of it. Ask the person who sent you here for an invitation.',
  })

const notAllowed = (policy: Policy) =>
  new AppError({
    code: 'people.not-allowed',
    kind: 'forbidden',
    message: `Your role does not allow this: ${policy.why} ${policy.needs === 'administrator' ? 'Ask an administrator.' : 'Ask a lead of the project.'}`,
    details: { operation: policy.operation, needs: policy.needs },
  })

function policyOf(ctx: Ctx, operation: string): Policy {
  const policy = ctx.things.policies.get(operation)
  if (policy) return policy
  throw new AppError({
    code: 'people.no-policy',
    kind: 'forbidden',
    message: `Nobody may do "${operation}": it has no policy yet.`,
  })
}

const grantsOf = (ctx: Ctx, projectId: string, personId: string): Promise<readonly Capability[] | undefined> =>
  findOnce(ctx, `grants ${projectId}`, () => findGrants(ctx.db, projectId, personId))

async function allowPerson(ctx: Ctx, policy: Policy, personId: string, projectId: string | undefined): Promise<void> {
  if (policy.needs === 'signed-in') return
  if (policy.needs === 'administrator') {
    if (await isAdministrator(ctx.db, personId)) return
    throw notAllowed(policy)
  }
  if (policy.orAdministrator && (await isAdministrator(ctx.db, personId))) return
  const grants = projectId ? await grantsOf(ctx, projectId, personId) : undefined
  if (!grants) throw noSuchProject()
  if (!grants.includes(policy.needs)) throw notAllowed(policy)
}

/**
 * Lets the actor go on or refuses: `people.no-policy` for an operation nobody has given a policy, `people.no-such-project`
 * to everybody who is not a member (so that an id cannot be guessed), `people.not-allowed` to a member whose role grants
 * too little. The product itself (jobs, the operator's command line) may do what has a policy.
 */
export async function allow(ctx: Ctx, operation: string, projectId?: string): Promise<void> {
  const policy = policyOf(ctx, operation)
  if (ctx.actor.kind === 'system') return
  // Whoever holds a link to one thing is asked by that link alone, and may do nothing that has a policy.
  if (ctx.actor.kind !== 'person') throw signInFirst()
  await allowPerson(ctx, policy, ctx.actor.id, projectId)
}

/** Whether `allow` would let the actor go on; for showing or hiding a button, never instead of `allow`. */
export async function may(ctx: Ctx, operation: string, projectId?: string): Promise<boolean> {
  try {
    await allow(ctx, operation, projectId)
    return true
  } catch (error) {
    if (error instanceof AppError) return false
    throw error
  }
}
