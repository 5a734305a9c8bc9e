import type { FC } from 'hono/jsx'
import { t } from '#lib/words/words.ts'
import { listMembers, type Member, may } from '#people/index.ts'
import {
  type Agreement,
  findAgreements,
  findShareable,
  listMissing,
  listOwnSignatures,
  listParties,
  nameApprovers,
  type OwnSignature,
  proposeAgreement,
  type Signer,
  signAgreement,
  signersFor,
  sortAgreements,
  takeBackAgreement,
} from '#workspace/index.ts'
import type { HttpContext } from '../../../../http/env.ts'
import { param, projectOf } from '../../../../http/params.ts'
import { actOf, withForm } from '../../../../http/read-form.ts'
import { path } from '../../../routes.ts'
import { LinkButton, SubmitButton } from '../../../ui/form.tsx'
import { page } from '../../../ui/layout.tsx'
import { A, Day, Empty, Heading, More, P, SubHeading } from '../../../ui/parts.tsx'
import { Items, Signatures } from './agreement-parts.tsx'

const namesIn = (members: Member[]) => new Map(members.map(({ personId, name }) => [personId, name]))

type SignProps = { own: readonly OwnSignature[]; action: string }
type OpenProps = SignProps & { agreement: Agreement; members: Member[]; mayWrite: boolean }

const nameAll = (parties: readonly Signer[]) => parties.map(({ name }) => name).join(', ')

/** What a signature does, said before it is given. */
function sayEffect({ does, missing }: OwnSignature): string | undefined {
  if (does === 'counts') return undefined
  if (does === 'confirms') return t('agreement.sign-later')
  return missing.length ? t('agreement.sign-alone', { parties: nameAll(missing) }) : t('agreement.sign-last')
}

const SignForms: FC<SignProps> = ({ own, action }) => {
  if (!own.length) return null
  return (
    <>
      <P>{t('agreement.sign-what')}</P>
      {own.map((signature) => (
        <form method="post" action={action}>
          {sayEffect(signature) ? <P>{sayEffect(signature)}</P> : null}
          <input type="hidden" name="party" value={signature.party} />
          <SubmitButton name="do" value="sign">
            {t('agreement.sign-for', { party: signature.name })}
          </SubmitButton>
        </form>
      ))}
    </>
  )
}

const Proposed: FC<OpenProps> = (props) => {
  const { agreement, members, mayWrite, action } = props
  return (
    <section>
      <SubHeading>{t('agreement.waits')}</SubHeading>
      <Items items={agreement.items} caption={t('agreement.version', { version: agreement.version })} />
      <Signatures agreement={agreement} names={namesIn(members)} />
      <SignForms {...props} />
      {mayWrite ? (
        <form method="post" action={action}>
          <P quiet>{t('agreement.take-back-what')}</P>
          <SubmitButton look="secondary" name="do" value="take-back">
            {t('agreement.take-back')}
          </SubmitButton>
        </form>
      ) : null}
    </section>
  )
}

const Draft: FC<OpenProps & { projectId: string }> = ({ agreement, mayWrite, action, projectId }) => (
  <section>
    <SubHeading>{t('agreement.draft')}</SubHeading>
    <P>{t('agreement.draft-what')}</P>
    <Items items={agreement.items} caption={t('agreement.version', { version: agreement.version })} />
    {mayWrite ? (
      <form method="post" action={action}>
        <div class="govuk-button-group">
          <SubmitButton name="do" value="propose">
            {t('agreement.propose')}
          </SubmitButton>
          <LinkButton href={path('agreement-edit', { projectId })} look="secondary">
            {t('agreement.go-on')}
          </LinkButton>
        </div>
      </form>
    ) : null}
  </section>
)

