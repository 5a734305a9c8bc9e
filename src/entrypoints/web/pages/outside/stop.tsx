import { type AppError, isAppError } from '#lib/app-error.ts'
import { t } from '#lib/words/words.ts'
import type { HttpContext } from '../../../http/env.ts'
import { statusOf } from '../../../http/errors.ts'
import { page } from '../../ui/layout.tsx'
import { Heading, P } from '../../ui/parts.tsx'

/** Whom to ask, as a refusal names them. */
function sayWhom({ maker, project }: AppError['details']): string {
  if (typeof maker === 'string' && typeof project === 'string') return t('outside.maker-of', { maker, project })
  return typeof project === 'string' ? `“${project}”` : t('outside.whoever')
}

const WORDS = {
  'link.unknown': 'outside.stop-unknown',
  'link.not-open': 'outside.stop-not-open',
  'link.expired': 'outside.stop-expired',
  'link.ended': 'outside.stop-ended',
  'document.no-such-document': 'outside.stop-gone',
  'document.no-such-version': 'outside.stop-gone',
} as const

const wordsOf = (code: string) => (Object.hasOwn(WORDS, code) ? WORDS[code as keyof typeof WORDS] : undefined)

/** Runs a page for the holder of a link; where the link opens nothing, says why and whom to ask, in words of its own. */
export async function asHolder(c: HttpContext, run: () => Promise<Response>): Promise<Response> {
  try {
    return await run()
  } catch (error) {
    if (!isAppError(error)) throw error
    const words = wordsOf(error.code)
    if (!words) throw error
    const title = t('outside.stop-title')
    const content = (
      <>
        <Heading>{title}</Heading>
        <P>{t(words, { maker: sayWhom(error.details) })}</P>
      </>
    )
    return page(c, { title, children: content }, statusOf(error) as 403)
  }
}
