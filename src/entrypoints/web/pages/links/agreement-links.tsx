import { t } from '#lib/words/words.ts'
import { splitRef } from '#platform/describe-things.ts'
import {
  type Agreement,
  findAgreements,
  findShareable,
  findSignable,
  listMissing,
  shareAgreement,
} from '#workspace/index.ts'
import { type ListedLink, listLinks, usualEnd } from '#workspace/links/index.ts'
import type { HttpContext } from '../../../http/env.ts'
import { param, projectOf } from '../../../http/params.ts'
import { path } from '../../routes.ts'
import { ErrorSummary, emptyForm, type FormState, submit } from '../../ui/form.tsx'
import { page } from '../../ui/layout.tsx'
import { Breadcrumbs, Empty, Heading, P } from '../../ui/parts.tsx'
import { actOnLink, readNewLink } from './act-on-links.ts'
import { LinkForm, LinkList, MadeLink } from './link-forms.tsx'

type Shown = { state?: FormState; made?: string; status?: 200 | 409 | 422 }

/** What may be asked of the version that is shown: to sign it only as long as a side or a role has not. */
function choicesOf(signable: Agreement | undefined) {
  const parties = signable ? listMissing(signable) : []
  const verbs = parties.length ? (['read', 'sign'] as const) : (['read'] as const)
  const text = { read: t('links.may-read'), sign: t('links.may-sign-agreement') }
  return {
    choices: verbs.map((value) => ({ value, text: text[value] })),
    parties: parties.map(({ party, name }) => ({ value: party, text: name })),
  }
}

const sayMayOf =
  (versions: Agreement[]) =>
  ({ may, party, thing }: ListedLink): string => {
    const version = Number(splitRef(thing).id)
    const which = t('agreement.version', { version })
    if (may !== 'sign') return t('frame.pair', { name: which, value: t('links.may-read') })
    const { signers = [] } = versions.find((one) => one.version === version) ?? {}
    const name = signers.find((signer) => signer.party === party)?.name ?? party ?? ''
    const value = `${t('links.may-sign-agreement')}, ${t('links.signs-for', { party: name })}`
    return t('frame.pair', { name: which, value })
  }

async function show(c: HttpContext, { state, made, status = 200 }: Shown = {}) {
  const { ctx } = c.var
  const project = await projectOf(c)
  const projectId = project.id
  const agreements = await findAgreements(ctx, projectId)
  const shown = findShareable(agreements)
  const links = await listLinks(ctx, { projectId, kind: 'agreement' })
  const action = path('agreement-links', { projectId })
  const form = state ?? emptyForm({ until: usualEnd(ctx.clock.now()) })
  const content = (
    <>
      <Breadcrumbs trail={[{ text: t('agreement.title'), href: path('agreement', { projectId }) }]} />
      <ErrorSummary state={form} />
      <Heading caption={t('agreement.title')}>{t('links.title')}</Heading>
      {made ? <MadeLink link={made} /> : null}
      <P>{t('links.what-agreement')}</P>
      <LinkList links={links} action={action} sayMay={sayMayOf(agreements.versions)} />
      {shown ? (
        <LinkForm action={action} state={form} {...choicesOf(findSignable(agreements))} />
      ) : (
        <Empty>{t('links.nothing-agreement')}</Empty>
      )}
    </>
  )
  return page(c, { title: t('links.title'), project, room: 'agreement', children: content }, status)
}

export const get = (c: HttpContext) => show(c)

export const post = (c: HttpContext) =>
  submit(
    c,
    async (form) => {
      const { ctx } = c.var
      const projectId = param(c, 'projectId')
      if (await actOnLink(c, { projectId, kind: 'agreement' }, form))
        return c.redirect(path('agreement-links', { projectId }), 303)
      const { link } = await shareAgreement(ctx, { projectId, party: form.text('party'), ...readNewLink(form) })
      return show(c, { made: link })
    },
    (state, { kind }) => show(c, { state, status: kind === 'conflict' ? 409 : 422 }),
  )
