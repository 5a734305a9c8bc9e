import { z } from 'zod'
import { inWords, once, readShippedData } from '../in-words.ts'

const question = z.strictObject({ id: z.enum(['knownTogether', 'sameOutcome']), question: inWords, hint: inWords })
/** The questions that tell a need cut up from small pieces of work. */
export const readSplitQuestions = once(() => readShippedData(z.array(question), 'guidance', 'split.yaml'))

const exit = z.strictObject({ name: inWords, what: inWords })
const exits = z.strictObject({ 'one-larger-buy': exit, 'options-in-one-contract': exit })
/** What can be done where two pieces are one need. */
export const readSplitExits = once(() => readShippedData(exits, 'guidance', 'exits.yaml'))
