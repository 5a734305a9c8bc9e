import type { FC } from 'hono/jsx'
import { t } from '#lib/words/words.ts'
import { path } from '../../routes.ts'
import { A, More, P, Table } from '../../ui/parts.tsx'
import type { Which } from './frame.tsx'
import type { LiveChoice } from './live-choices.ts'

const groups = [
  ['h2', 'h3', 'h4'],
  ['bold', 'italic', 'code'],
  ['bullets', 'numbers', 'quote'],
  ['link', 'picture', 'table', 'row-add', 'row-remove', 'column-add', 'column-remove', 'table-remove'],
  ['claim-finding', 'claim-figure', 'claim-quotation', 'claim-recommendation'],
  ['live'],
  ['comment'],
  ['undo', 'redo'],
] as const

/** The tools of the editor; shown once there is an editor to use them on. */
const Tools: FC = () => (
  <div
    id="tools"
    class="tools"
    role="toolbar"
    aria-label={t('edit-document.tools')}
    aria-controls="words"
    hidden={true as never}
  >
    {groups.map((names) => (
      <div class="tools__group">
        {names.map((name) => (
          <button type="button" data-do={name}>
            {t(`tool.${name}`)}
          </button>
        ))}
      </div>
    ))}
  </div>
)

/** What stays in sight while one writes: the tools, whether the text is saved, and what the last act did. */
export const Bar: FC = () => (
  <div class="editor__bar">
    <Tools />
    <div class="editor__state">
      <p class="govuk-body" id="saved"></p>
      <p class="govuk-body quiet" id="here"></p>
    </div>
    <div class="editor__notice" id="notice" hidden={true as never}>
      <p class="govuk-body" id="said"></p>
      <button type="button" id="close-notice">
        {t('edit-document.close-notice')}
      </button>
    </div>
  </div>
)

const keys = [
  ['Ctrl + Alt + 2', 'h2'],
  ['Ctrl + Alt + 3', 'h3'],
  ['Ctrl + Alt + 4', 'h4'],
  ['Ctrl + B', 'bold'],
  ['Ctrl + I', 'italic'],
  ['Ctrl + Shift + 8', 'bullets'],
  ['Ctrl + Shift + 7', 'numbers'],
  ['Ctrl + Shift + B', 'quote'],
  ['Ctrl + Alt + M', 'comment'],
  ['Ctrl + Z', 'undo'],
  ['Ctrl + Y', 'redo'],
] as const

/** The keys of the editor, shown with it. */
export const Keys: FC = () => (
  <div id="keys" hidden={true as never}>
    <More summary={t('edit-document.keys')}>
      <Table
        caption={t('tool.keys-caption')}
        hideCaption
        rows={keys}
        columns={[
          { head: t('tool.key'), cell: ([key]) => <kbd>{key}</kbd>, rowHead: true },
          { head: t('tool.does'), cell: ([, name]) => t(`tool.${name}`) },
        ]}
      />
    </More>
  </div>
)

type AskProps = { id: string; title: string; ok: string; children?: unknown }

const Ask: FC<AskProps> = ({ id, title, ok, children }) => (
  <dialog id={id} aria-labelledby={`${id}-title`}>
    <form method="dialog">
      <h2 class="govuk-heading-m" id={`${id}-title`}>
        {title}
      </h2>
      {children as never}
      <div class="govuk-button-group">
        <button type="submit" class="govuk-button" value="ok">
          {ok}
        </button>
        <button type="submit" class="govuk-button govuk-button--secondary" value="" formnovalidate>
          {t('tool.cancel')}
        </button>
      </div>
    </form>
  </dialog>
)

const AltField: FC<{ id: string }> = ({ id }) => (
  <div class="govuk-form-group">
    <label class="govuk-label" for={id}>
      {t('tool.picture-alt')}
    </label>
    <div class="govuk-hint" id={`${id}-hint`}>
      {t('tool.picture-alt-hint')}
    </div>
    <input class="govuk-input" id={id} name="alt" required aria-describedby={`${id}-hint`} />
  </div>
)

/** What the editor asks for: an address, a picture, its words. */
export const Dialogs: FC<{ live: readonly LiveChoice[] }> = ({ live }) => (
  <>
    <Ask id="ask-link" title={t('tool.link-title')} ok={t('tool.save')}>
      <div class="govuk-form-group">
        <label class="govuk-label" for="link-href">
          {t('tool.link-address')}
        </label>
        <div class="govuk-hint" id="link-href-hint">
          {t('tool.link-hint')}
        </div>
        <input class="govuk-input" id="link-href" name="href" type="url" aria-describedby="link-href-hint" />
      </div>
    </Ask>
    <Ask id="ask-picture" title={t('tool.picture-title')} ok={t('tool.ok')}>
      <div class="govuk-form-group">
        <label class="govuk-label" for="picture-file">
          {t('tool.picture-file')}
        </label>
        <input
          class="govuk-file-upload"
          id="picture-file"
          name="picture"
          type="file"
          accept="image/png,image/jpeg"
          required
        />
      </div>
      <AltField id="picture-alt" />
    </Ask>
    <Ask id="ask-live" title={t('tool.live-title')} ok={t('tool.ok')}>
      <div class="govuk-form-group">
        <label class="govuk-label" for="live-part">
          {t('tool.live-part')}
        </label>
        <div class="govuk-hint" id="live-part-hint">
          {t('tool.live-hint')}
        </div>
        <select class="govuk-select" id="live-part" name="part" aria-describedby="live-part-hint">
          {live.map(({ value, text }) => (
            <option value={value}>{text}</option>
          ))}
        </select>
      </div>
    </Ask>
    <Ask id="ask-comment" title={t('tool.comment-title')} ok={t('comments.button')}>
      <p class="govuk-body" id="comment-refusal" role="alert"></p>
      <blockquote class="thread__words" id="comment-quote"></blockquote>
      <div class="govuk-form-group">
        <label class="govuk-label" for="comment-text">
          {t('comments.text')}
        </label>
        <textarea class="govuk-textarea" id="comment-text" name="text" rows={4} required></textarea>
      </div>
    </Ask>
    <Ask id="ask-alt" title={t('tool.picture-title')} ok={t('tool.save')}>
      <AltField id="picture-words" />
    </Ask>
  </>
)

/** What is shown when the editor can save no more, with all that was typed and is not kept. */
export const Trouble: FC<{ which: Which }> = ({ which }) => (
  <div
    id="trouble"
    class="govuk-error-summary"
    role="alert"
    aria-labelledby="trouble-title"
    tabindex={-1}
    hidden={true as never}
  >
    <h2 class="govuk-error-summary__title" id="trouble-title">
      {t('edit-document.trouble')}
    </h2>
    <p class="govuk-body" id="trouble-words"></p>
    <div id="unsaved" hidden={true as never}>
      <label class="govuk-label" for="unsaved-text">
        {t('edit-document.unsaved')}
      </label>
      <div class="govuk-hint" id="unsaved-hint">
        {t('edit-document.unsaved-hint')}
      </div>
      <textarea class="govuk-textarea" id="unsaved-text" rows={6} readonly aria-describedby="unsaved-hint"></textarea>
      <button type="button" class="govuk-button govuk-button--secondary" id="forget-unsaved" hidden={true as never}>
        {t('edit-document.forget-unsaved')}
      </button>
    </div>
    <P>
      <A href={path('document', which)}>{t('edit-document.to-reading')}</A>
    </P>
  </div>
)
