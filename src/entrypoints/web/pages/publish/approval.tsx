import type { FC } from 'hono/jsx'
import { t } from '#lib/words/words.ts'
import type { Member } from '#people/index.ts'
import { type FoundPublication, listGivable } from '#publish/index.ts'
import { path } from '../../routes.ts'
import { type FormState, SubmitButton, TextAreaField } from '../../ui/form.tsx'
import { More, P, Said, SubHeading, Waits } from '../../ui/parts.tsx'

type Address = { projectId: string; publicationId: string }

const sayMissing = ({ missing }: FoundPublication): string => missing.map(({ words }) => words).join('; ')

type Props = { address: Address; state: FormState; publication: FoundPublication; me: Member; isAlone: boolean }

const Form: FC<Pick<Props, 'address' | 'state'>> = ({ address, state }) => (
  <form method="post" action={path('publication', address)} novalidate>
    <TextAreaField
      name="note"
      label={t('publish.approve-note')}
      hint={t('publish.approve-note-hint')}
      rows={3}
      state={state}
    />
    <div class="govuk-button-group">
      <SubmitButton name="do" value="approve">
        {t('publish.approve-button')}
      </SubmitButton>
      <SubmitButton name="do" value="refuse" look="secondary">
        {t('publish.refuse-button')}
      </SubmitButton>
    </div>
  </form>
)

/** What a draft still needs, whether the approval of whoever looks counts for it, and the form to give it. */
const Approve: FC<Props> = ({ address, state, publication, me, isAlone }) => {
  const counts = isAlone || listGivable(publication, me).length > 0
  return (
    <>
      <SubHeading>{t('publish.approve')}</SubHeading>
      <P>{t('publish.needs', { words: sayMissing(publication) })}</P>
      {counts ? null : <Waits>{t('publish.approval-counts-not')}</Waits>}
      <Form address={address} state={state} />
    </>
  )
}

/** That the approval of whoever looks is kept, and for whom the publication still waits. */
const Recorded: FC<Pick<Props, 'address' | 'state' | 'publication'>> = ({ address, state, publication }) => (
  <>
    <Said>
      {t('publish.recorded')}{' '}
      {publication.state === 'draft' ? t('publish.waits-still', { words: sayMissing(publication) }) : null}
      {publication.state === 'approved' ? t('publish.all-given') : null}
    </Said>
    {publication.state === 'draft' ? (
      <More summary={t('publish.change-word')} open={Object.keys(state.errors).length > 0}>
        <Form address={address} state={state} />
      </More>
    ) : null}
  </>
)

type WordProps = Omit<Props, 'me' | 'isAlone'> & { me: Member | undefined; members: Member[]; isOpen: boolean }

/** What whoever looks has said of a publication that is not online yet, or can say where it `isOpen` for them. */
export const WordOn: FC<WordProps> = ({ address, state, publication, me, members, isOpen }) => {
  const isWaiting = publication.state === 'draft'
  if (!isWaiting && publication.state !== 'approved') return null
  const mine = publication.approvals.find(({ approver }) => approver === me?.personId)
  if (mine?.decision === 'approve') return <Recorded {...{ address, state, publication }} />
  if (!isWaiting) return null
  if (isOpen && me) return <Approve {...{ address, state, publication, me }} isAlone={members.length === 1} />
  return <P>{t('publish.waits-for', { words: sayMissing(publication) })}</P>
}
