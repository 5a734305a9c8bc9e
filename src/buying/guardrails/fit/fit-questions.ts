import { join } from 'node:path'
import { z } from 'zod'
import type { RulesetContent } from '../check/ruleset.ts'
import { fillText } from '../check/sentence.ts'
import { type FactId, factKinds } from '../facts/fact.ts'
import { effectiveParameters } from '../parameters/effective.ts'
import { findParameterKind, type ParameterId, parameterKinds } from '../parameters/parameter.ts'
import { readShippedFile, shippedFolder } from '../rules/shipped-rules.ts'
import { type Text, textSchema } from '../text.ts'

const fact = z.enum(Object.keys(factKinds) as [FactId, ...FactId[]])
const parameter = z.enum(Object.keys(parameterKinds) as [ParameterId, ...ParameterId[]])
const facts = z.partialRecord(fact, z.union([z.int(), z.string(), z.boolean()])).default({})

const optionSchema = z.strictObject({
  id: z.string(),
  says: textSchema,
  gives: facts,
  /** Facts that take the value of a parameter. */
  highest: z.partialRecord(fact, parameter).default({}),
})

const questionSchema = z.strictObject({
  id: z.string(),
  ask: textSchema,
  help: textSchema.optional(),
  options: z.array(optionSchema).min(2).optional(),
  /** A sum of money in whole cents. */
  number: z.strictObject({ gives: fact, also: facts }).optional(),
})

const fitQuestionsSchema = z.strictObject({
  questions: z.array(questionSchema).max(7, 'Whoever asks whether a need fits answers seven questions at most.'),
})

/** One of at most seven questions; it has options or asks for a sum of money. */
export type FitQuestion = z.output<typeof questionSchema>

const rememberQuestions = () => {
  let questions: FitQuestion[] | undefined
  return (): FitQuestion[] => {
    questions ??= readShippedFile(join(shippedFolder, 'fit-questions.yaml'), fitQuestionsSchema).questions
    return questions
  }
}

/** The questions of “Does my need fit?”, in the order in which they are asked. */
export const listFitQuestions = rememberQuestions()

/** What is asked, with the limits of the rules in their places: `{splitWindowDays|day|days}` is “90 days”. */
export function sayFitQuestion({ ask }: FitQuestion, content: RulesetContent, day: string): Text {
  const limits = Object.entries(effectiveParameters({ values: content.values }, day))
  const numbers = limits.map(([id, { value }]) => [id, { value, ...findParameterKind(id as ParameterId) }])
  return fillText(ask, Object.fromEntries(numbers), content.head.currency)
}
