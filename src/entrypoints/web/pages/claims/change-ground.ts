import { confirmGround, removeGround } from '#evidence/index.ts'
import type { HttpContext } from '../../../http/env.ts'
import { param } from '../../../http/params.ts'
import { withForm } from '../../../http/read-form.ts'
import { path } from '../../routes.ts'

/** Takes a ground out, or says that the claim still holds on it. */
export const post = (c: HttpContext) =>
  withForm(c, false, async (form) => {
    const address = { projectId: param(c, 'projectId'), claimId: param(c, 'claimId') }
    const change = form.text('do') === 'confirm' ? confirmGround : removeGround
    await change(c.var.ctx, { ...address, groundId: param(c, 'groundId') })
    return c.redirect(path('claim', address), 303)
  })
