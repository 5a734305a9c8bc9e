import { findDemonstrationClaim, findDemonstrationPerson, findDemonstrationPurchase } from '#demonstration/index.ts'
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
  return startSession(c, personId, await findWay(c, projectId))
}

/** Where a door leads: to the one thing that it was opened for, as soon as it is there, or to the project. */
async function findWay({ req, var: { ctx } }: HttpContext, projectId: string): Promise<string> {
  const to = req.query('to')
  const claimId = to === 'claim' ? await findDemonstrationClaim(ctx) : undefined
  if (claimId) return path('claim', { projectId, claimId })
  const caseId = to === 'purchase' ? await findDemonstrationPurchase(ctx) : undefined
  return caseId ? path('case', { projectId, caseId }) : path('project', { projectId })
}