/** Who has not signed what is in force: those of whom somebody is here who can, and those of whom nobody is. */
const Missing: FC<{ agreement: Agreement; members: Member[] }> = ({ agreement, members }) => {
  const missing = listMissing(agreement)
  const able = new Set(members.flatMap((one) => signersFor(agreement, one, false)).map(({ party }) => party))
  const [here, absent] = [
    missing.filter(({ party }) => able.has(party)),
    missing.filter(({ party }) => !able.has(party)),
  ]
  return (
    <>
      {here.length ? <P>{t('agreement.not-signed-by', { parties: nameAll(here) })}</P> : null}
      {absent.length ? <P>{t('agreement.not-confirmed', { parties: nameAll(absent) })}</P> : null}
      {missing.length || agreement.isConfirmed ? null : <P>{t('agreement.one-word')}</P>}
    </>
  )
}

const InForce: FC<SignProps & { agreement: Agreement; members: Member[] }> = ({ agreement, members, ...sign }) => (
  <section>
    <SubHeading>{t('agreement.in-force')}</SubHeading>
    <P>
      {t('agreement.in-force-since', { version: agreement.version })}{' '}
      {agreement.agreedAt ? <Day at={agreement.agreedAt} /> : null}
    </P>
    <Missing agreement={agreement} members={members} />
    <Items items={agreement.items} caption={t('agreement.version', { version: agreement.version })} />
    <Signatures agreement={agreement} names={namesIn(members)} />
    <SignForms {...sign} />
  </section>
)

const Start: FC<{ projectId: string; isFirst: boolean }> = ({ projectId, isFirst }) => (
  <LinkButton href={path('agreement-edit', { projectId })} {...(isFirst ? {} : { look: 'secondary' as const })}>
    {t(isFirst ? 'agreement.start' : 'agreement.change')}
  </LinkButton>
)

export async function get(c: HttpContext) {
  const { ctx } = c.var
  const project = await projectOf(c)
  const projectId = project.id
  const [found, parties, members, own, mayWrite, mayShare] = await Promise.all([
    findAgreements(ctx, projectId),
    listParties(ctx, projectId),
    listMembers(ctx, projectId),
    listOwnSignatures(ctx, projectId),
    may(ctx, 'agreement.write', projectId),
    may(ctx, 'agreement.share', projectId),
  ])
  const action = path('agreement', { projectId })
  const versions = found.versions.map((one) => ({ ...one, items: nameApprovers(one.items, parties) }))
  const { inForce, open } = sortAgreements(versions)
  const older = versions.filter((one) => one !== inForce && one !== open)
  const openProps = open && { agreement: open, members, own, mayWrite, action }
  const content = (
    <>
      <Heading caption={project.name}>{t('agreement.title')}</Heading>
      <P>{t('agreement.what')}</P>
      {versions.length ? null : <Empty>{t('agreement.none')}</Empty>}
      {openProps && open.state === 'proposed' ? <Proposed {...openProps} /> : null}
      {openProps && open.state === 'draft' ? <Draft {...openProps} projectId={projectId} /> : null}
      {inForce ? (
        <InForce agreement={inForce} members={members} own={open?.state === 'proposed' ? [] : own} action={action} />
      ) : null}
      {mayShare && findShareable({ open, inForce }) ? (
        <P>
          <A href={path('agreement-links', { projectId })}>{t('links.title')}</A>
        </P>
      ) : null}
      {mayWrite && !open ? <Start projectId={projectId} isFirst={!inForce} /> : null}
      {older.length ? (
        <More summary={t('agreement.older')}>
          {older.map((one) => (
            <Items items={one.items} caption={t('agreement.version', { version: one.version })} />
          ))}
        </More>
      ) : null}
    </>
  )
  return page(c, { title: t('agreement.title'), project, room: 'agreement', children: content })
}

export const post = (c: HttpContext) =>
  withForm(c, false, async (form) => {
    const { ctx } = c.var
    const projectId = param(c, 'projectId')
    const acts: Record<string, () => Promise<unknown>> = {
      propose: () => proposeAgreement(ctx, { projectId }),
      'take-back': () => takeBackAgreement(ctx, { projectId }),
      sign: () => signAgreement(ctx, { projectId, party: form.text('party') }),
    }
    await actOf(acts, form)()
    return c.redirect(path('agreement', { projectId }), 303)
  })
