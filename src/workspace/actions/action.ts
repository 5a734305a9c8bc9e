import { z } from 'zod'
import { t } from '#lib/words/words.ts'
import { dayOrNone, idOrNone } from '../entry-fields.ts'
import { type Entry, neededTextSchema, type Register, refSchema } from '../register/register.ts'

export type ActionState = 'open' | 'done' | 'dropped'

/** What people write of an action. */
export const actionFields = z.object({
  text: neededTextSchema('Enter what is to be done.', 1000),
  kind: z.enum(['task', 'question'], 'Choose whether it is a task or a question.').default('task'),
  ownerId: idOrNone('Choose who does it from the list.'),
  /** By name, where whoever does it is no member; nothing where `ownerId` says who. */
  ownerName: z.string().trim().max(120, 'Shorten the name to 120 characters.').default(''),
  side: z.string().trim().max(80, 'Shorten this to 80 characters.').default(''),
  due: dayOrNone('Enter the day by which it is done, or leave it empty.'),
  returnsOn: dayOrNone('Enter the day on which it comes back, or leave it empty.'),
  source: refSchema,
})

/** Something somebody does next, or a question that waits for an answer. */
export const actions: Register<typeof actionFields> = {
  kind: 'action',
  table: 'workspace.action',
  fields: actionFields,
  nameField: 'text',
  searched: ['text'],
  decided: ['state', 'outcome', 'settledAt', 'settledBy'],
}

export type Action = Entry<typeof actionFields> & {
  state: ActionState
  /** What came of it where it is done; the reason where it was dropped. */
  outcome: string
  settledAt: Date | null
  settledBy: string | null
}

/** Whose it is: a member by `nameOf`, somebody who is none by the name that was written, or nobody yet. */
export function sayOwner(
  { ownerId, ownerName }: Pick<Action, 'ownerId' | 'ownerName'>,
  nameOf: (id: string) => string,
): string {
  if (ownerId) return nameOf(ownerId)
  return ownerName ? t('action.no-member', { name: ownerName }) : t('action.nobody')
}

/** Whether it waits for nobody before a later day. */
export const isAway = ({ returnsOn }: Pick<Action, 'returnsOn'>, today: string): boolean =>
  returnsOn !== null && returnsOn > today

/** The order in which a list shows them: what is due first, then what has no day. */
export const byUrgency = (a: Pick<Action, 'due' | 'id'>, b: Pick<Action, 'due' | 'id'>): number =>
  (a.due ?? '9999') < (b.due ?? '9999') ? -1 : (a.due ?? '9999') > (b.due ?? '9999') ? 1 : a.id < b.id ? -1 : 1
