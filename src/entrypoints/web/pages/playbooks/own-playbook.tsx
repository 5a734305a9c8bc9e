import type { FC } from 'hono/jsx'
import { currentLanguage, type Language, languages } from '#lib/words/language.ts'
import { t } from '#lib/words/words.ts'
import { may } from '#people/index.ts'
import {
  dealWithNote,
  type Edit,
  editPlaybook,
  findOwnPlaybook,
  listNotes,
  listOwnable,
  listOwnTranslations,
  listTemplates,
  type PhaseNote,
} from '#playbooks/index.ts'
import type { HttpContext } from '../../../http/env.ts'
import { noSuchPage } from '../../../http/errors.ts'
import { param, projectOf } from '../../../http/params.ts'
import type { Form } from '../../../http/read-form.ts'
import { path } from '../../routes.ts'
import { ErrorSummary, emptyForm, type FormState, SubmitButton, submit } from '../../ui/form.tsx'
import { page } from '../../ui/layout.tsx'
import { A, Breadcrumbs, Day, Heading, P, SubHeading, Tag } from '../../ui/parts.tsx'
import { Guide } from './guide.tsx'
import { ChangeForms } from './own-playbook-forms.tsx'

const addressOf = (c: HttpContext) => ({ projectId: param(c, 'projectId'), key: param(c, 'key') })
type Address = ReturnType<typeof addressOf>

const Translations: FC<{ languages: Language[]; at: Address }> = ({ languages: kept, at }) =>
  kept.length ? (
    <P>
      {t('own.translations')}{' '}
      {kept.map((language, n) => (
        <>
          {n ? ', ' : ''}
          <A href={path('own-playbook-file', at, { language })} download>
            {languages[language]}
          </A>
        </>
      ))}
    </P>
  ) : null

const Notes: FC<{ notes: PhaseNote[]; at: Address; mayChange: boolean }> = ({ notes, at, mayChange }) =>
  notes.length ? (
    <section>
      <SubHeading>{t('own.notes')}</SubHeading>
      <P>{t('own.notes-what')}</P>
      <ul class="findings">
        {notes.map(({ id, kind, note, saidAt, phase, phaseId, project, isOurs }) => (
          <li class="finding">
            <P>
              <Tag>{t(`own.note-${kind}`)}</Tag> {note}{' '}
              <span class="quiet">
                {phase ?? phaseId}
                {isOurs ? null : ` · ${t('own.note-of', { project })}`} · <Day at={saidAt} />
              </span>
            </P>
            {mayChange ? (
              <form method="post" action={path('own-playbook', at)}>
                <input type="hidden" name="noteId" value={id} />
                <SubmitButton look="secondary" name="act" value="settle">
                  {t('own.settle')} <span class="govuk-visually-hidden">{note}</span>
                </SubmitButton>
              </form>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  ) : null

async function show(c: HttpContext, state: FormState, status: 200 | 422 = 200) {
  const { ctx } = c.var
  const project = await projectOf(c)
  const at = addressOf(c)
  const [own, translations, notes, mayChange] = await Promise.all([
    findOwnPlaybook(ctx, at),
    listOwnTranslations(ctx, at),
    listNotes(ctx, at),
    may(ctx, 'playbook.change', project.id),
  ])
  const { said: playbook, sha256 } = own
  const templates = mayChange ? await listOwnable(ctx, playbook) : []
  const content = (
    <>
      <Breadcrumbs trail={[{ text: t('own.title'), href: path('own-playbooks', { projectId: project.id }) }]} />
      <ErrorSummary state={state} />
      <Heading caption={t('playbook.version', { version: playbook.version })}>{playbook.name}</Heading>
      <P>{playbook.what}</P>
      <P quiet>
        {own.forkedFrom ? t('own.forked-from', { from: own.forkedFrom }) : t('own.imported')} ·{' '}
        {t('own.versions', { count: own.versions.length })}
      </P>
      {own.isReviewed ? null : <P quiet>{t('own.partly-translated')}</P>}
      <P>
        <A href={path('own-playbook-file', at)} download>
          {t('playbook.download')}
        </A>
        {mayChange ? (
          <>
            {' · '}
            <A href={path('own-playbook-text', at)}>{t('own.edit-text')}</A>
          </>
        ) : null}
      </P>
      <Translations languages={translations.map(({ language }) => language)} at={at} />
      <Notes notes={notes} at={at} mayChange={mayChange} />
      {mayChange ? (
        <section>
          <SubHeading>{t('own.change')}</SubHeading>
          <ChangeForms playbook={playbook} at={at} state={state} sha256={sha256} templates={templates} />
        </section>
      ) : null}
      <Guide playbook={playbook} templates={await listTemplates(currentLanguage())} />
    </>
  )
  return page(c, { title: playbook.name, project, room: 'runs', children: content }, status)
}

function readRemoval(part: string): Edit {
  const [what, stepId = '', rest = ''] = part.split(' ')
  if (what === 'tip') return { do: 'remove-tip', stepId, at: Number(rest) }
  return { do: 'remove-check', stepId, checkId: rest }
}

function readEdit(form: Form): Edit {
  const act = form.text('act')
  const [stepId, words] = [form.text('stepId'), form.text('words')]
  if (act === 'rename-step') return { do: act, stepId, name: words }
  if (act === 'add-tip' || act === 'add-check') return { do: act, stepId, text: words }
  if (act === 'take-template') return { do: act, templateId: form.text('templateId') }
  if (act === 'remove-step') return { do: act, stepId }
  if (act === 'remove-part') return readRemoval(form.text('part'))
  if (act === 'add-step')
    return {
      do: act,
      phaseId: form.text('phaseId'),
      name: form.text('name'),
      why: form.text('why'),
      owner: form.text('owner'),
    }
  throw noSuchPage()
}

/** A project's own playbook: to read, to change in small steps, with what teams wanted to keep or change. */
export const get = (c: HttpContext) => show(c, emptyForm())

export const post = (c: HttpContext) =>
  submit(
    c,
    async (form) => {
      const { ctx } = c.var
      const at = addressOf(c)
      if (form.text('act') === 'settle') await dealWithNote(ctx, { ...at, noteId: form.text('noteId') })
      else await editPlaybook(ctx, { ...at, edit: readEdit(form), basedOn: form.text('basedOn') })
      return c.redirect(path('own-playbook', at), 303)
    },
    (state) => show(c, state, 422),
  )
