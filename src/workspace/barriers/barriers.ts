import { z } from 'zod'
import { listMembers } from '#people/index.ts'
import { lineSchema, type Register, textSchema } from '../register/register.ts'
import { refusals } from '../workspace.errors.ts'

/** What kind of thing stands in the way. */
export const barrierTypes = [
  'interpretation',
  'risk-appetite',
  'fear-of-audit',
  'policy-silence',
  'departmental-rules',
  'silos',
  'job-descriptions',
  'time',
  'agendas',
  'other',
] as const

/** How hard the rule behind a barrier binds: a law is changed elsewhere than a custom. */
export const ruleLevels = ['law', 'policy', 'departmental', 'custom', 'none'] as const

export const barrierFields = z.object({
  statement: lineSchema('Say in one sentence what stands in the way.', 300),
  type: z.enum(barrierTypes, 'Choose what kind of barrier it is.'),
  rule: textSchema(),
  ruleLevel: z.enum(ruleLevels, 'Choose how the rule binds.').default('none'),
  mitigation: textSchema(),
  ownerId: z.uuid('Choose one of the members.').nullable().default(null),
  state: z.enum(['open', 'in-hand', 'removed', 'accepted'], 'Choose where the barrier stands.').default('open'),
})

/** What stands in the way of the goals: the rule that binds, if any, and who does what about it. */
export const barriers: Register<typeof barrierFields> = {
  kind: 'barrier',
  table: 'workspace.barrier',
  fields: barrierFields,
  nameField: 'statement',
  searched: ['statement', 'rule', 'mitigation'],
  ground: 'words',
  check: async (ctx, projectId, { ownerId }) => {
    if (!ownerId) return
    const members = await listMembers(ctx, projectId)
    if (!members.some(({ personId }) => personId === ownerId)) throw refusals.noSuchOwner()
  },
}
