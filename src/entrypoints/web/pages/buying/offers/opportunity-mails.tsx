import { confirmFollowing, findFollower, stopFollowing } from '#buying/offers/index.ts'
import { t } from '#lib/words/words.ts'
import type { HttpContext } from '../../../../http/env.ts'
import { param } from '../../../../http/params.ts'
import { actOf } from '../../../../http/read-form.ts'
import { path } from '../../../routes.ts'
import { SubmitButton, submit } from '../../../ui/form.tsx'
import { page } from '../../../ui/layout.tsx'
import { A, Heading, P, Said } from '../../../ui/parts.tsx'

const linkOf = (c: HttpContext) => ({ id: param(c, 'id'), secret: param(c, 'secret') })

/** Where somebody confirms that they want mails, or stops them: a program that only opens links does neither. */
export async function get(c: HttpContext) {
  const { caseId, isConfirmed } = await findFollower(c.var.ctx, linkOf(c))
  c.header('referrer-policy', 'no-referrer')
  const verb = isConfirmed ? 'stop' : 'confirm'
  const content = (
    <>
      <Heading>{t('offers.mails')}</Heading>
      <P>{t(verb === 'confirm' && !caseId ? 'offers.mails-confirm-all-what' : `offers.mails-${verb}-what`)}</P>
      <form method="post" action={path('opportunity-mails', linkOf(c))} novalidate>
        <input type="hidden" name="do" value={verb} />
        <SubmitButton>{t(`offers.mails-${verb}`)}</SubmitButton>
      </form>
      <P>
        {caseId ? (
          <A href={path('opportunity', { caseId })}>{t('offers.opportunity')}</A>
        ) : (
          <A href={path('opportunities')}>{t('offers.title')}</A>
        )}
      </P>
    </>
  )
  return page(c, { title: t('offers.mails'), children: content })
}

const acts = { confirm: confirmFollowing, stop: stopFollowing }

const showDone = (c: HttpContext, verb: string) =>
  page(c, {
    title: t('offers.mails'),
    children: (
      <>
        <Heading>{t('offers.mails')}</Heading>
        <Said>{t(verb === 'stop' ? 'offers.mails-stopped' : 'offers.mails-confirmed')}</Said>
      </>
    ),
  })

export const post = (c: HttpContext) =>
  submit(
    c,
    async (form) => {
      await actOf(acts, form)(c.var.ctx, linkOf(c))
      return showDone(c, form.text('do'))
    },
    () => get(c),
  )
