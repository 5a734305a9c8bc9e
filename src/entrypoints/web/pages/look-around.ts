import { findDemonstrationClaim, findDemonstrationPerson } from '#demonstration/index.ts'
import type { HttpContext } from '../../http/env.ts'
import { noSuchPage } from '../../http/errors.ts'
import { startSession } from '../../http/start-session.ts'
import { path } from '../routes.ts'

/** Signs a visitor in as one of the invented people; exists in the demonstration alone, which listens on loopback only. */
export async function post(c: HttpContext): Promise<Response> {
  const { ctx } = c.var
  if (!ctx.config.demo) throw noSuchPage()
  const found = await findDemonstrationPerson(ctx, c.req.param('role') ?? '')
  if (!found) throw noSuchPage()
  const { personId, projectId } = found
  const claimId = c.req.query('to') === 'claim' ? await findDemonstrationClaim(ctx) : undefined
  return startSession(c, personId, claimId ? path('claim', { projectId, claimId }) : path('project', { projectId }))
}
