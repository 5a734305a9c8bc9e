import type { FC } from 'hono/jsx'
import type { NoticeContent, Opportunity, OpportunityStage } from '#buying/offers/index.ts'
import { formatOf, type Language, languages } from '#lib/words/language.ts'
import { findWords, t, type WordKey } from '#lib/words/words.ts'
import { A, Day, More, P, SubHeading, SummaryList, Tag, type TagLook } from '../../../ui/parts.tsx'
import { sayCents } from '../cases/frame.tsx'

const LOOKS: Record<OpportunityStage, TagLook> = {
  open: 'waits',
  closed: 'plain',
  awarded: 'done',
  contracted: 'done',
  unsuccessful: 'plain',
  cancelled: 'plain',
}

/** How far an opportunity is, in a word. */
export const OpportunityTag: FC<{ stage: OpportunityStage }> = ({ stage }) => (
  <Tag look={LOOKS[stage]}>{t(`offers.stage-${stage}`)}</Tag>
)

/** A moment in the time zone that the notice names, so that nobody misses a deadline by an hour. */
export const ZonedMoment: FC<{ at: Date | string; timeZone: string }> = ({ at, timeZone }) => {
  const date = new Date(at)
  const format = formatOf({ dateStyle: 'full', timeStyle: 'long', timeZone })
  return <time datetime={date.toISOString()}>{format.format(date)}</time>
}

const List: FC<{ title: string; entries: readonly string[] }> = ({ title, entries }) =>
  entries.length ? (
    <>
      <SubHeading>{title}</SubHeading>
      <ul class="govuk-list govuk-list--bullet">
        {entries.map((one) => (
          <li>{one}</li>
        ))}
      </ul>
    </>
  ) : null

/** The notice in one language. */
const Texts: FC<{ content: NoticeContent; language: Language }> = ({ content, language }) => {
  const texts = content.texts[language]!
  return (
    <div lang={language}>
      <P>{texts.teaser}</P>
      <P>{texts.context}</P>
      <List title={t('offers.deliverables')} entries={texts.deliverables} />
      <List title={t('offers.criteria')} entries={texts.criteria} />
      <List title={t('offers.samples')} entries={texts.samples} />
      <List title={t('offers.acceptance')} entries={texts.acceptance} />
      <List title={t('offers.from-us')} entries={texts.fromUs} />
    </div>
  )
}

/** The notice in the reader's language where it has it, and in its others behind one click each. */
export const AllTexts: FC<{ content: NoticeContent; wanted: Language }> = ({ content, wanted }) => {
  const first = content.texts[wanted] ? wanted : content.languages[0]!
  const others = content.languages.filter((one) => one !== first)
  return (
    <>
      <Texts content={content} language={first} />
      {others.map((one) => (
        <More summary={languages[one]}>
          <Texts content={content} language={one} />
        </More>
      ))}
    </>
  )
}

/** Dates, price and rules of an opportunity. */
export const OpportunityFacts: FC<{ of: Opportunity; buyer?: string | undefined }> = ({ of, buyer }) => {
  const { timeZone, method, leastEvaluators, answerDays } = of.terms
  const { projectUrl } = of.content
  const rows = [
    ...(buyer ? [{ key: t('offers.buyer'), value: buyer }] : []),
    { key: t('offers.price'), value: t('offers.price-fixed', { price: sayCents(of.priceCents, of.currency) }) },
    { key: t('offers.closes'), value: <ZonedMoment at={of.closesAt} timeZone={timeZone} /> },
    { key: t('offers.questions-until'), value: <ZonedMoment at={of.questionsUntil} timeZone={timeZone} /> },
    { key: t('offers.work-from'), value: <Day at={of.content.startDay} /> },
    { key: t('offers.work-until'), value: <Day at={of.content.deliverBy} /> },
    { key: t('offers.licence'), value: of.content.licence },
    { key: t('offers.method'), value: t(`offers.method-${method}`, { count: leastEvaluators }) },
    { key: t('offers.answer'), value: t('offers.answer-days', { count: answerDays }) },
    ...(projectUrl ? [{ key: t('offers.project-url'), value: <A href={projectUrl}>{projectUrl}</A> }] : []),
    { key: t('offers.contact'), value: of.content.contact },
  ]
  return <SummaryList rows={rows} />
}

/** What was asked and answered; nobody is named. */
export const Questions: FC<{ of: Opportunity }> = ({ of }) => (
  <>
    <SubHeading>{t('offers.questions')}</SubHeading>
    {of.questions.length === 0 ? <P quiet>{t('offers.no-questions')}</P> : null}
    {of.questions.map(({ text, answer }) => (
      <div class="govuk-inset-text">
        <P>{text}</P>
        <P quiet={answer === null}>{answer ?? t('offers.unanswered')}</P>
      </div>
    ))}
  </>
)

const TEXT = /^texts\.(en|fr|es)\.(\w+)$/
const FACTS: Readonly<Record<string, WordKey>> = {
  ...{ closesAt: 'offers.closes', questionsUntil: 'offers.questions-until', licence: 'offers.licence' },
  ...{ contact: 'offers.contact', projectUrl: 'offers.project-url', startDay: 'offers.work-from' },
  ...{ deliverBy: 'offers.work-until', languages: 'offers.languages' },
}

/** What a field of a notice is called on its form; its language where there are several. */
export function sayField(field: string, of: Pick<Opportunity, 'content'>): string {
  const [, language, name] = TEXT.exec(field) ?? []
  if (!language || !name) return FACTS[field] ? t(FACTS[field]) : field
  const label = findWords(`offers.field-${name}`) ?? name
  const isAlone = of.content.languages.length === 1
  return isAlone ? label : t('frame.pair', { name: label, value: languages[language as Language] })
}

/** One side of a change as the notice shows it: moments in its own time zone, days as days, everything else as it is. */
const Side: FC<{ field: string; text: string; timeZone: string }> = ({ field, text, timeZone }) => {
  if (/^(?:closesAt|questionsUntil)$/.test(field)) return <ZonedMoment at={text} timeZone={timeZone} />
  if (/^\d{4}-\d\d-\d\d$/.test(text)) return <Day at={text} />
  return <span class="typed">{text}</span>
}

/** What was changed after publication, before and after. */
export const History: FC<{ of: Opportunity }> = ({ of }) =>
  of.history.length ? (
    <More summary={t('offers.history', { count: of.history.length })}>
      {of.history.map(({ at, reason, changes }) => (
        <>
          <P>
            <ZonedMoment at={at} timeZone={of.terms.timeZone} />: {reason}
          </P>
          <SummaryList
            rows={changes.map(({ field, before, after }) => ({
              key: sayField(field, of),
              value: (
                <>
                  <P quiet>{t('offers.before')}</P>
                  <del>
                    <Side field={field} text={before} timeZone={of.terms.timeZone} />
                  </del>
                  <P quiet>{t('offers.now')}</P>
                  <ins>
                    <Side field={field} text={after} timeZone={of.terms.timeZone} />
                  </ins>
                </>
              ),
            }))}
          />
        </>
      ))}
    </More>
  ) : null
