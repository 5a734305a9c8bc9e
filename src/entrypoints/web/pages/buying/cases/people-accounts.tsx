import type { FC } from 'hono/jsx'
import { type Duty, type HeldDuty, needsAccount, type Party } from '#buying/cases/index.ts'
import { t } from '#lib/words/words.ts'
import { inviteMember, listInvitations } from '#people/index.ts'
import type { Ctx } from '#platform/context.ts'
import { path } from '../../../routes.ts'
import { SubmitButton } from '../../../ui/form.tsx'
import { A, P, Waits } from '../../../ui/parts.tsx'

/** What is enough for somebody who has a duty and does nothing else in the project. */
const LEAST_ROLE = 'viewer'

/** The addresses that have an invitation which can still be accepted. */
export const readInvited = async (ctx: Ctx, projectId: string): Promise<ReadonlySet<string>> =>
  new Set((await listInvitations(ctx, projectId)).map(({ email }) => email))

/** Invites somebody who was given a duty by their address. */
export const inviteParty = (ctx: Ctx, projectId: string, party: Party | undefined) =>
  inviteMember(ctx, { projectId, email: party?.address ?? '', role: LEAST_ROLE })

type Props = { duty: HeldDuty; party: Party | undefined; invited: ReadonlySet<string>; action: string }

/** Beside a duty that only members exercise, where its holder is none: says so, and invites them at once. */
export const NeedsAccount: FC<Props> = ({ duty, party, invited, action }) => {
  if (!party?.address || !needsAccount(party, duty.duty)) return null
  if (invited.has(party.address))
    return (
      <>
        <br />
        <P quiet>{t('buying.account-invited')}</P>
      </>
    )
  return (
    <>
      <br />
      <P>{t('buying.account-needed')}</P>
      <form method="post" action={action}>
        <input type="hidden" name="do" value="invite" />
        <SubmitButton name="partyId" value={party.id}>
          {t('buying.account-invite', { name: party.name })}
        </SubmitButton>
      </form>
    </>
  )
}

/** Those of whom a duty waits though they cannot do it without an account; nothing where there is nobody. */
export const AwaitsAccounts: FC<{ projectId: string; seat: Duty; whose: readonly Party[] }> = (props) => {
  const { projectId, seat, whose } = props
  const without = whose.filter((one) => needsAccount(one, seat))
  if (!without.length) return null
  return (
    <Waits>
      <P>
        {t('buying.accounts-awaited', { names: without.map(({ name }) => name).join(', ') })}{' '}
        <A href={path('buying-people', { projectId })}>{t('buying.people-link')}</A>.
      </P>
    </Waits>
  )
}
