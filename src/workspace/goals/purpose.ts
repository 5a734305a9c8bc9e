import { z } from 'zod'
import { lineSchema, textSchema } from '../register/register.ts'

/** Why a city comes to open contracting, as those who did it before found. */
export const entryReasons = ['crisis', 'cost', 'policy', 'e-procurement', 'leadership', 'other'] as const

export const purposeFields = z.object({
  issue: lineSchema('Name the policy issue or strategic goal that the reform serves.', 300),
  reasons: z.array(z.enum(entryReasons)).default([]),
  reasonWords: textSchema(1000),
  focusArea: textSchema(300),
  hypothesis: textSchema(1000),
})

/**
 * The policy issue that steers a reform, what brought the city to it, where in procurement it works and what it supposes.
 * `version` is 0 before it is first written.
 */
export type Purpose = z.output<typeof purposeFields> & {
  version: number
  changedAt: Date | null
  changedBy: string | null
}

/** Before anybody has said anything. */
export const unwrittenPurpose: Purpose = {
  issue: '',
  reasons: [],
  reasonWords: '',
  focusArea: '',
  hypothesis: '',
  version: 0,
  changedAt: null,
  changedBy: null,
}
