import { speak } from '#lib/words/language.ts'
import { type OwnWords, t, type WordKey } from '#lib/words/words.ts'
import type { Ctx } from '#platform/context.ts'
import type { RulesetHead } from '../check/ruleset.ts'
import { selectHead } from '../guardrails.store.ts'
import { dayOf } from '../rulesets/find-rulesets.ts'
import type { Text } from '../text.ts'
import { STATES, type State } from './profile.ts'

/** Where the product says each of them. */
const SAID: Record<State, readonly WordKey[]> = {
  fundsConfirmed: ['event.funds.confirmed', 'case.money-funds-confirmed'],
  paymentApproved: ['event.payment.approved', 'case.money-payment-approved'],
  confirmFunds: ['buying.confirm-funds'],
  approvePayment: ['buying.approve'],
  toConfirmFunds: ['case.seat-asked-funds'],
  toApprovePayment: ['case.seat-asked-approver'],
}

/** Where an act stands as a sentence. */
const SENTENCES: Partial<Record<State, WordKey>> = {
  confirmFunds: 'case.waits-confirm-funds',
  approvePayment: 'case.waits-approve-payment',
}

const inAll = (say: (language: keyof Text) => string): Text => {
  const [en, fr, es] = (['en', 'fr', 'es'] as const).map((language) => speak(language, () => say(language)))
  return { en: en!, fr: fr!, es: es! }
}

function wordsOfState(state: State, text: Text): [WordKey, Text][] {
  const sentence = SENTENCES[state]
  const said = SAID[state].map((key): [WordKey, Text] => [key, text])
  return sentence ? [...said, [sentence, inAll((language) => `${text[language]}.`)]] : said
}

/** Where the tax that comes on top is asked for, which each country calls by another name. */
const TAXES = { 'buying.tax': 'buying.tax-own', 'work-package.tax': 'work-package.tax-own' } as const

/** How the rules of a department name states, acts and taxes, instead of the words that the product has for everybody. */
export function ownWordsOf({ states, tax }: Pick<RulesetHead, 'states' | 'tax'>): OwnWords {
  const named = STATES.flatMap((state) => (states[state] ? wordsOfState(state, states[state]) : []))
  const taxes = Object.entries(TAXES).map(([key, own]) => [key, inAll((language) => t(own, { tax: tax[language] }))])
  return Object.fromEntries([...named, ...taxes])
}

/** The own words of the rules in force today in a project, for whoever was let in; none before there are rules. */
export async function findOwnWords(ctx: Pick<Ctx, 'db' | 'clock'>, projectId: string): Promise<OwnWords> {
  const head = await selectHead(ctx.db, projectId, dayOf(ctx.clock.now()))
  return head ? ownWordsOf(head) : {}
}
