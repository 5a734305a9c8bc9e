import type { ContentfulStatusCode } from 'hono/utils/http-status'
import type { AppError } from '#lib/app-error.ts'
import { say } from '#lib/words/sentences.ts'
import { t } from '#lib/words/words.ts'
import type { HttpContext } from '../../http/env.ts'
import { path } from '../routes.ts'
import { page } from '../ui/layout.tsx'
import { A, Heading, P } from '../ui/parts.tsx'

/** A refusal as a page: what, why, and where to go from here. */
export function errorPage(
  c: HttpContext,
  refusal: AppError,
  status: ContentfulStatusCode,
): Response | Promise<Response> {
  if (refusal.kind === 'unauthenticated' && c.req.method === 'GET')
    return c.redirect(path('sign-in', {}, { to: c.req.path + new URL(c.req.url).search }))
  const title = t(`error.title-${refusal.kind}`)
  return page(
    c,
    {
      title,
      children: (
        <>
          <Heading>{title}</Heading>
          <P>{say(refusal.message)}</P>
          <P>
            <A href={path('home')}>{t('error.home')}</A>
          </P>
          <P quiet>{t('error.code', { code: refusal.code })}</P>
        </>
      ),
    },
    status as 404,
  )
}
