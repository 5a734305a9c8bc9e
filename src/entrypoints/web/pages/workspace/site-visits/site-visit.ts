import {
  addEntry,
  changeEntry,
  itemLists,
  listEntries,
  takeOverItems,
  visitItems,
  withdrawEntry,
} from '#workspace/index.ts'
import type { HttpContext } from '../../../../http/env.ts'
import { param } from '../../../../http/params.ts'
import type { Form } from '../../../../http/read-form.ts'
import { type FormState, submit } from '../../../ui/form.tsx'
import { actOnEntry, entryPages, showEntry } from '../register/entry-pages.tsx'
import { Kit } from './kit.tsx'
import { visitView } from './views.tsx'

const view = { ...visitView, below: Kit }

const placeOf = (c: HttpContext) => ({ projectId: param(c, 'projectId'), visitId: param(c, 'visitId') })

const listOf = (form: Form) => itemLists.find((one) => one === form.text('list')) ?? 'preparation'

/** Ticks the things of a list that are done, and unticks the others; what stands so already is left alone. */
async function tick(c: HttpContext, form: Form): Promise<void> {
  const { projectId, visitId } = placeOf(c)
  const list = listOf(form)
  const done = new Set(form.all(`done-${list}`))
  const items = await listEntries(c.var.ctx, visitItems, { projectId, parent: { field: 'visitId', id: visitId } })
  for (const { id, text, isDone } of items) {
    const isWanted = done.has(id)
    if (!form.has(`basedOn-${id}`) || isDone === isWanted) continue
    const values = { visitId, list, text, isDone: isWanted }
    await changeEntry(c.var.ctx, visitItems, { projectId, id, basedOn: Number(form.text(`basedOn-${id}`)), values })
  }
}

async function add(c: HttpContext, form: Form): Promise<void> {
  const { projectId, visitId } = placeOf(c)
  const list = listOf(form)
  const text = form.text(`text-${list}`)
  await addEntry(c.var.ctx, visitItems, { projectId, values: { visitId, list, text } })
}

const takeOff = (c: HttpContext, form: Form) =>
  withdrawEntry(c.var.ctx, visitItems, { projectId: param(c, 'projectId'), id: form.text(`item-${listOf(form)}`) })

const acts: Record<string, (c: HttpContext, form: Form) => Promise<unknown>> = {
  add,
  tick,
  'take-off': takeOff,
  'take-over': (c) => takeOverItems(c.var.ctx, placeOf(c)),
}

/** What is wrong with a thing to add is said at the field of its list. */
const placeErrors = (state: FormState): FormState => ({
  ...state,
  errors: Object.fromEntries(
    Object.entries(state.errors).map(([name, message]) => [`${name}-${state.values.list ?? ''}`, message]),
  ),
})

export const { get } = entryPages(view)

export const post = (c: HttpContext) =>
  submit(
    c,
    async (form) => {
      const act = form.text('act')
      await (acts[act]?.(c, form) ?? actOnEntry(c, view, act))
      return c.redirect(view.links(c).entry(param(c, 'visitId')), 303)
    },
    (state) => showEntry(c, view, placeErrors(state)),
  )
