import { confirmGround, removeGround } from '#evidence/index.ts'
import type { HttpContext } from '../../../http/env.ts'
import { param } from '../../../http/params.ts'
import { actOf, withForm } from '../../../http/read-form.ts'
import { path } from '../../routes.ts'

const acts = { confirm: confirmGround, remove: removeGround }

/** Takes a ground out, or says that the claim still holds on it. */
export const post = (c: HttpContext) =>
  withForm(c, false, async (form) => {
    const address = { projectId: param(c, 'projectId'), claimId: param(c, 'claimId') }
    await actOf(acts, form)(c.var.ctx, { ...address, groundId: param(c, 'groundId') })
    return c.redirect(path('claim', address), 303)
  })
