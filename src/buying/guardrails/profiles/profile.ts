import { z } from 'zod'
import { LAYERS, type ParameterValue } from '../parameters/effective.ts'
import { isAsTight, type ParameterId, parameterKinds } from '../parameters/parameter.ts'
import { textSchema } from '../text.ts'
import type { Value } from '../value.ts'

const parameter = z.enum(Object.keys(parameterKinds) as [ParameterId, ...ParameterId[]])
const value = z.union([z.int(), z.string(), z.boolean(), z.array(z.string())])

/** States and acts that a profile may name in its own way; in a letter the act follows “you are asked”. */
export const STATES = [
  ...(['fundsConfirmed', 'paymentApproved', 'confirmFunds', 'approvePayment'] as const),
  ...(['toConfirmFunds', 'toApprovePayment'] as const),
] as const
export type State = (typeof STATES)[number]

const valueSchema = z.strictObject({
  parameter,
  layer: z.enum(LAYERS),
  value,
  from: z.iso.date(),
  source: z.string().min(1),
  seen: z.iso.date(),
  owner: z.string().min(1).optional(),
})

const standingSchema = z.discriminatedUnion('is', [
  z.strictObject({ is: z.literal('on') }),
  z.strictObject({ is: z.literal('attested') }),
  z.strictObject({ is: z.literal('off'), reason: textSchema, owner: z.string().min(1) }),
])

/** The rules of a kind of department to begin with: what it knows differs, the 38 rules do not. */
export const profileSchema = z.strictObject({
  id: z.string().regex(/^[a-z]+(-[a-z]+)*$/),
  name: textSchema,
  about: textSchema,
  owner: z.string().min(1),
  currency: z.string().regex(/^[A-Z]{3}$/),
  languages: z.array(z.enum(['en', 'fr', 'es'])).min(1),
  calendar: z.string(),
  tax: textSchema,
  states: z.partialRecord(z.enum(STATES), textSchema),
  values: z.array(valueSchema),
  standings: z.record(z.string(), standingSchema),
})
export type Profile = z.output<typeof profileSchema>

export const startingValuesSchema = z.strictObject({
  source: z.string(),
  seen: z.iso.date(),
  values: z.partialRecord(parameter, value),
})
export type StartingValues = z.output<typeof startingValuesSchema>

export const setupQuestionsSchema = z.strictObject({
  questions: z
    .array(z.strictObject({ id: z.string(), sets: parameter, ask: textSchema, help: textSchema }))
    .max(7, 'A fresh profile asks at most seven questions.'),
})
export type SetupQuestion = z.output<typeof setupQuestionsSchema>['questions'][number]

/** A value of a layer above the department that an answer would loosen; undefined where it may be given. */
export const findTighterAbove = (values: readonly ParameterValue[], id: ParameterId, answer: Value) =>
  values.find(
    ({ parameter, layer, value }) =>
      parameter === id && (layer === 'statute' || layer === 'central') && !isAsTight(id, answer, value),
  )
