import type { FC } from 'hono/jsx'
import { t } from '#lib/words/words.ts'
import type { Disposition, Thread } from '#workspace/documents/index.ts'
import { emptyForm, type FormState, SubmitButton, TextAreaField, TextField } from '../../ui/form.tsx'
import { Moment, More, P, Tag } from '../../ui/parts.tsx'
import { sayFromOutside } from './frame.tsx'

const DISPOSITIONS: Disposition[] = ['accepted', 'changed', 'rejected']

const SettleForm: FC<{ action: string; thread: Thread }> = ({ action, thread }) => (
  <More summary={t('comments.settle')}>
    <form method="post" action={action} novalidate>
      <input type="hidden" name="settle" value={thread.id} />
      <fieldset class="govuk-fieldset">
        <legend class="govuk-fieldset__legend">{t('comments.became')}</legend>
        {DISPOSITIONS.map((one) => (
          <div class="govuk-radios govuk-radios--small">
            <div class="govuk-radios__item">
              <input
                class="govuk-radios__input"
                type="radio"
                name="disposition"
                id={`${thread.id}-${one}`}
                value={one}
                checked={thread.disposition === one}
              />
              <label class="govuk-label govuk-radios__label" for={`${thread.id}-${one}`}>
                {t(`comments.${one}`)}
              </label>
            </div>
          </div>
        ))}
      </fieldset>
      <label class="govuk-label" for={`${thread.id}-note`}>
        {t('comments.note')}
      </label>
      <textarea class="govuk-textarea" id={`${thread.id}-note`} name="note" rows={2}>
        {thread.dispositionNote}
      </textarea>
      <SubmitButton look="secondary">{t('comments.settle-button')}</SubmitButton>
    </form>
  </More>
)

const ReplyForm: FC<{ action: string; thread: Thread }> = ({ action, thread }) => (
  <More summary={t('comments.reply')}>
    <form method="post" action={action} novalidate>
      <input type="hidden" name="thread" value={thread.id} />
      <label class="govuk-label" for={`${thread.id}-reply`}>
        {t('comments.answer')}
      </label>
      <textarea class="govuk-textarea" id={`${thread.id}-reply`} name="text" rows={3}></textarea>
      <SubmitButton look="secondary">{t('comments.reply-button')}</SubmitButton>
    </form>
  </More>
)

type Rights = { mayComment: boolean; maySettle: boolean }
type ThreadProps = Rights & { action: string; thread: Thread; nameOf: (personId: string | null) => string }

const ThreadView: FC<ThreadProps> = ({ action, thread, nameOf, mayComment, maySettle }) => (
  <li class="thread" id={`comment-${thread.id}`}>
    {thread.quote ? (
      <blockquote class="thread__words">
        {thread.words ?? thread.quote}
        {thread.words === undefined ? <Tag look="waits">{t('comments.orphaned')}</Tag> : null}
      </blockquote>
    ) : (
      <p class="govuk-body-s quiet">{t('comments.whole')}</p>
    )}
    {thread.comments.map((comment) => (
      <div class="thread__comment">
        <p class="govuk-body-s quiet">
          <strong>{comment.outsider === null ? nameOf(comment.author) : sayFromOutside(comment.outsider)}</strong>{' '}
          <Moment at={comment.at} />
        </p>
        <P>{comment.text}</P>
      </div>
    ))}
    {thread.disposition ? (
      <p class="govuk-body-s">
        <Tag look={thread.disposition === 'rejected' ? 'plain' : 'done'}>{t(`comments.${thread.disposition}`)}</Tag>{' '}
        {thread.dispositionNote}
      </p>
    ) : null}
    {mayComment ? <ReplyForm action={action} thread={thread} /> : null}
    {maySettle ? <SettleForm action={action} thread={thread} /> : null}
  </li>
)

type CommentsProps = Omit<ThreadProps, 'thread'> & { threads: Thread[]; state?: FormState | undefined; none?: string }

/** The conversations beside a text, and the form to begin one, sent to `action`; nobody changes the text here. */
export const Comments: FC<CommentsProps> = ({ threads, state = emptyForm(), none, ...rest }) => (
  <section class="comments" aria-labelledby="comments">
    <h2 class="govuk-heading-m" id="comments" tabindex={-1}>
      {t('comments.title')}
    </h2>
    {threads.length ? (
      <ol class="threads">
        {threads.map((thread) => (
          <ThreadView thread={thread} {...rest} />
        ))}
      </ol>
    ) : (
      <P quiet>{none ?? t('comments.none')}</P>
    )}
    {rest.mayComment ? (
      <form method="post" action={rest.action} novalidate id="new-comment">
        <TextField name="quote" label={t('comments.quote')} hint={t('comments.quote-hint')} state={state} />
        <TextAreaField name="text" label={t('comments.text')} rows={4} state={state} />
        <SubmitButton>{t('comments.button')}</SubmitButton>
      </form>
    ) : null}
  </section>
)
