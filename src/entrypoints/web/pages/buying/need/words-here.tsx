import type { FC } from 'hono/jsx'
import { readTerms, sayIn } from '#buying/need/index.ts'
import { currentLanguage } from '#lib/words/language.ts'
import { t } from '#lib/words/words.ts'
import { More } from '../../../ui/parts.tsx'

/** The words of the technical and of the finance side that stand at each step of a purchase, as the glossary names them. */
export const WORDS_AT: Readonly<Record<string, readonly string[]>> = {
  describe: ['fixed-price', 'acceptance-criterion', 'deliverable', 'open-licence', 'budget-line'],
  check: ['guardrail', 'transaction-limit', 'contract-splitting', 'derogation', 'conflict-of-interest'],
  change: ['guardrail', 'transaction-limit', 'contract-splitting'],
  supplier: ['vendor', 'direct-award', 'conflict-of-interest', 'fixed-price'],
  choose: ['vendor', 'direct-award', 'conflict-of-interest'],
  offer: ['fixed-price', 'acceptance-criterion', 'open-licence', 'repository'],
  'confirm-funds': ['funds-confirmed', 'commitment', 'budget-line', 'fund-centre', 'delegated-authority'],
  order: ['commitment', 'statement-of-work', 'acceptance-criterion'],
  notice: ['tender', 'sealed-bid', 'acceptance-criterion', 'deliverable', 'draw', 'amendment'],
  publish: ['tender', 'sealed-bid', 'funds-confirmed'],
  key: ['sealed-bid', 'segregation-of-duties'],
  opening: ['sealed-bid', 'segregation-of-duties'],
  assess: ['evaluation', 'acceptance-criterion', 'conflict-of-interest', 'best-value'],
  award: ['award', 'draw', 'evaluation'],
  'answer-award': ['award', 'acceptance-criterion', 'intellectual-property', 'open-licence'],
  'agree-change': ['amendment', 'fixed-price', 'commitment'],
  deliver: ['repository', 'commit', 'pull-request', 'open-licence', 'deliverable'],
  accept: ['acceptance', 'acceptance-criterion', 'repository', 'commit', 'ci'],
  invoice: ['invoice', 'acceptance'],
  'approve-payment': ['payment-approved', 'invoice', 'acceptance', 'commit', 'delegated-authority'],
  pay: ['acquisition-card', 'card-cycle', 'transaction-limit', 'payment-approved'],
  reconcile: ['reconciliation', 'card-cycle'],
  complete: ['evidence-file', 'open-source'],
  cards: ['acquisition-card', 'card-cycle', 'transaction-limit', 'reconciliation'],
}

/** What the words of the other side mean that stand on a page: one click away, and nothing where there are none (buying:M25). */
export const WordsHere: FC<{ step: string }> = ({ step }) => {
  const terms = readTerms().filter(({ id }) => WORDS_AT[step]?.includes(id))
  if (!terms.length) return null
  return (
    <More summary={t('need.words-here', { count: terms.length })}>
      <dl>
        {terms.map(({ names, meaning }) => (
          <>
            <dt>
              <dfn>{names[currentLanguage()][0]}</dfn>
            </dt>
            <dd>{sayIn(meaning)}</dd>
          </>
        ))}
      </dl>
    </More>
  )
}
