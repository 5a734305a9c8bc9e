import type { FC } from 'hono/jsx'
import { t } from '#lib/words/words.ts'
import { itemKinds, type LibraryItem } from '#workspace/library/index.ts'
import type { Form } from '../../../../http/read-form.ts'
import { type FormState, SelectField, TextAreaField, TextField } from '../../../ui/form.tsx'

/** What the form holds of an entry, besides its address or file. */
export function readItem(form: Form) {
  const kind = (form.text('kind') || 'website') as (typeof itemKinds)[number]
  return {
    title: form.text('title'),
    kind,
    note: form.text('note'),
    tags: form.text('tags'),
    foundIn: form.text('foundIn'),
  }
}

/** An entry as the form shows it. */
export const writeItem = ({ title, kind, note, tags, foundIn }: LibraryItem): Record<string, string> => ({
  ...{ title, kind, note, foundIn, tags: tags.join(', ') },
})

/** The fields of an entry. */
export const ItemFields: FC<{ state: FormState; isNew?: true }> = ({ state, isNew }) => (
  <>
    <TextField
      name="title"
      label={isNew ? t('registers.optional', { label: t('link.title-field') }) : t('link.title-field')}
      {...(isNew ? { hint: t('link.title-hint') } : {})}
      state={state}
    />
    <SelectField
      name="kind"
      label={t('link.kind')}
      state={state}
      choices={itemKinds.map((kind) => ({ value: kind, text: t(`link.kind-${kind}`) }))}
    />
    <TextAreaField
      name="note"
      label={t('registers.optional', { label: t('link.note') })}
      hint={t('link.note-hint')}
      rows={3}
      state={state}
    />
    <TextField
      name="tags"
      label={t('registers.optional', { label: t('link.tags') })}
      hint={t('link.tags-hint')}
      state={state}
    />
    <input type="hidden" name="foundIn" value={state.values.foundIn ?? ''} />
  </>
)
