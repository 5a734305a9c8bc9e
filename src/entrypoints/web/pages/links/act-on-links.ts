import { endLink, forgetReviewer, type LinksOf, type LinkVerb, type NewLink } from '#workspace/links/index.ts'
import type { HttpContext } from '../../../http/env.ts'
import type { Form } from '../../../http/read-form.ts'

/** What a form says of whom to ask; the room checks it. */
export const readNewLink = (form: Form): NewLink => ({
  name: form.text('name'),
  organisation: form.text('organisation'),
  may: form.text('may') as LinkVerb,
  ...(form.text('until') ? { until: form.text('until') } : {}),
  email: form.text('email'),
})

/** Ends a link or takes out its name, where a form asks for one of them; false where it asks for neither. */
export async function actOnLink(c: HttpContext, of: LinksOf, form: Form): Promise<boolean> {
  const { ctx } = c.var
  if (form.has('end')) await endLink(ctx, { ...of, linkId: form.text('end') })
  else if (form.has('forget')) await forgetReviewer(ctx, { ...of, linkId: form.text('forget') })
  else return false
  return true
}
