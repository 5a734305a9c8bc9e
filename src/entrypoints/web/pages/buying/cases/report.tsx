import type { FC } from 'hono/jsx'
import type { Report, RuleResult, UsedFact, UsedParameter } from '#buying/guardrails/index.ts'
import { currentLanguage } from '#lib/words/language.ts'
import { findWords, t } from '#lib/words/words.ts'
import { A, More, P, SubHeading, SummaryList, Table, Tag, type TagLook } from '../../../ui/parts.tsx'
import { sayLimit } from '../rules/say-limit.ts'
import { sayFact } from './fact-says.ts'
import { isWebAddress } from './is-web-address.ts'

const LOOKS: Record<Report['outcome'], TagLook> = { allow: 'done', warn: 'waits', ask: 'waits', block: 'wrong' }

export const OutcomeTag: FC<{ outcome: Report['outcome'] }> = ({ outcome }) => (
  <Tag look={LOOKS[outcome]}>{t(`case.outcome-${outcome}`)}</Tag>
)

const sayWait = (days: number | undefined) => (days === undefined ? '' : t('buying.usual-wait', { days }))

/** One thing that keeps a purchase from going on, or that is to be known: the sentence, what would help, who decides. */
const Finding: FC<{ one: RuleResult }> = ({ one }) => {
  const language = currentLanguage()
  const decides = findWords(`buying.decides-${one.whoDecides}`) ?? one.whoDecides
  return (
    <li class="finding">
      <P>
        <strong>{one.sentence[language]}</strong>
      </P>
      {one.whatWouldPass.map(({ says }) => (
        <P>{says[language]}</P>
      ))}
      <P quiet>
        {one.result === 'warn' || one.result === 'task' ? one.owner : t('buying.whose', { decides, owner: one.owner })}{' '}
        {one.result === 'ask' ? sayWait(one.usualWait) : ''}
      </P>
    </li>
  )
}

const sayInput = ({ id, value }: UsedFact, currency: string): string =>
  value === undefined ? t('buying.not-known') : sayFact(id, value, currency)

const sayUsed = (limit: UsedParameter, currency: string) =>
  [sayLimit(limit, currency), limit.layer, limit.source, limit.isVerified ? '' : t('buying.not-verified')]
    .filter(Boolean)
    .join(' · ')

/** All that a rule looked at, for whoever wants to know. */
const Working: FC<{ one: RuleResult; currency: string }> = ({ one, currency }) => {
  const language = currentLanguage()
  const { title, where, place, gives, seen } = one.source
  const source = [title, place, where, gives].filter(Boolean).join(', ')
  const rows = [
    {
      key: t('buying.rule'),
      value: `${one.rule} · ${one.row} · ${findWords(`buying.standing-${one.standing}`) ?? one.standing}`,
    },
    { key: t('buying.says'), value: one.sentence[language] },
    ...one.inputs.map((input) => ({ key: input.label[language], value: sayInput(input, currency) })),
    ...one.parameters.map((limit) => ({ key: limit.label[language], value: sayUsed(limit, currency) })),
    { key: t('buying.source'), value: isWebAddress(where) ? <A href={where}>{source}</A> : `${source} (${seen})` },
    { key: t('buying.owner'), value: one.owner },
  ]
  return (
    <More summary={one.name[language]}>
      <SummaryList rows={rows} />
    </More>
  )
}

const STOPS = ['block', 'ask', 'warn', 'task']

/** What stands in the way or is to be known, the gravest first; how many rules fit, and each with its working one click deeper. */
export const Findings: FC<{ report: Report; currency: string }> = ({ report, currency }) => {
  const told = report.results
    .filter(({ result }) => STOPS.includes(result))
    .toSorted((a, b) => STOPS.indexOf(a.result) - STOPS.indexOf(b.result))
  const fits = report.results.filter(({ result }) => result === 'allow')
  const off = report.results.filter(({ result }) => result === 'off')
  const columns = [
    { head: t('buying.rule'), rowHead: true, cell: (one: RuleResult) => one.name[currentLanguage()] },
    { head: t('buying.says'), cell: (one: RuleResult) => one.sentence[currentLanguage()] },
    { head: t('buying.owner'), cell: (one: RuleResult) => one.owner },
  ]
  return (
    <>
      {told.length ? (
        <ul class="govuk-list findings">
          {told.map((one) => (
            <Finding one={one} />
          ))}
        </ul>
      ) : null}
      <P quiet>{t('buying.counts', { fits: fits.length, told: told.length, off: off.length })}</P>
      <More summary={t('buying.working')}>
        <Table caption={t('buying.all-rules')} hideCaption columns={columns} rows={report.results} />
        <SubHeading>{t('buying.each-rule')}</SubHeading>
        {report.results.map((one) => (
          <Working one={one} currency={currency} />
        ))}
        <P quiet>
          {t('buying.ruleset')} <code>{report.rulesetHash}</code>
        </P>
      </More>
    </>
  )
}

type ViewProps = { report: Report; currency: string; isTheirs?: boolean }

/** What the rules say of a purchase: the plain answer, and what it rests on; `isTheirs` where the reader decides what is asked. */
export const ReportView: FC<ViewProps> = ({ report, currency, isTheirs }) => (
  <>
    <P>
      <OutcomeTag outcome={report.outcome} />{' '}
      {t(isTheirs ? 'buying.outcome-yours' : `buying.outcome-${report.outcome}`)}
    </P>
    <Findings report={report} currency={currency} />
  </>
)
