import type { Child, FC } from 'hono/jsx'
import { type Claim, type ClaimGround, findClaim, listClaimsResting } from '#evidence/index.ts'
import { findWords, t } from '#lib/words/words.ts'
import { may } from '#people/index.ts'
import type { Ctx } from '#platform/context.ts'
import type { HttpContext } from '../../../http/env.ts'
import { param, projectOf } from '../../../http/params.ts'
import { path } from '../../routes.ts'
import { hrefOf, sayName } from '../../things.ts'
import { LinkButton, SubmitButton } from '../../ui/form.tsx'
import { ClaimsAbove, GroundMark, GroundName, rowsBeneath, StrengthMark } from '../../ui/ground.tsx'
import { page } from '../../ui/layout.tsx'
import { A, Breadcrumbs, Day, Empty, Heading, P, SubHeading, SummaryList, Table, Tag, Waits } from '../../ui/parts.tsx'
import { findCard, findNames } from './names.ts'

type Listed = { claim: Claim; projectId: string; mayWrite: boolean; nameOf: (id: string | null) => string }

/** What it is: its kind of thing in a word, its name of then and now, a note, and the way down to the rows. */
const Thing: FC<{ ground: ClaimGround; projectId: string }> = ({ ground, projectId }) => {
  const kind = findWords(`kind.${ground.ref.slice(0, ground.ref.indexOf(':'))}`)
  const rows = rowsBeneath(projectId, ground)
  return (
    <>
      <GroundName projectId={projectId} ground={ground} />
      {kind && !ground.isHidden ? <span class="quiet"> {kind}</span> : null}
      {ground.nameNow ? <P quiet>{t('claims.now-called', { name: ground.nameNow })}</P> : null}
      {ground.note ? <P>{ground.note}</P> : null}
      {rows ? (
        <P>
          <A href={rows}>{t('claims.rows-beneath')}</A>
        </P>
      ) : null}
    </>
  )
}

const State: FC<{ ground: ClaimGround }> = ({ ground }) => (
  <>
    <Tag look={ground.state === 'stands' ? 'done' : 'waits'}>{t(`claims.state.${ground.state}`)}</Tag>
    {ground.strength && ground.strength !== 'grounded' ? <StrengthMark strength={ground.strength} /> : null}
  </>
)

const Change: FC<{ ground: ClaimGround; claim: Claim; projectId: string }> = ({ ground, claim, projectId }) => (
  <form method="post" action={path('change-ground', { projectId, claimId: claim.id, groundId: ground.id })}>
    {ground.state === 'changed' ? (
      <>
        <SubmitButton look="secondary" name="do" value="confirm">
          {t('claims.still-holds')} <span class="govuk-visually-hidden">{sayName(ground)}</span>
        </SubmitButton>
        <P quiet>{t('claims.still-holds-what')}</P>
      </>
    ) : null}
    <SubmitButton look="secondary" name="do" value="remove">
      {t('claims.take-out')} <span class="govuk-visually-hidden">{sayName(ground)}</span>
    </SubmitButton>
  </form>
)

const Grounds: FC<Listed> = ({ claim, projectId, mayWrite, nameOf }) => (
  <Table
    caption={t('claims.ground')}
    hideCaption
    rows={claim.grounds}
    columns={[
      {
        head: t('claims.ground-thing'),
        cell: (ground) => <Thing ground={ground} projectId={projectId} />,
        rowHead: true,
      },
      { head: t('claims.ground-kind'), cell: ({ ground }) => <GroundMark ground={ground} /> },
      { head: t('claims.ground-state'), cell: (ground) => <State ground={ground} /> },
      {
        head: t('claims.ground-added'),
        cell: (ground) => (
          <>
            <Day at={ground.addedAt} /> {t('claims.by', { name: nameOf(ground.addedBy) })}
          </>
        ),
      },
      ...(mayWrite
        ? [
            {
              head: t('claims.change-head'),
              cell: (ground: ClaimGround) => <Change ground={ground} claim={claim} projectId={projectId} />,
            },
          ]
        : []),
    ]}
  />
)

/** Where it stands: the document by its name, where the reader may see it. */
async function Place(ctx: Ctx, projectId: string, { inRef }: Claim): Promise<Child> {
  if (!inRef) return t('claims.on-its-own')
  const [card, href] = [await findCard(ctx, projectId, inRef), hrefOf(projectId, inRef)]
  if (!card) return t('claims.hidden')
  return href ? <A href={href}>{card.name}</A> : card.name
}

export async function get(c: HttpContext) {
  const { ctx } = c.var
  const project = await projectOf(c)
  const projectId = project.id
  const address = { projectId, claimId: param(c, 'claimId') }
  const claim = await findClaim(ctx, address)
  const above = await listClaimsResting(ctx, projectId, `claim:${claim.id}`)
  const [mayWrite, nameOf] = [await may(ctx, 'ground.write', projectId), await findNames(ctx, projectId)]
  const rows = [
    { key: t('claims.strength'), value: <StrengthMark strength={claim.strength} /> },
    { key: t('claims.stands-in'), value: await Place(ctx, projectId, claim) },
    {
      key: t('claims.made'),
      value: (
        <>
          <Day at={claim.madeAt} /> {t('claims.by', { name: nameOf(claim.madeBy) })}
        </>
      ),
    },
  ]
  const content = (
    <>
      <Breadcrumbs trail={[{ text: t('claims.title'), href: path('claims', { projectId }) }]} />
      <Heading caption={t(`claims.kind.${claim.kind}`)}>{claim.text || '–'}</Heading>
      {claim.strength === 'grounded' ? <P>{claim.why}</P> : <Waits>{claim.why}</Waits>}
      <SummaryList rows={rows} />
      <SubHeading id="ground">{t('claims.ground')}</SubHeading>
      {claim.grounds.length ? (
        <Grounds claim={claim} projectId={projectId} mayWrite={mayWrite} nameOf={nameOf} />
      ) : (
        <Empty>{t('claims.ground-none')}</Empty>
      )}
      {mayWrite ? <LinkButton href={path('claim-ground', address)}>{t('claims.add-ground')}</LinkButton> : null}
      <ClaimsAbove claims={above} projectId={projectId} />
      {mayWrite ? (
        <P>
          <A href={path('change-claim', address)}>{t('claims.change')}</A>
        </P>
      ) : null}
    </>
  )
  return page(c, { title: claim.text || t('claims.claim'), project, room: 'claims', children: content })
}
