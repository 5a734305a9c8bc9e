import type { FC } from 'hono/jsx'
import { type ClaimKind, changeClaim, findClaim, isClaimHeld, removeClaim } from '#evidence/index.ts'
import { t } from '#lib/words/words.ts'
import { allow } from '#people/index.ts'
import type { HttpContext } from '../../../http/env.ts'
import { param, projectOf } from '../../../http/params.ts'
import { actOf } from '../../../http/read-form.ts'
import { path } from '../../routes.ts'
import { ErrorSummary, emptyForm, type FormState, SubmitButton, submit } from '../../ui/form.tsx'
import { page } from '../../ui/layout.tsx'
import { Breadcrumbs, Heading, P, SubHeading } from '../../ui/parts.tsx'
import { ClaimFields } from './claim-fields.tsx'

const addressOf = (c: HttpContext) => ({ projectId: param(c, 'projectId'), claimId: param(c, 'claimId') })

const Removal: FC<{ address: { projectId: string; claimId: string } }> = ({ address }) => (
  <>
    <SubHeading>{t('claims.remove')}</SubHeading>
    <P>{t('claims.remove-what')}</P>
    <form method="post" action={path('change-claim', address)}>
      <SubmitButton look="warning" name="do" value="remove">
        {t('claims.remove')}
      </SubmitButton>
    </form>
  </>
)

async function show(c: HttpContext, given?: FormState, status: 200 | 409 | 422 = 200) {
  const { ctx } = c.var
  const project = await projectOf(c)
  const address = addressOf(c)
  await allow(ctx, 'claim.write', project.id)
  const claim = await findClaim(ctx, address)
  const isHeld = await isClaimHeld(ctx, project.id, claim.inRef)
  const state = given ?? emptyForm({ text: claim.text, kind: claim.kind })
  const content = (
    <>
      <Breadcrumbs
        trail={[
          { text: t('claims.title'), href: path('claims', address) },
          { text: t('claims.claim'), href: path('claim', address) },
        ]}
      />
      <ErrorSummary state={state} />
      <Heading>{t('claims.change-title')}</Heading>
      {claim.inRef ? (
        <P>{t('claims.change-in-document')}</P>
      ) : (
        <form method="post" action={path('change-claim', address)} novalidate>
          <ClaimFields state={state} />
          <SubmitButton>{t('claims.change-button')}</SubmitButton>
        </form>
      )}
      {isHeld ? <P>{t('claims.held')}</P> : <Removal address={address} />}
    </>
  )
  return page(c, { title: t('claims.change-title'), project, room: 'claims', children: content }, status)
}

export const get = (c: HttpContext) => show(c)

export const post = (c: HttpContext) =>
  submit(
    c,
    async (form) => {
      const address = addressOf(c)
      if (form.has('do')) {
        await actOf({ remove: removeClaim }, form)(c.var.ctx, address)
        return c.redirect(path('claims', address), 303)
      }
      await changeClaim(c.var.ctx, { ...address, kind: form.text('kind') as ClaimKind, text: form.text('text') })
      return c.redirect(path('claim', address), 303)
    },
    (state, { kind }) => show(c, state, kind === 'conflict' ? 409 : 422),
  )
