import {
  addEntry,
  changeEntry,
  findEntry,
  itemLists,
  takeOverItems,
  visitItems,
  withdrawEntry,
} from '#workspace/index.ts'
import type { HttpContext } from '../../../../http/env.ts'
import { param } from '../../../../http/params.ts'
import type { Form } from '../../../../http/read-form.ts'
import { submit } from '../../../ui/form.tsx'
import { actOnEntry, entryPages, showEntry } from '../register/entry-pages.tsx'
import { Kit } from './kit.tsx'
import { visitView } from './views.tsx'

const view = { ...visitView, below: Kit }

const placeOf = (c: HttpContext) => ({ projectId: param(c, 'projectId'), visitId: param(c, 'visitId') })

/** Ticks a thing of a list, or takes the tick away. */
async function tick(c: HttpContext, form: Form, isDone: boolean): Promise<void> {
  const place = { projectId: param(c, 'projectId'), id: form.text('item') }
  const { visitId, list, text } = await findEntry(c.var.ctx, visitItems, place)
  const basedOn = Number(form.text('basedOn')) || 0
  await changeEntry(c.var.ctx, visitItems, { ...place, basedOn, values: { visitId, list, text, isDone } })
}

async function add(c: HttpContext, form: Form): Promise<void> {
  const { projectId, visitId } = placeOf(c)
  const list = itemLists.find((one) => one === form.text('list')) ?? 'preparation'
  await addEntry(c.var.ctx, visitItems, { projectId, values: { visitId, list, text: form.text(`text-${list}`) } })
}

const acts: Record<string, (c: HttpContext, form: Form) => Promise<unknown>> = {
  add,
  tick: (c, form) => tick(c, form, true),
  untick: (c, form) => tick(c, form, false),
  'take-off': (c, form) =>
    withdrawEntry(c.var.ctx, visitItems, { projectId: param(c, 'projectId'), id: form.text('item') }),
  'take-over': (c) => takeOverItems(c.var.ctx, placeOf(c)),
}

export const { get } = entryPages(view)

export const post = (c: HttpContext) =>
  submit(
    c,
    async (form) => {
      const act = form.text('act')
      await (acts[act]?.(c, form) ?? actOnEntry(c, view, act))
      return c.redirect(view.links(c).entry(param(c, 'visitId')), 303)
    },
    (state) => showEntry(c, view, state),
  )
