import { findWords } from '#lib/words/words.ts'
import { allow } from '#people/index.ts'
import { type Ctx, transact } from '#platform/context.ts'
import { addEntry } from '../register/entries.ts'
import { selectEntries } from '../register/register.store.ts'
import { itemExamples, itemLists, visitItems } from './site-visits.ts'

/** Puts on a visit's lists what most visits need, but what stands there already; gives how many were added. */
export function takeOverItems(ctx: Ctx, input: { projectId: string; visitId: string }): Promise<{ added: number }> {
  return transact(ctx, async (ctx) => {
    const { projectId, visitId } = input
    await allow(ctx, 'visit-item.write', projectId)
    const parent = { field: 'visitId', id: visitId }
    const known = new Set((await selectEntries(ctx.db, visitItems, projectId, { parent })).map(({ text }) => text))
    const all = itemLists.flatMap((list) =>
      itemExamples[list].map((id) => ({ list, text: findWords(`visit-example.${list}-${id}`) ?? id })),
    )
    const fresh = all.filter(({ text }) => !known.has(text))
    for (const item of fresh) await addEntry(ctx, visitItems, { projectId, values: { ...item, visitId } })
    return { added: fresh.length }
  })
}
