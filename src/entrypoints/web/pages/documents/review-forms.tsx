import type { Child, FC } from 'hono/jsx'
import { t } from '#lib/words/words.ts'
import type { DocumentLayout, DocumentMove, Review, Version } from '#workspace/documents/index.ts'
import { path } from '../../routes.ts'
import { ChoiceField, emptyForm, type FormState, SubmitButton, TextAreaField, TextField } from '../../ui/form.tsx'
import { A, Day, More, P, SubHeading } from '../../ui/parts.tsx'
import type { Which } from './frame.tsx'

type Choice = { value: string; text: string }

const Act: FC<{ which: Which; act: string; button: string; look?: 'secondary'; children?: Child }> = (props) => (
  <form method="post" action={path('document-review', props.which)} novalidate>
    <input type="hidden" name="do" value={props.act} />
    {props.children}
    {props.look ? (
      <SubmitButton look={props.look}>{props.button}</SubmitButton>
    ) : (
      <SubmitButton>{props.button}</SubmitButton>
    )}
  </form>
)

const VERDICTS = ['approve', 'approve-with-changes', 'reject'] as const

/** What somebody has said already, and the way to say something else. */
export const Given: FC<{ said: string; note: string; at: Date; children?: Child }> = ({ said, note, at, children }) => (
  <>
    <P>
      {said} <Day at={at} />.
    </P>
    {note ? <P>{note}</P> : null}
    <More summary={t('review.change-it')}>{children}</More>
  </>
)

const isSent = ({ refusal, errors }: FormState): boolean => refusal !== undefined || Object.keys(errors).length > 0

/** The form as it was sent, else with what was said before. */
export const asSaid = (state: FormState, values: FormState['values']): FormState =>
  isSent(state) ? state : emptyForm(values)

type VerdictProps = { which: Which; state: FormState; given: Review['verdicts'][number] | undefined }

/** What a reviewer says, or has said, of the round that is open. */
export const VerdictForm: FC<VerdictProps> = ({ which, state, given }) => {
  const shown = asSaid(state, given ? { verdict: given.verdict, note: given.note } : {})
  const form = (
    <Act which={which} act="verdict" button={t('review.verdict-button')}>
      <ChoiceField
        kind="radio"
        name="verdict"
        label={t('review.verdict')}
        state={shown}
        choices={VERDICTS.map((one) => ({ value: one, text: t(`review.verdict-${one}`) }))}
      />
      <TextAreaField name="note" label={t('review.note')} rows={3} state={shown} />
    </Act>
  )
  return (
    <section class={given ? undefined : 'waits'}>
      <SubHeading>{t('review.your-verdict')}</SubHeading>
      {given ? (
        <Given
          said={t('review.you-said', { verdict: t(`review.verdict-${given.verdict}`) })}
          note={given.note}
          at={given.at}
        >
          {form}
        </Given>
      ) : (
        form
      )}
    </section>
  )
}

type ApproveProps = { which: Which; version: Version; state: FormState; given: Review['approvals'][number] | undefined }

/** Approval is of one version by its fingerprint, so the form carries what was read. */
export const ApproveForm: FC<ApproveProps> = ({ which, version, state, given }) => {
  const form = (
    <Act which={which} act="approve" button={t('review.approve-button')}>
      <input type="hidden" name="sha256" value={version.sha256} />
      <TextAreaField
        name="note"
        label={t('review.note')}
        rows={2}
        state={asSaid(state, given ? { note: given.note } : {})}
      />
    </Act>
  )
  if (given)
    return (
      <section>
        <SubHeading>{t('review.your-approval')}</SubHeading>
        <Given said={t('review.you-approved', { version: given.version })} note={given.note} at={given.at}>
          {form}
        </Given>
      </section>
    )
  return (
    <section class="waits">
      <SubHeading>{t('review.approve')}</SubHeading>
      <P>
        {t('review.approve-what', { version: version.number })}{' '}
        <A href={path('document-version', { ...which, number: String(version.number) })}>{t('review.approve-read')}</A>
      </P>
      {form}
    </section>
  )
}

