import type { z } from 'zod'
import { t } from '#lib/words/words.ts'
import { may } from '#people/index.ts'
import { bringBackEntry, type Entry, findEntry, withdrawEntry } from '#workspace/index.ts'
import type { HttpContext } from '../../../../http/env.ts'
import { param, projectOf } from '../../../../http/params.ts'
import { ErrorSummary, emptyForm, type FormState, LinkButton, SubmitButton, submit } from '../../../ui/form.tsx'
import { page } from '../../../ui/layout.tsx'
import { Breadcrumbs, Day, Heading, P, Said, SummaryList } from '../../../ui/parts.tsx'
import { Shown } from './fields.tsx'
import { findHistory, History } from './history.tsx'
import { type About, findAbout, type RegisterView, wordOf } from './view.ts'

const placeOf = (c: HttpContext, view: { idParam: string }) => ({
  projectId: param(c, 'projectId'),
  id: param(c, view.idParam),
})

/** That it was withdrawn, with the way back. */
const Withdrawn = ({ at, mayWrite }: { at: Date; mayWrite: boolean }) => (
  <Said>
    <P>
      {t('registers.withdrawn-on')} <Day at={at} />. {t('registers.withdrawn-what')}
    </P>
    {mayWrite ? (
      <form method="post">
        <SubmitButton look="secondary" name="act" value="bring-back">
          {t('registers.bring-back')}
        </SubmitButton>
      </form>
    ) : null}
  </Said>
)

/** Change, and withdraw. */
const Actions = ({ edit }: { edit: string }) => (
  <form method="post" class="govuk-button-group">
    <LinkButton href={edit}>{t('registers.change')}</LinkButton>
    <SubmitButton look="secondary" name="act" value="withdraw">
      {t('registers.withdraw')}
    </SubmitButton>
  </form>
)

function Fields<S extends z.ZodObject>({
  view,
  entry,
  about,
}: {
  view: RegisterView<S>
  entry: Entry<S>
  about: About
}) {
  const values: Readonly<Record<string, unknown>> = entry
  const shown = view.fields.filter(({ name, as }) => as !== 'hidden' && name !== view.register.nameField)
  return (
    <SummaryList
      rows={shown.map((field) => ({
        key: wordOf(view, field.name),
        value: <Shown view={view} field={field} value={values[field.name]} about={about} />,
      }))}
    />
  )
}

/** The page of an entry, with what was wrong where something was. */
export async function showEntry<S extends z.ZodObject>(c: HttpContext, view: RegisterView<S>, state: FormState) {
  const project = await projectOf(c)
  const { kind, nameField } = view.register
  const entry = await findEntry(c.var.ctx, view.register, placeOf(c, view))
  const about = await findAbout(c, view.fields)
  const mayWrite = await may(c.var.ctx, `${kind}.write`, project.id)
  const events = await findHistory(c, { thing: `${kind}:${entry.id}`, operation: `${kind}.read` }, about)
  const name = String(entry[nameField as keyof typeof entry])
  const links = view.links(c)
  const content = (
    <>
      <Breadcrumbs trail={[{ text: (await view.parentName?.(c)) ?? wordOf(view, 'title'), href: links.list }]} />
      <ErrorSummary state={state} />
      <Heading caption={wordOf(view, 'one')}>{name}</Heading>
      {entry.withdrawnAt ? <Withdrawn at={entry.withdrawnAt} mayWrite={mayWrite} /> : null}
      <Fields view={view} entry={entry} about={about} />
      {mayWrite && !entry.withdrawnAt ? <Actions edit={links.edit(entry.id)} /> : null}
      {mayWrite ? null : <P quiet>{t('registers.read-only')}</P>}
      {await view.below?.(c, entry, about)}
      <History events={events} />
    </>
  )
  return page(
    c,
    { title: name, project, room: view.room, children: content },
    state.refusal || Object.keys(state.errors).length ? 422 : 200,
  )
}

/** Withdraws an entry or brings it back, whichever the form says. */
export async function actOnEntry<S extends z.ZodObject>(c: HttpContext, view: RegisterView<S>, act: string) {
  const run = act === 'bring-back' ? bringBackEntry : withdrawEntry
  await run(c.var.ctx, view.register, placeOf(c, view))
}

/** The page of an entry: what it is, what can be done with it, what happened to it. */
export function entryPages<S extends z.ZodObject>(view: RegisterView<S>) {
  return {
    get: (c: HttpContext) => showEntry(c, view, emptyForm()),
    post: (c: HttpContext) =>
      submit(
        c,
        async (form) => {
          await actOnEntry(c, view, form.text('act'))
          return c.redirect(view.links(c).entry(param(c, view.idParam)), 303)
        },
        (state) => showEntry(c, view, state),
      ),
  }
}
