import { t } from '#lib/words/words.ts'
import { splitRef } from '#platform/describe-things.ts'
import { approveByLink, readByLink } from '#workspace/documents/index.ts'
import { readAgreementByLink, signAgreementByLink } from '#workspace/index.ts'
import { findHeldLink, sayOutsider } from '#workspace/links/index.ts'
import type { HttpContext } from '../../../http/env.ts'
import { path } from '../../routes.ts'
import { ErrorSummary, emptyForm, type FormState, SubmitButton, submit, TextAreaField } from '../../ui/form.tsx'
import { page } from '../../ui/layout.tsx'
import { A, Heading, P } from '../../ui/parts.tsx'
import { heldIn } from './held-link.ts'
import { asHolder } from './stop.tsx'

const backTo = (linkId: string) => path('shared', { linkId })

/** What is to be signed: in words, and as the form carries it, so that nothing is signed that was not read. */
async function findToSign(c: HttpContext) {
  const held = heldIn(c)
  const { thing, asking, ...link } = await findHeldLink(c.var.ctx, held)
  const name = sayOutsider(link)
  if (splitRef(thing).kind === 'agreement') {
    const { agreement, waitsFor } = await readAgreementByLink(c.var.ctx, held)
    if (!waitsFor) return undefined
    const { version } = agreement
    return {
      title: t('outside.sign-title', { party: waitsFor.name }),
      what: t('outside.sign-what', { name, version, party: waitsFor.name, project: asking.project }),
      button: t('outside.sign-button'),
      read: { name: 'proposedAt', value: agreement.proposedAt?.toISOString() ?? '' },
      takesNote: false,
    }
  }
  const { version, maySign } = await readByLink(c.var.ctx, held)
  if (!maySign) return undefined
  return {
    title: t('outside.approve-title', { version: version.number }),
    what: t('outside.approve-what', { name, title: version.title, version: version.number }),
    button: t('outside.approve-button'),
    read: { name: 'sha256', value: version.sha256 },
    takesNote: true,
  }
}

async function show(c: HttpContext, state: FormState = emptyForm(), status: 200 | 409 | 422 = 200) {
  const { linkId } = heldIn(c)
  const found = await findToSign(c)
  const title = found?.title ?? t('outside.stop-title')
  const content = (
    <>
      <ErrorSummary state={state} />
      <Heading>{title}</Heading>
      {found ? <P>{found.what}</P> : null}
      {found ? (
        <form method="post" action={path('sign-shared', { linkId })} novalidate>
          <input type="hidden" name={found.read.name} value={found.read.value} />
          {found.takesNote ? <TextAreaField name="note" label={t('outside.note')} rows={3} state={state} /> : null}
          <SubmitButton>{found.button}</SubmitButton>
        </form>
      ) : null}
      <P>
        <A href={backTo(linkId)}>{t('outside.back')}</A>
      </P>
    </>
  )
  return page(c, { title, children: content }, status)
}

export const get = (c: HttpContext) =>
  asHolder(c, async () => ((await findToSign(c)) ? show(c) : c.redirect(backTo(heldIn(c).linkId), 303)))

export const post = (c: HttpContext) =>
  asHolder(c, () =>
    submit(
      c,
      async (form) => {
        const held = heldIn(c)
        if (form.has('proposedAt')) await signAgreementByLink(c.var.ctx, held, { proposedAt: form.text('proposedAt') })
        else await approveByLink(c.var.ctx, held, { sha256: form.text('sha256'), note: form.text('note') })
        return c.redirect(backTo(held.linkId), 303)
      },
      // Who signed already, in another window or by a second press, is told when.
      async (state, { kind }) =>
        (await findToSign(c))
          ? show(c, state, kind === 'conflict' ? 409 : 422)
          : c.redirect(backTo(heldIn(c).linkId), 303),
    ),
  )
