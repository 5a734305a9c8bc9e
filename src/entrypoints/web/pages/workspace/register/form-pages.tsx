import type { z } from 'zod'
import type { AppError } from '#lib/app-error.ts'
import { t } from '#lib/words/words.ts'
import { allow } from '#people/index.ts'
import { addEntry, changeEntry, type Entry, findEntry } from '#workspace/index.ts'
import type { HttpContext } from '../../../../http/env.ts'
import { param, projectOf } from '../../../../http/params.ts'
import { ErrorSummary, emptyForm, type FormState, SubmitButton, submit } from '../../../ui/form.tsx'
import { page } from '../../../ui/layout.tsx'
import { Breadcrumbs, Heading } from '../../../ui/parts.tsx'
import { Conflict, currentOf } from './conflict.tsx'
import { FormField, readValues, writeValues } from './fields.tsx'
import { findAbout, type RegisterView, wordOf } from './view.ts'

type Shown = { state: FormState; entry?: { id: string; name: string; version: number }; refusal?: AppError }

const statusOf = ({ refusal, state }: Shown) =>
  currentOf(refusal) ? 409 : refusal || Object.keys(state.errors).length ? 422 : 200

async function trailOf<S extends z.ZodObject>(c: HttpContext, view: RegisterView<S>, entry: Shown['entry']) {
  const links = view.links(c)
  const parent = (await view.parentName?.(c)) ?? wordOf(view, 'title')
  const above = [{ text: parent, href: links.list }]
  return entry && links.entry(entry.id) !== links.list
    ? [...above, { text: entry.name, href: links.entry(entry.id) }]
    : above
}

async function showForm<S extends z.ZodObject>(c: HttpContext, view: RegisterView<S>, shown: Shown) {
  const project = await projectOf(c)
  await allow(c.var.ctx, `${view.register.kind}.write`, project.id)
  const { state, entry, refusal } = shown
  const about = await findAbout(c, view.fields)
  const current = currentOf(refusal)
  const basedOn = (current?.version as number | undefined) ?? entry?.version
  const title = entry ? t('registers.change-what', { name: entry.name }) : wordOf(view, 'add')
  const content = (
    <>
      <Breadcrumbs trail={await trailOf(c, view, entry)} />
      <ErrorSummary state={state} />
      <Heading>{title}</Heading>
      {current ? <Conflict view={view} fields={view.fields} current={current} state={state} about={about} /> : null}
      <form method="post" action={c.req.path} novalidate>
        {basedOn ? <input type="hidden" name="basedOn" value={String(basedOn)} /> : null}
        {view.fields.map((field) => (
          <FormField view={view} field={field} state={state} about={about} />
        ))}
        <SubmitButton>{t('registers.save')}</SubmitButton>
      </form>
    </>
  )
  return page(c, { title, project, room: view.room, children: content }, statusOf(shown))
}

/** The page on which an entry is added. */
export function addPages<S extends z.ZodObject>(view: RegisterView<S>) {
  return {
    get: (c: HttpContext) => showForm(c, view, { state: emptyForm(view.begin?.(c) ?? {}) }),
    post: (c: HttpContext) =>
      submit(
        c,
        async (form) => {
          const values = readValues(view.fields, form) as z.input<S>
          const { id } = await addEntry(c.var.ctx, view.register, { projectId: param(c, 'projectId'), values })
          return c.redirect(view.links(c).entry(id), 303)
        },
        (state, refusal) => showForm(c, view, { state, refusal }),
      ),
  }
}

const placeOf = (c: HttpContext, view: { idParam: string }) => ({
  projectId: param(c, 'projectId'),
  id: param(c, view.idParam),
})

const named = <S extends z.ZodObject>(view: RegisterView<S>, entry: Entry<S>) => ({
  id: entry.id,
  name: String(entry[view.register.nameField as keyof typeof entry]),
  version: entry.version,
})

/** The page on which an entry is changed; whoever comes second sees what the first one made of it. */
export function editPages<S extends z.ZodObject>(view: RegisterView<S>) {
  const find = (c: HttpContext) => findEntry(c.var.ctx, view.register, placeOf(c, view))
  return {
    get: async (c: HttpContext) => {
      const entry = await find(c)
      const state = emptyForm(writeValues(view.fields, entry))
      return showForm(c, view, { state, entry: named(view, entry) })
    },
    post: (c: HttpContext) =>
      submit(
        c,
        async (form) => {
          const place = placeOf(c, view)
          const values = readValues(view.fields, form) as z.input<S>
          const basedOn = Number(form.text('basedOn')) || 0
          await changeEntry(c.var.ctx, view.register, { ...place, basedOn, values })
          return c.redirect(view.links(c).entry(place.id), 303)
        },
        async (state, refusal) => {
          const entry = { ...named(view, await find(c)), version: Number(state.values.basedOn) || 0 }
          return showForm(c, view, { state, entry, refusal })
        },
      ),
  }
}
