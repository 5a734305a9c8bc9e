import { t } from '#lib/words/words.ts'
import { allow } from '#people/index.ts'
import { readSections, type Section, writeSection } from '#workspace/documents/index.ts'
import type { HttpContext } from '../../../http/env.ts'
import { path } from '../../routes.ts'
import {
  ErrorSummary,
  emptyForm,
  type FormState,
  SelectField,
  SubmitButton,
  submit,
  TextAreaField,
} from '../../ui/form.tsx'
import { page } from '../../ui/layout.tsx'
import { P, Said, SubHeading } from '../../ui/parts.tsx'
import { DocumentTop, documentOf, type Which, whichOf } from './frame.tsx'
import { type LiveChoice, listLiveChoices } from './live-choices.ts'

type SectionProps = { which: Which; section: Section; state: FormState; live: readonly LiveChoice[] }

const SectionForm = ({ which, section, state, live }: SectionProps) => (
  <form method="post" action={path('document-sections', which)} class="section" novalidate>
    <input type="hidden" name="index" value={String(section.index)} />
    <input type="hidden" name="mark" value={section.mark} />
    <TextAreaField
      name={`markdown-${section.index}`}
      label={section.heading || t('sections.opening')}
      rows={Math.min(24, Math.max(4, section.markdown.split('\n').length + 1))}
      code
      state={state}
    />
    <SelectField
      name={`live-${section.index}`}
      label={t('sections.live')}
      choices={[{ value: '', text: t('sections.live-none') }, ...live]}
      state={state}
    />
    <SubmitButton look="secondary">
      {t('sections.save')} <span class="govuk-visually-hidden">{section.heading || t('sections.opening')}</span>
    </SubmitButton>
  </form>
)

/** Both texts of a section that somebody else has changed: nothing is lost, and the next save is of what stands now. */
const Conflict = ({
  which,
  theirs,
  yours,
  index,
  mark,
}: Record<'theirs' | 'yours' | 'mark', string> & { which: Which; index: number }) => (
  <section class="conflict">
    <SubHeading>{t('sections.conflict')}</SubHeading>
    <div class="conflict__sides">
      <div>
        <h3 class="govuk-heading-s">{t('sections.theirs')}</h3>
        <pre class="code">{theirs}</pre>
      </div>
      <form method="post" action={path('document-sections', which)} novalidate>
        <input type="hidden" name="index" value={String(index)} />
        <input type="hidden" name="mark" value={mark} />
        <TextAreaField
          name={`markdown-${index}`}
          label={t('sections.yours')}
          rows={14}
          code
          state={emptyForm({ [`markdown-${index}`]: yours })}
        />
        <SubmitButton>{t('sections.save-merged')}</SubmitButton>
      </form>
    </div>
  </section>
)

/** Both texts where the document moved on meanwhile: nothing can be saved, all can be copied. */
const Closed = ({ theirs, yours }: Record<'theirs' | 'yours', string>) => (
  <section class="conflict">
    <SubHeading>{t('sections.conflict')}</SubHeading>
    <div class="conflict__sides">
      <div>
        <h3 class="govuk-heading-s">{t('sections.theirs')}</h3>
        <pre class="code">{theirs}</pre>
      </div>
      <div>
        <label class="govuk-label govuk-label--s" for="yours">
          {t('sections.yours')}
        </label>
        <textarea class="govuk-textarea code" id="yours" rows={14} readonly>
          {yours}
        </textarea>
      </div>
    </div>
  </section>
)

type Texts = { index: number; theirs: string; yours: string }
type Shown = { state?: FormState; status?: 200 | 409 | 422; conflict?: Texts; closed?: Texts }

async function show(c: HttpContext, { state, status = 200, conflict, closed }: Shown = {}) {
  const { project, document, which } = await documentOf(c)
  await allow(c.var.ctx, 'document.write', project.id)
  const sections = await readSections(c.var.ctx, which)
  const values = Object.fromEntries(sections.map(({ index, markdown }) => [`markdown-${index}`, markdown]))
  const live = listLiveChoices(c.var.ctx)
  const form = { ...(state ?? emptyForm()), values: { ...values, ...state?.values } }
  const body = (
    <>
      <ErrorSummary state={form} />
      <DocumentTop document={document} which={which} view="edit" mayWrite>
        {c.req.query('saved') === undefined ? null : <Said>{t('sections.saved')}</Said>}
      </DocumentTop>
      {closed ? <Closed {...closed} /> : null}
      {conflict ? <Conflict which={which} {...conflict} mark={sections[conflict.index]?.mark ?? ''} /> : null}
      {conflict || closed ? null : (
        <>
          <P>{t('sections.what')}</P>
          {sections.map((section) => (
            <SectionForm which={which} section={section} state={form} live={live} />
          ))}
        </>
      )}
    </>
  )
  return page(c, { title: document.title, project, room: 'documents', children: body }, status)
}

export const get = (c: HttpContext) => show(c)

export const post = (c: HttpContext) =>
  submit(
    c,
    async (form) => {
      const which = whichOf(c)
      const index = Math.trunc(Number(form.text('index'))) || 0
      // As it was typed: white space at the edges means something in Markdown.
      const typed = (form.values[`markdown-${index}`] ?? '').replace(/\r\n?/g, '\n')
      const chosen = listLiveChoices(c.var.ctx).find(({ value }) => value === form.text(`live-${index}`))
      const markdown = chosen ? `${typed.trimEnd()}\n\n:::live ${chosen.value}\n:::\n` : typed
      await writeSection(c.var.ctx, { ...which, index, mark: form.text('mark'), markdown })
      return c.redirect(path('document-sections', which, { saved: index }), 303)
    },
    (state, refusal) => {
      if (refusal.kind !== 'conflict') return show(c, { state, status: 422 })
      const index = Math.trunc(Number(state.values.index)) || 0
      const { theirs, yours } = refusal.details as { theirs: string; yours: string }
      const texts = { index, theirs, yours }
      const isOpen = refusal.code === 'document.changed-meanwhile'
      return show(c, { state, status: 409, ...(isOpen ? { conflict: texts } : { closed: texts }) })
    },
  )
