import type { FC } from 'hono/jsx'
import type { DraftNotice } from '#buying/need/index.ts'
import type { NoticeContent } from '#buying/offers/index.ts'
import { type Language, languages } from '#lib/words/language.ts'
import { t } from '#lib/words/words.ts'
import type { Form } from '../../../../http/read-form.ts'
import { type FormState, TextAreaField, TextField } from '../../../ui/form.tsx'
import { SubHeading } from '../../../ui/parts.tsx'

/** The texts of a notice: one line, several, or a list with an entry a line. */
const TEXTS = {
  title: 'line',
  teaser: 'text',
  context: 'text',
  deliverables: 'list',
  criteria: 'list',
  samples: 'list',
  acceptance: 'list',
  fromUs: 'list',
} as const
type TextName = keyof typeof TEXTS
const names = Object.keys(TEXTS) as TextName[]
const FACTS = ['licence', 'contact', 'projectUrl', 'startDay', 'deliverBy'] as const

const linesOf = (text: string) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)

/** What the form says of the notice, in the languages that the page has. The room checks all of it. */
export function readContent(form: Form, spoken: readonly Language[]): NoticeContent {
  const texts = spoken.map((language) => {
    const one = names.map((name) => {
      const said = form.text(`texts.${language}.${name}`)
      return [name, TEXTS[name] === 'list' ? linesOf(said) : said]
    })
    return [language, Object.fromEntries(one)]
  })
  const facts = Object.fromEntries(FACTS.map((name) => [name, form.text(name)]))
  return { languages: [...spoken], texts: Object.fromEntries(texts), ...facts } as NoticeContent
}

/** A notice as the form shows it. */
export function writeContent(content: NoticeContent): Record<string, string> {
  const values: Record<string, string> = {}
  for (const name of FACTS) values[name] = content[name] ?? ''
  for (const language of content.languages)
    for (const name of names) {
      const said = content.texts[language]?.[name] ?? ''
      values[`texts.${language}.${name}`] = typeof said === 'string' ? said : said.join('\n')
    }
  return values
}

/** A draft as the form shows it. */
export function writeDraft(draft: DraftNotice): Record<string, string> {
  const texts = draft.texts.map(({ field, language, text }) => [`texts.${language}.${field}`, text])
  const { licence, contact, projectUrl, startOn, deliverBy } = draft
  const facts = { licence, contact, projectUrl, startDay: startOn ?? '', deliverBy: deliverBy ?? '' }
  return { ...Object.fromEntries(texts), ...facts }
}

/** The fields of a notice, each language under a heading of its own. */
export const NoticeFields: FC<{ spoken: readonly Language[]; state: FormState }> = ({ spoken, state }) => (
  <>
    {spoken.map((language) => (
      <section lang={language}>
        <SubHeading>{languages[language]}</SubHeading>
        {names.map((name) => {
          const props = { name: `texts.${language}.${name}`, label: t(`offers.field-${name}`), state }
          if (TEXTS[name] === 'line') return <TextField {...props} maxlength={100} />
          const hint = name === 'criteria' ? t('offers.criteria-hint') : t('offers.one-a-line')
          return <TextAreaField {...props} rows={3} {...(TEXTS[name] === 'list' && { hint })} />
        })}
      </section>
    ))}
    <TextField name="licence" label={t('offers.licence')} width={20} state={state} />
    <TextField name="contact" label={t('offers.contact')} state={state} />
    <TextField
      name="projectUrl"
      type="url"
      label={t('registers.optional', { label: t('offers.project-url') })}
      state={state}
    />
    <TextField name="startDay" type="date" label={t('offers.work-from')} state={state} />
    <TextField name="deliverBy" type="date" label={t('offers.work-until')} state={state} />
  </>
)
