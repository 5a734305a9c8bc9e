import {
  effectiveParameters,
  findRuleFaults,
  proposeRuleset,
  type Rule,
  type RuleFault,
  saveRow,
} from '#buying/guardrails/index.ts'
import { AppError } from '#lib/app-error.ts'
import { currentLanguage } from '#lib/words/language.ts'
import { say } from '#lib/words/sentences.ts'
import { t } from '#lib/words/words.ts'
import type { HttpContext } from '../../../../http/env.ts'
import { param } from '../../../../http/params.ts'
import type { Form } from '../../../../http/read-form.ts'
import { path } from '../../../routes.ts'
import { ErrorSummary, emptyForm, type FormState, submit } from '../../../ui/form.tsx'
import { page } from '../../../ui/layout.tsx'
import { Breadcrumbs, Heading, P } from '../../../ui/parts.tsx'
import { readRow } from './read-row.ts'
import { LookForm, type OpenRow, openRow, RowForm } from './row-form.tsx'
import { draftOf, type FoundRule, ruleOf, trailOfRule } from './rule-of-version.ts'

const NEW = 'new'

const noSuchRow = () =>
  new AppError({ code: 'guardrail.no-such-row', kind: 'not-found', message: 'This rule has no such row.' })

/** The row that the address names, and what it is to look at besides. */
function rowOf(c: HttpContext, found: FoundRule): OpenRow {
  const id = param(c, 'rowId')
  const row = found.listed.rule.rows.find((one) => one.id === id)
  if (!row && id !== NEW) throw noSuchRow()
  return openRow(found, row, c.req.query('look'))
}

async function show(c: HttpContext, state: FormState = emptyForm(), status: 200 | 409 | 422 = 200) {
  const found = await ruleOf(c)
  const open = rowOf(c, found)
  const { project, place, listed, mayChange } = found
  const number = open.row ? listed.rule.rows.indexOf(open.row) + 1 : 0
  const title = open.row ? t('grid.change-row', { number }) : t('draft.add-row')
  const address = { ...place, ruleId: listed.rule.id, rowId: param(c, 'rowId') }
  const content = (
    <>
      <Breadcrumbs trail={trailOfRule(found)} />
      <ErrorSummary state={state} />
      <Heading caption={listed.rule.name[currentLanguage()]}>{title}</Heading>
      {mayChange ? (
        <>
          <P>{t('grid.row-what')}</P>
          <LookForm open={open} action={path('draft-row', address)} />
          <RowForm open={open} state={state} />
        </>
      ) : (
        <P>{t('grid.not-yours')}</P>
      )}
    </>
  )
  return page(c, { title, project, room: 'purchases', children: content }, status)
}

export const get = (c: HttpContext) => show(c)

/** A fault of a cell stands at its field; any other above the form. */
function refuseFaults(rule: Rule, id: string, faults: readonly RuleFault[]): void {
  if (!faults.length) return
  const at = rule.rows.findIndex((row) => row.id === id)
  const fieldOf = ([part, row, what, cell]: RuleFault['path']) =>
    part === 'rows' && row === at && what === 'when' ? `cell.${cell}` : 'gives'
  const said = faults.map(({ path, message, help }) => [
    fieldOf(path),
    [message, help]
      .filter(Boolean)
      .map((one) => say(one!))
      .join(' '),
  ])
  const message = 'The row cannot be kept as it is written.'
  throw new AppError({
    code: 'guardrail.broken-row',
    kind: 'invalid',
    message,
    details: { fields: Object.fromEntries(said) },
  })
}

async function keep(c: HttpContext, form: Form) {
  const found = await draftOf(c)
  const open = rowOf(c, found)
  const { place, version, listed } = found
  const { calculations } = version.content
  const values = effectiveParameters({ values: version.content.values }, found.day)
  const usual = Object.fromEntries(Object.values(values).map(({ parameter, value }) => [parameter, value]))
  const rule = saveRow(listed.rule, calculations, readRow(form, open, usual))
  refuseFaults(rule, open.row?.id ?? rule.rows.at(-1)!.id, findRuleFaults(rule, calculations))
  await proposeRuleset(c.var.ctx, { ...place, reason: version.reason, rules: [rule] })
  return c.redirect(`${path('draft-rule', { ...place, ruleId: rule.id })}#rows`, 303)
}

/** Keeps a row with its example in the draft of whoever acts. */
export const post = (c: HttpContext) =>
  submit(
    c,
    (form) => keep(c, form),
    (state, { kind }) => show(c, state, kind === 'conflict' ? 409 : 422),
  )
