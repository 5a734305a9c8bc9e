import { importStatement, mayKeepCard, previewStatement, type StatementPreview } from '#buying/deliver/index.ts'
import { findWords, t } from '#lib/words/words.ts'
import type { HttpContext } from '../../../../http/env.ts'
import { param, projectOf } from '../../../../http/params.ts'
import { path } from '../../../routes.ts'
import { ErrorSummary, emptyForm, type FormState, SelectField, SubmitButton, submit } from '../../../ui/form.tsx'
import { page } from '../../../ui/layout.tsx'
import { PagedTable } from '../../../ui/paged-table.tsx'
import { Breadcrumbs, Day, Heading, More, P, SubHeading, Table } from '../../../ui/parts.tsx'
import { sayCents } from '../cases/frame.tsx'
import { WordsHere } from '../need/words-here.tsx'
import { trailOfCard } from './card-parts.tsx'

const SHOWN = 20
const CHOICES = ['day', 'amount', 'credit', 'words', 'dayOrder', 'sign'] as const
type Choices = Record<(typeof CHOICES)[number], string>

const choicesOf = (get: (name: string) => string | undefined): Choices =>
  Object.fromEntries(CHOICES.map((name) => [name, get(name) ?? ''])) as Choices
/** What was chosen, as the operation takes it; it refuses what is none of its words. */
const asAsked = (choices: Choices) => choices as Parameters<typeof previewStatement>[1]['choices'] & object

type Of = { preview: StatementPreview }

const FirstLines = ({ preview: { card, reading } }: Of) => {
  const lines = reading.lines.slice(0, SHOWN)
  type Line = (typeof lines)[number]
  if (lines.length === 0) return null
  const columns = [
    { head: t('card.words'), rowHead: true, cell: ({ words }: Line) => words },
    { head: t('card.day'), cell: ({ day }: Line) => <Day at={day} /> },
    { head: t('card.amount'), numeric: true, cell: ({ cents }: Line) => sayCents(cents, card.currency) },
  ]
  return <Table caption={t('card.preview-first', { count: lines.length })} columns={columns} rows={lines} />
}

type Left = { line: number; text: string; why: string }

/** What is not taken, why, and what to do: nothing is lost in silence. */
const LeftOut = ({ c, rows }: { c: HttpContext; rows: readonly Left[] }) => {
  if (rows.length === 0) return null
  const columns = [
    { head: t('card.left-line'), rowHead: true, cell: ({ line }: Left) => String(line) },
    { head: t('card.left-text'), cell: ({ text }: Left) => text },
    { head: t('card.left-why'), cell: ({ why }: Left) => findWords(`card.why-${why}`) ?? why },
  ]
  return <PagedTable c={c} caption={t('card.left-out')} columns={columns} rows={rows} />
}

const ColumnChoice = ({ name, columns, state }: { name: keyof Choices; columns: string[]; state: FormState }) => (
  <SelectField
    name={name}
    label={findWords(`card.column-${name}`) ?? name}
    state={state}
    choices={[{ value: '', text: t('card.column-guess') }, ...columns.map((value) => ({ value, text: value }))]}
  />
)

/** Another way to read the file. The form comes back to this page, so that its lines show whether it is right. */
const ReadOtherwise = ({ preview, choices, action }: Of & { choices: Choices; action: string }) => {
  const { columns, isReadable } = preview.reading
  const state = emptyForm(choices)
  if (columns.length === 0) return null
  const guess = { value: '', text: t('card.column-guess') }
  return (
    <More summary={t('card.read-otherwise')} open={!isReadable || Object.values(choices).some(Boolean)}>
      <form method="get" action={action}>
        {(['day', 'amount', 'credit', 'words'] as const).map((name) => (
          <ColumnChoice name={name} columns={columns} state={state} />
        ))}
        <SelectField
          name="dayOrder"
          label={t('card.day-order')}
          state={state}
          choices={[
            guess,
            { value: 'day first', text: t('card.day-first') },
            { value: 'month first', text: t('card.month-first') },
          ]}
        />
        <SelectField
          name="sign"
          label={t('card.sign')}
          state={state}
          choices={[
            guess,
            { value: 'plus', text: t('card.sign-plus') },
            { value: 'minus', text: t('card.sign-minus') },
          ]}
        />
        <SubmitButton look="secondary">{t('card.look-again')}</SubmitButton>
      </form>
    </More>
  )
}

const TakeIn = ({ choices, action }: { choices: Choices; action: string }) => (
  <form method="post" action={action}>
    {CHOICES.map((name) => (
      <input type="hidden" name={name} value={choices[name]} />
    ))}
    <SubmitButton>{t('card.take-in')}</SubmitButton>
  </form>
)

type BeforeProps = Of & { c: HttpContext; choices: Choices; action: string; mayTake: boolean }

/** Before it is taken in: what will be, and the way to read it otherwise. */
const Before = ({ c, preview, choices, action, mayTake }: BeforeProps) => {
  const { reading, knownBefore } = preview
  const counts = { lines: reading.lines.length, known: knownBefore, left: reading.leftOut.length }
  return (
    <>
      <SubHeading>{t('card.preview')}</SubHeading>
      <P>{t('card.preview-counts', counts)}</P>
      <FirstLines preview={preview} />
      <LeftOut c={c} rows={reading.leftOut} />
      <ReadOtherwise preview={preview} choices={choices} action={action} />
      {mayTake && reading.isReadable && reading.lines.length ? <TakeIn choices={choices} action={action} /> : null}
    </>
  )
}

/** Once it is taken in: how much, and what was left out. */
const After = ({ c, preview: { statement } }: Of & { c: HttpContext }) => {
  const { taken, knownBefore, leftOut } = statement
  return (
    <>
      <P>{t('card.state-taken', { taken, known: knownBefore, left: leftOut.length })}</P>
      <LeftOut c={c} rows={leftOut} />
    </>
  )
}

const placeOf = (c: HttpContext) => ({
  projectId: param(c, 'projectId'),
  cardId: param(c, 'cardId'),
  statementId: param(c, 'statementId'),
})

async function show(c: HttpContext, choices: Choices, state: FormState = emptyForm(), status: 200 | 409 | 422 = 200) {
  const project = await projectOf(c)
  const place = placeOf(c)
  const preview = await previewStatement(c.var.ctx, { ...place, choices: asAsked(choices) })
  const { card, statement } = preview
  const action = path('statement', place)
  const content = (
    <>
      <Breadcrumbs trail={trailOfCard(project.id, card)} />
      <ErrorSummary state={state} />
      <Heading caption={card.name}>{statement.fileName}</Heading>
      {statement.importedAt ? (
        <After c={c} preview={preview} />
      ) : (
        <Before
          c={c}
          preview={preview}
          choices={choices}
          action={action}
          mayTake={await mayKeepCard(c.var.ctx, place)}
        />
      )}
      <WordsHere step="reconcile" />
    </>
  )
  return page(c, { title: statement.fileName, project, room: 'purchases', children: content }, status)
}

export const get = (c: HttpContext) =>
  show(
    c,
    choicesOf((name) => c.req.query(name)),
  )

export const post = (c: HttpContext) =>
  submit(
    c,
    async (form) => {
      await importStatement(c.var.ctx, { ...placeOf(c), choices: asAsked(choicesOf(form.text)) })
      return c.redirect(path('statement', placeOf(c)), 303)
    },
    (state, { kind }) =>
      show(
        c,
        choicesOf((name) => state.values[name]),
        state,
        kind === 'conflict' ? 409 : 422,
      ),
  )
