import type { FC } from 'hono/jsx'
import { type Candidate, type FoundPilot, type Side, sides } from '#buying/pilot/index.ts'
import { t } from '#lib/words/words.ts'
import { path } from '../../../routes.ts'
import { SubmitButton } from '../../../ui/form.tsx'
import { A, Moment, P, SubHeading, SummaryList } from '../../../ui/parts.tsx'
import { sayCents } from '../cases/frame.tsx'

export type Signers = Record<Side, Candidate[]> & { own: Side[] }
type Props = { pilot: FoundPilot; signers: Signers; mayAsk: boolean }

const Signed: FC<{ pilot: FoundPilot; side: Side; signers: Signers }> = ({ pilot, side, signers }) => {
  const signature = pilot.signatures.find((one) => one.side === side)
  if (signature)
    return (
      <>
        {t('pilot.signed-by', { name: signature.name || t('case.somebody') })} <Moment at={signature.signedAt} />
      </>
    )
  const names = signers[side].map(({ name }) => name).join(', ')
  return <>{names ? t('pilot.waits-for', { names }) : t(`pilot.nobody-${side}`)}</>
}

/** Buttons that send a link to each who could sign and has no account. */
const AskForms: FC<Props> = ({ pilot, signers }) => {
  const asked = sides.filter((side) => !pilot.signatures.some((one) => one.side === side))
  const all = asked.flatMap((side) =>
    signers[side].filter(({ hasAccount }) => !hasAccount).map((one) => ({ ...one, side })),
  )
  return (
    <>
      {all.map(({ partyId, name, side }) => (
        <form method="post" action={path('pilot', { projectId: pilot.projectId, pilotId: pilot.id })}>
          <input type="hidden" name="do" value="ask" />
          <input type="hidden" name="side" value={side} />
          <SubmitButton look="secondary" name="partyId" value={partyId}>
            {t('pilot.send-link', { name })}
          </SubmitButton>
        </form>
      ))}
    </>
  )
}

type SignedPilot = Pick<FoundPilot, 'mostPurchases' | 'mostCents' | 'currency' | 'version'>

/** What a sponsor puts their name to, and the button; the same with an account and by a link. */
export const SignForm: FC<{ pilot: SignedPilot; side: Side; action: string }> = ({ pilot, side, action }) => {
  const values = { count: pilot.mostPurchases, money: sayCents(pilot.mostCents, pilot.currency) }
  return (
    <section class="waits">
      <SubHeading>{t(`pilot.sign-${side}`)}</SubHeading>
      <P>{t('pilot.sign-what', values)}</P>
      <P>{t('pilot.sign-then')}</P>
      <form method="post" action={action}>
        <input type="hidden" name="do" value="sign" />
        <input type="hidden" name="version" value={String(pilot.version)} />
        <SubmitButton name="side" value={side}>
          {t('pilot.sign')}
        </SubmitButton>
      </form>
    </section>
  )
}

/** Who signed for which side, and who is still to sign. */
export const Sponsors: FC<Props> = (props) => {
  const { pilot, signers, mayAsk } = props
  const isDraft = pilot.state === 'draft'
  const isMissing = sides.some((side) => !signers[side].length)
  return (
    <section>
      <SubHeading>{t('pilot.sponsors')}</SubHeading>
      {isDraft ? <P>{t('pilot.sponsors-what')}</P> : null}
      <SummaryList
        rows={sides.map((side) => ({
          key: t(`pilot.side-${side}`),
          value: <Signed pilot={pilot} side={side} signers={signers} />,
        }))}
      />
      {isDraft && isMissing ? (
        <P>
          <A href={path('buying-people', { projectId: pilot.projectId })}>{t('buying.people-link')}</A>
        </P>
      ) : null}
      {isDraft && mayAsk ? <AskForms {...props} /> : null}
    </section>
  )
}
