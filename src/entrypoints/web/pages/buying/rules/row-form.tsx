import type { FC } from 'hono/jsx'
import {
  DECIDERS,
  type Example,
  type FactId,
  findFactKind,
  findParameterKind,
  lookAtMore,
  type Name,
  type ParameterId,
  RESULTS,
  type Rule,
} from '#buying/guardrails/index.ts'
import { currentLanguage } from '#lib/words/language.ts'
import { findWords, t } from '#lib/words/words.ts'
import { path } from '../../../routes.ts'
import { ChoiceField, type FormState, SelectField, SubmitButton, TextAreaField } from '../../../ui/form.tsx'
import { More, P, SubHeading, SummaryList } from '../../../ui/parts.tsx'
import { CellField, kindOfColumn } from './cells.tsx'
import { sayGives } from './differences.tsx'
import type { FoundRule } from './rule-of-version.ts'
import { ValueField } from './values.tsx'

/** The row that is written: none yet for a new one; `look` is what it looks at besides, `rule` what is then declared. */
export type OpenRow = { found: FoundRule; row: Rule['rows'][number] | undefined; look: string | undefined; rule: Rule }

/** Facts that no example has a value of yet. */
export const newFactsOf = ({ found, rule }: OpenRow): FactId[] =>
  rule.facts.filter((id) => !found.listed.rule.facts.includes(id))

/** Opens a row for writing. */
export function openRow(found: FoundRule, row: OpenRow['row'], look: string | undefined): OpenRow {
  const known = found.names.some(({ name }) => name === look) ? look : undefined
  const { rule } = found.listed
  return { found, row, look: known, rule: known ? lookAtMore(rule, found.version.content.calculations, known) : rule }
}

/** An example of the row, or of any other to begin from. */
const exampleOf = ({ found, row }: OpenRow): Example | undefined =>
  found.listed.rule.examples.find((one) => one.row === row?.id) ?? found.listed.rule.examples[0]

const Cells: FC<{ open: OpenRow; state: FormState }> = ({ open: { found, row, look }, state }) => {
  const { names, currency, listed } = found
  const columns = [...listed.rule.columns, ...(look ? [look] : [])]
  return (
    <>
      {columns.map((feel, at) => (
        <CellField
          name={`cell.${at}`}
          cell={row?.when[at] ?? '-'}
          kind={kindOfColumn(feel, names)}
          {...{ names, currency, state }}
        />
      ))}
      <datalist id="names">
        {names.map(({ label }) => (
          <option value={label[currentLanguage()]} />
        ))}
      </datalist>
    </>
  )
}

/** What may stand in braces in a sentence, and what is filled in there. */
const Places: FC<{ open: OpenRow }> = ({ open: { found, rule } }) => {
  const { calculations } = found.version.content
  const own = [...rule.facts, ...rule.parameters, ...[...rule.calculations, ...calculations].map(({ id }) => id)]
  const places = found.names.filter(({ id }) => own.includes(id))
  return (
    <More summary={t('grid.places')}>
      <SummaryList rows={places.map(({ id, label }) => ({ key: `{${id}}`, value: label[currentLanguage()] }))} />
    </More>
  )
}

const SaysFields: FC<{ open: OpenRow; state: FormState }> = ({ open, state }) => (
  <>
    <Places open={open} />
    {(['en', 'fr', 'es'] as const).map((language) => (
      <TextAreaField
        name={`says.${language}`}
        label={t(`grid.says-${language}`)}
        hint={t('grid.says-hint')}
        state={state}
        rows={3}
      />
    ))}
  </>
)