export const RenameForm: FC<{ which: Which; title: string }> = ({ which, title }) => (
  <More summary={t('document.rename')}>
    <Act which={which} act="rename" button={t('document.rename-button')} look="secondary">
      <TextField name="title" label={t('new-document.name')} state={emptyForm({ title })} />
    </Act>
  </More>
)

type MoveProps = {
  which: Which
  state: FormState
  reviewers: Choice[]
  approvers: Choice[]
  untouched: readonly string[]
  /** As the text is laid out now, or would be. */
  layout: DocumentLayout
}

const forms: Partial<Record<DocumentMove, FC<MoveProps>>> = {
  'start-review': ({ which, state, reviewers }) => (
    <Act which={which} act="start-review" button={t('review.start-button')}>
      <TextField name="audience" label={t('review.audience')} hint={t('review.audience-hint')} state={state} />
      <TextField name="closesOn" label={t('review.closes')} type="date" state={state} />
      <ChoiceField
        kind="checkbox"
        name="reviewers"
        label={t('review.reviewers')}
        state={state}
        choices={reviewers}
        chosen={state.chosen?.('reviewers') ?? []}
      />
    </Act>
  ),
  'end-review': ({ which }) => <Act which={which} act="end-review" button={t('review.end-button')} />,
  'ask-approval': ({ which, state, approvers }) => (
    <Act which={which} act="ask-approval" button={t('review.ask-button')}>
      <ChoiceField
        kind="checkbox"
        name="approvers"
        label={t('review.approvers')}
        hint={t('review.approvers-hint')}
        state={state}
        choices={approvers}
        chosen={state.chosen?.('approvers') ?? []}
      />
    </Act>
  ),
  revise: ({ which, state }) => (
    <Act which={which} act="revise" button={t('review.revise-button')} look="secondary">
      <TextAreaField name="reason" label={t('review.reason')} rows={2} state={state} />
    </Act>
  ),
  close: ({ which, state, untouched }) => (
    <>
      <P>{t('review.close-what')}</P>
      <Act which={which} act="close" button={t('review.close-button')}>
        {untouched.length ? (
          <ChoiceField
            kind="checkbox"
            name="asItStands"
            label={t('review.untouched-legend')}
            state={state}
            choices={[{ value: 'yes', text: t('review.untouched-yes') }]}
            chosen={[]}
          />
        ) : null}
      </Act>
    </>
  ),
  format: ({ which, state, layout }) => (
    <Act which={which} act="format" button={t('review.format-button')}>
      <ChoiceField
        kind="radio"
        name="paper"
        label={t('review.paper')}
        state={state}
        choices={[
          { value: 'a4', text: 'A4' },
          { value: 'letter', text: 'Letter' },
        ]}
        chosen={[state.values.paper ?? layout.paper]}
      />
      <ChoiceField
        kind="checkbox"
        name="contents"
        label={t('review.contents')}
        state={state}
        choices={[{ value: 'yes', text: t('review.contents-yes') }]}
        chosen={layout.contents ? ['yes'] : []}
      />
      <ChoiceField
        kind="checkbox"
        name="numbered"
        label={t('review.numbered')}
        state={state}
        choices={[{ value: 'yes', text: t('review.numbered-yes') }]}
        chosen={layout.numbered ? ['yes'] : []}
      />
    </Act>
  ),
  deliver: ({ which }) => <Act which={which} act="deliver" button={t('review.deliver-button')} />,
  reopen: ({ which, state }) => (
    <Act which={which} act="reopen" button={t('review.reopen-button')} look="secondary">
      <TextAreaField name="reason" label={t('review.reason')} rows={2} state={state} />
    </Act>
  ),
}

/** What may be done with the document as a whole now: the first is the next step, the others are one click deeper. */
export const MoveForms: FC<MoveProps & { moves: DocumentMove[] }> = ({ moves, ...props }) => (
  <>
    {moves.map((move, i) => {
      const Form = forms[move]
      if (!Form) return null
      if (i > 0)
        return (
          <More summary={t(`review.move-${move}`)}>
            <Form {...props} />
          </More>
        )
      return (
        <section class="next">
          <SubHeading>{t(`review.move-${move}`)}</SubHeading>
          <Form {...props} />
        </section>
      )
    })}
  </>
)
