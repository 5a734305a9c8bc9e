import { z } from 'zod'
import type { Ref } from '#platform/things.ts'
import { linkSchema, refSchema, textSchema } from '../register/register.ts'

/** What a reform needs to succeed: the people, a commitment in policy, skills and means, and the will to publish. */
export const componentIds = ['team', 'commitment', 'capacity', 'openness'] as const
export type ComponentId = (typeof componentIds)[number]

const fields = z.object({
  state: z.enum(['met', 'partly', 'absent'], 'Choose met, partly or absent.'),
  evidenceRef: refSchema,
  evidenceLink: linkSchema,
  evidenceWords: textSchema(2000),
})

/** `met` and `partly` are claims: something must show them. `absent` needs nothing that would. */
export const judgementFields = fields.refine(
  ({ state, evidenceRef, evidenceLink, evidenceWords }) =>
    state === 'absent' || Boolean(evidenceRef || evidenceLink || evidenceWords),
  { path: ['evidenceWords'], message: 'Say what shows it: choose a thing of this project, or give a link or words.' },
)

export type JudgementValues = Omit<z.output<typeof fields>, 'evidenceRef'> & { evidenceRef: Ref | '' }

/** What somebody said about a component, on what evidence, and when. */
export type Judgement = JudgementValues & {
  id: string
  component: ComponentId
  judgedBy: string | null
  judgedAt: Date
}

/** A component of success with what stands and what was said before. */
export type Component = { id: ComponentId; current: Judgement | undefined; earlier: Judgement[] }

/** A component with its judgements, out of all of the project's, newest first. */
export const componentOf = (id: ComponentId, judgements: readonly Judgement[]): Component => {
  const [current, ...earlier] = judgements.filter(({ component }) => component === id)
  return { id, current, earlier }
}
