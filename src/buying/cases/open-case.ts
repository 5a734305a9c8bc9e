import { z } from 'zod'
import { checkInput } from '#lib/check-input.ts'
import { allow } from '#people/index.ts'
import { type Ctx, transact } from '#platform/context.ts'
import { type Moved, moveCase } from './acts/move-case.ts'
import { insertCase, takeNumber } from './cases.store.ts'
import { eventData } from './machine/events.ts'
import { unopened } from './machine/state.ts'

/** A place of code is an address of the web or of a repository, or a plain name; nothing that a browser would run. */
const hasHarmlessScheme = (text: string): boolean =>
  !/^[a-z][a-z0-9+.-]*:(?!\d)/i.test(text) || /^(https?|ssh|git):\/\//i.test(text)

const openingSchema = eventData['case.opened'].extend({
  title: z
    .string({ error: 'Say in a few words what you want to buy.' })
    .trim()
    .min(1, 'Say in a few words what you want to buy.')
    .max(100, 'Shorten it to 100 characters.'),
  category: z
    .string({ error: 'Choose what kind of thing it is.' })
    .min(1, 'Choose what kind of thing it is.')
    .max(120, 'Choose what kind of thing it is.'),
  repository: z
    .string()
    .trim()
    .max(500, 'Shorten it to 500 characters.')
    .refine(hasHarmlessScheme, 'Write the address of the code, beginning with https://.')
    .default(''),
  currency: z.string().regex(/^[A-Z]{3}$/, 'Write the currency in three letters, like CAD.'),
})
export type Opening = { projectId: string } & z.input<typeof openingSchema>

/** Opens a purchase; whoever does is its requester. */
export function openCase(ctx: Ctx, input: Opening): Promise<Moved> {
  return transact(ctx, async (ctx) => {
    const { projectId, ...given } = input
    await allow(ctx, 'case.open', projectId)
    const { currency, ...data } = checkInput(openingSchema, given)
    const id = ctx.clock.newId()
    const number = await takeNumber(ctx.db, projectId)
    const { title, lane } = data
    const made = { id, project_id: projectId, number, title, lane, currency }
    await insertCase(ctx.db, made, unopened(lane), ctx.clock.now())
    return moveCase(ctx, { projectId, caseId: id, type: 'case.opened', data })
  })
}
