import type { FC } from 'hono/jsx'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import type { AppError } from '#lib/app-error.ts'
import { say } from '#lib/words/sentences.ts'
import { t } from '#lib/words/words.ts'
import type { HttpContext } from '../../http/env.ts'
import { findTyped } from '../../http/find-typed.ts'
import { path } from '../routes.ts'
import { page } from '../ui/layout.tsx'
import { A, Heading, P } from '../ui/parts.tsx'

/** What was written and is kept nowhere, each text in a field of its own to copy it from. */
const Typed: FC<{ texts: string[] }> = ({ texts }) => (
  <section aria-labelledby="typed">
    <h2 class="govuk-heading-m" id="typed">
      {t('error.typed')}
    </h2>
    <P>{t('error.typed-what')}</P>
    {texts.map((text, at) => (
      <div class="govuk-form-group">
        <label class="govuk-label" for={`typed-${at}`}>
          {t('error.typed-one', { number: at + 1, of: texts.length })}
        </label>
        <textarea class="govuk-textarea" id={`typed-${at}`} rows={text.length > 200 ? 14 : 3} readonly>
          {`\n${text}`}
        </textarea>
      </div>
    ))}
  </section>
)

const addressOf = (c: HttpContext) => c.req.path + new URL(c.req.url).search

/** Back to the form after signing in: most forms are sent to the page that shows them. */
const SignIn: FC<{ c: HttpContext }> = ({ c }) => (
  <A href={path('sign-in', {}, { to: addressOf(c) })}>{t('frame.sign-in')}</A>
)

/** The page of the link that the address belongs to: its holder has no account to sign in with, and no home here. */
function findLinkPage(c: HttpContext): string | undefined {
  const [, area, linkId] = c.req.path.split('/')
  return area === 'reviews' && linkId ? path('shared', { linkId }) : undefined
}

const WayOn: FC<{ c: HttpContext; refusal: AppError }> = ({ c, refusal }) => {
  const linkPage = findLinkPage(c)
  if (linkPage) return <A href={linkPage}>{t('error.to-link')}</A>
  return refusal.kind === 'unauthenticated' ? <SignIn c={c} /> : <A href={path('home')}>{t('error.home')}</A>
}

/** A refusal as a page: what, why, what was written meanwhile, and where to go from here. */
export async function errorPage(c: HttpContext, refusal: AppError, status: ContentfulStatusCode): Promise<Response> {
  if (refusal.kind === 'unauthenticated' && c.req.method === 'GET' && !findLinkPage(c))
    return c.redirect(path('sign-in', {}, { to: addressOf(c) }))
  const texts = await findTyped(c, refusal)
  const title = t(`error.title-${refusal.kind}`)
  return page(
    c,
    {
      title,
      children: (
        <>
          <Heading>{title}</Heading>
          <P>{say(refusal.message)}</P>
          {texts.length ? <Typed texts={texts} /> : null}
          <P>
            <WayOn c={c} refusal={refusal} />
          </P>
          <P quiet>{t('error.code', { code: refusal.code })}</P>
        </>
      ),
    },
    status as 404,
  )
}