const ExampleFields: FC<{ open: OpenRow; state: FormState }> = ({ open, state }) => {
  const { found, rule } = open
  const example = exampleOf(open)
  const language = currentLanguage()
  const field = (name: string, kind: ReturnType<typeof findFactKind | typeof findParameterKind>, value: unknown) => (
    <ValueField
      {...{ name, kind, currency: found.currency, state }}
      label={kind.label[language]}
      value={value as never}
    />
  )
  return (
    <>
      <SubHeading>{t('grid.example')}</SubHeading>
      <P>{t('grid.example-what')}</P>
      {rule.facts.map((id) => field(`fact.${id}`, findFactKind(id), example?.facts[id]))}
      {rule.parameters.map((id) =>
        field(`parameter.${id}`, findParameterKind(id), example?.parameters[id] ?? currentOf(found, id)),
      )}
      {newFactsOf(open).map((id) => {
        const kind = findFactKind(id)
        const label = t('grid.in-others', { name: kind.label[language] })
        return (
          <ValueField
            {...{ name: `other.${id}`, label, kind, currency: found.currency, state }}
            hint={t('grid.in-others-hint')}
          />
        )
      })}
    </>
  )
}

const currentOf = ({ listed }: FoundRule, id: ParameterId) => listed.parameters.find((one) => one.id === id)?.value

/** Everything that a row may look at and does not yet. */
export const LookForm: FC<{ open: OpenRow; action: string }> = ({ open: { found, look }, action }) => {
  const seen = new Set([...found.listed.rule.columns, look])
  const language = currentLanguage()
  const choices = found.names
    .filter(({ name }) => !seen.has(name))
    .map(({ name, label }: Name) => ({ value: name, text: label[language] }))
    .toSorted((a, b) => a.text.localeCompare(b.text))
  return (
    <More summary={t('grid.look')}>
      <form method="get" action={action}>
        <SelectField
          name="look"
          label={t('grid.look-label')}
          hint={t('grid.look-hint')}
          state={{ values: {}, errors: {} }}
          choices={choices}
        />
        <SubmitButton look="secondary">{t('grid.look-add')}</SubmitButton>
      </form>
    </More>
  )
}

const momentChoices = (rule: Rule) =>
  rule.at.map((value) => ({ value, text: findWords(`grid.moment-${value}`) ?? value }))

/** The form of one row: when it holds, what comes of it, what it says, and an example that must give it. */
export const RowForm: FC<{ open: OpenRow; state: FormState }> = ({ open, state }) => {
  const { found, row, look } = open
  const { rule } = found.listed
  const says = row
    ? Object.fromEntries(Object.entries(row.says).map(([language, text]) => [`says.${language}`, text]))
    : {}
  const shown = { ...state, values: { gives: row?.gives ?? '', ...says, ...state.values } }
  const told = DECIDERS.map((value) => ({
    value,
    text: value === 'requester' ? t('grid.requester') : (findWords(`buying.decides-${value}`) ?? value),
  }))
  const address = { ...found.place, ruleId: rule.id, rowId: row?.id ?? 'new' }
  return (
    <form method="post" action={path('draft-row', address, look ? { look } : {})} novalidate>
      <SubHeading>{t('grid.when')}</SubHeading>
      <Cells open={open} state={state} />
      <SubHeading>{t('grid.then')}</SubHeading>
      <ChoiceField
        kind="radio"
        name="gives"
        label={t('grid.gives')}
        state={shown}
        choices={RESULTS.map((value) => ({ value, text: sayGives(value) }))}
      />
      <SaysFields open={open} state={shown} />
      <ChoiceField
        kind="checkbox"
        name="at"
        label={t('grid.at')}
        hint={t('grid.at-hint')}
        state={state}
        choices={momentChoices(rule)}
        chosen={state.chosen?.('at') ?? [...(row?.at ?? rule.at)]}
      />
      <ChoiceField
        kind="checkbox"
        name="tells"
        label={t('grid.tells')}
        state={state}
        choices={told}
        chosen={state.chosen?.('tells') ?? [...(row?.tells ?? [])]}
      />
      <ExampleFields open={open} state={state} />
      <SubmitButton>{t('grid.keep')}</SubmitButton>
    </form>
  )
}
