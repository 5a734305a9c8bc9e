import type { FC } from 'hono/jsx'
import { bringsCode } from '#buying/deliver/index.ts'
import { acceptedFiles } from '#lib/sealing/file-kinds.ts'
import { t } from '#lib/words/words.ts'
import { ChoiceField, FileField, TextAreaField, TextField } from '../../../ui/form.tsx'
import { A, P, SummaryList } from '../../../ui/parts.tsx'
import { ActForm, type Acting, stateOf } from '../cases/act-forms.tsx'
import { isWebAddress } from '../cases/is-web-address.ts'
import { GivenBack } from './given-back.tsx'
import { SeenOfCode } from './seen-of-code.tsx'

type One = FC<{ acting: Acting }>

/** The fields of files that come with a delivery. */
export const FILE_FIELDS = ['file-1', 'file-2', 'file-3'] as const

/** What a supplier hands over. */
export const DeliverForm: One = ({ acting }) => {
  const { need, plan } = acting.found.state
  const state = stateOf(acting, 'deliver', { repository: need.repository, licence: plan?.licence ?? '' })
  const optional = (label: string) => t('registers.optional', { label })
  const ofCode = (label: string) => (bringsCode(acting.found) ? label : optional(label))
  return (
    <ActForm
      acting={acting}
      act="deliver"
      title={t('buying.deliver')}
      what={t('buying.deliver-what')}
      button={t('buying.deliver-button')}
      takesFiles
    >
      <TextField name="repository" label={ofCode(t('buying.repository'))} state={state} />
      <TextField
        name="commit"
        label={ofCode(t('buying.commit'))}
        hint={t('buying.commit-hint')}
        width={42}
        spellcheck={false}
        state={state}
      />
      <TextField name="licence" label={ofCode(t('buying.licence'))} width={20} state={state} />
      <TextField name="run" label={optional(t('deliver.run'))} hint={t('deliver.run-hint')} state={state} />
      <TextAreaField name="words" label={optional(t('buying.deliver-words'))} rows={4} state={state} />
      <P>{t('deliver.files-what')}</P>
      {FILE_FIELDS.map((name, i) => (
        <FileField
          name={name}
          label={optional(t('deliver.file', { place: i + 1 }))}
          accept={acceptedFiles}
          state={state}
        />
      ))}
    </ActForm>
  )
}

/** What was handed over last: whoever judges it has to find it. */
const Delivered: One = ({ acting: { found, files } }) => {
  const last = found.events.findLast(({ type }) => type === 'work.delivered')
  if (last?.type !== 'work.delivered') return null
  const { repository, commit, licence, words, run } = last.data
  const row = (key: string, text: string) =>
    text ? [{ key, value: isWebAddress(text) ? <A href={text}>{text}</A> : <span class="typed">{text}</span> }] : []
  const rows = [
    ...row(t('buying.repository'), repository),
    ...row(t('buying.commit'), commit),
    ...row(t('buying.licence'), licence),
    ...row(t('deliver.paper-run'), run),
    ...row(t('buying.deliver-words'), words),
    ...files.map(({ name, href }, i) => ({
      key: t('deliver.file', { place: i + 1 }),
      value: (
        <A href={href} download>
          {name}
        </A>
      ),
    })),
  ]
  return rows.length ? <SummaryList rows={rows} /> : null
}

/** Each criterion with a verdict, then what follows from them. */
export const JudgeForm: One = ({ acting }) => {
  const state = stateOf(acting, 'judge')
  const criteria = acting.found.state.plan?.criteria ?? []
  const met = [
    { value: 'yes', text: t('buying.met') },
    { value: 'no', text: t('buying.not-met') },
  ]
  const results = (['accept', 'return', 'reject'] as const).map((value) => ({
    value,
    text: t(`buying.judge-${value}`),
    hint: t(`buying.judge-${value}-hint`),
  }))
  return (
    <ActForm
      acting={acting}
      act="judge"
      title={t('buying.judge')}
      what={t('buying.judge-what')}
      button={t('buying.judge-button')}
    >
      <Delivered acting={acting} />
      <SeenOfCode acting={acting} state={state} />
      <GivenBack found={acting.found} />
      {criteria.map((criterion, i) => (
        <>
          <ChoiceField kind="radio" name={`met.${i}`} label={criterion} state={state} choices={met} />
          <TextField
            name={`note.${i}`}
            label={t('registers.optional', { label: t('buying.note-on', { criterion }) })}
            state={state}
          />
        </>
      ))}
      <ChoiceField kind="radio" name="result" label={t('buying.judge-result')} state={state} choices={results} />
      <TextField
        name="deliverBy"
        type="date"
        label={t('registers.optional', { label: t('buying.new-day') })}
        hint={t('buying.new-day-hint')}
        state={state}
      />
      {criteria.length ? null : <P quiet>{t('buying.no-criteria')}</P>}
    </ActForm>
  )
}
