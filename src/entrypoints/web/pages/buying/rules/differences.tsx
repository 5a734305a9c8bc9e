import type { FC } from 'hono/jsx'
import {
  type ComparedRow,
  type Difference,
  findParameterKind,
  listNames,
  type Rule,
  type RulesetContent,
  type Standing,
} from '#buying/guardrails/index.ts'
import { currentLanguage } from '#lib/words/language.ts'
import { findWords, t } from '#lib/words/words.ts'
import { Day, P } from '../../../ui/parts.tsx'
import { kindOfColumn, sayCell } from './cells.tsx'
import { sayTemplate } from './say-template.ts'
import { sayOf } from './values.tsx'

/** What a row gives, in the words of the results of a purchase. */
export const sayGives = (gives: Rule['rows'][number]['gives']): string =>
  findWords(`case.outcome-${gives}`) ?? t('rules.task')

/** A row as a sentence: when it holds, what comes of it. */
function sayRow({ row, columns }: ComparedRow, rule: Rule, content: RulesetContent): string {
  const names = listNames(rule, content.calculations)
  const { currency } = content.head
  const when = columns.flatMap((feel, at) => {
    const kind = kindOfColumn(feel, names)
    const cell = row.when[at] ?? '-'
    return cell === '-' ? [] : [t('frame.pair', { name: kind.label, value: sayCell(cell, kind, names, currency) })]
  })
  const cells = when.join(` ${t('grid.and')} `) || t('grid.always')
  return t('edition.row', { cells, gives: sayGives(row.gives), says: sayTemplate(row.says, rule, content) })
}

const sayStanding = (standing: Standing): string => {
  const word = t(`buying.standing-${standing.is}`)
  return standing.is === 'off' ? `${word}: ${standing.reason[currentLanguage()]} (${standing.owner})` : word
}

type Of<What extends Difference['what']> = { one: Difference & { what: What }; content: RulesetContent }

const ValueChange: FC<Of<'value'>> = ({ one, content }) => {
  const kind = findParameterKind(one.parameter)
  const say = (value: typeof one.before) => sayOf(kind, value, content.head.currency)
  return (
    <>
      {t('edition.value', {
        name: kind.label[currentLanguage()],
        before: say(one.before),
        after: say(one.after),
      })}{' '}
      {one.team ? t('edition.for-team', { team: one.team }) : ''} <Day at={one.from} />
    </>
  )
}

const RowChange: FC<Of<'row'>> = ({ one: { rule: id, before, after }, content }) => {
  const rule = content.rules.find((one) => one.id === id)
  if (!rule) return null
  const say = (row: ComparedRow) => sayRow(row, rule, content)
  const name = rule.name[currentLanguage()]
  return (
    <>
      {t(`edition.row-${before ? (after ? 'changed' : 'removed') : 'added'}`, { name })}
      {before ? (
        <P>
          <del>{say(before)}</del>
        </P>
      ) : null}
      {after ? (
        <P>
          <ins>{say(after)}</ins>
        </P>
      ) : null}
    </>
  )
}

const OneDifference: FC<{ one: Difference; content: RulesetContent }> = ({ one, content }) => {
  const language = currentLanguage()
  const nameOf = (id: string) => content.rules.find((rule) => rule.id === id)?.name[language] ?? id
  if (one.what === 'value') return <ValueChange one={one} content={content} />
  if (one.what === 'row') return <RowChange one={one} content={content} />
  if (one.what === 'adopted')
    return <>{t('edition.adopted', { name: findParameterKind(one.parameter).label[language] })}</>
  if (one.what === 'order') return <>{t('edition.order', { name: nameOf(one.rule) })}</>
  if (one.what === 'calculation') return <>{t('edition.calculation', one)}</>
  const [before, after] = [sayStanding(one.before), sayStanding(one.after)]
  return <>{t('edition.standing', { name: nameOf(one.rule), before, after })}</>
}

/** What a version says otherwise, in words. */
export const Differences: FC<{ all: readonly Difference[]; content: RulesetContent }> = ({ all, content }) =>
  all.length ? (
    <ul class="govuk-list govuk-list--bullet">
      {all.map((one) => (
        <li>
          <OneDifference one={one} content={content} />
        </li>
      ))}
    </ul>
  ) : (
    <P>{t('edition.no-differences')}</P>
  )
