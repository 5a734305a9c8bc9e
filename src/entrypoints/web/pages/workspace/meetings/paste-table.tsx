import type { FC } from 'hono/jsx'
import { t } from '#lib/words/words.ts'
import type { Member } from '#people/index.ts'
import { type ParsedLine, readAttendance, type SaidAttendance } from '#workspace/meetings/index.ts'
import type { Form } from '../../../../http/read-form.ts'
import { SubmitButton } from '../../../ui/form.tsx'
import { A, P, Table } from '../../../ui/parts.tsx'

/** A line of the table, every field as text. */
export type PasteRow = {
  line: string
  kind: string
  text: string
  ownerId: string
  due: string
  /** A name that no member has. */
  unknownOwner: string
}

const KINDS = ['action', 'question', 'decision', 'note'] as const

/** A line as it was understood. */
export const rowOf = ({ kind, line, text, ownerId = '', unknownOwner = '', due = '' }: ParsedLine): PasteRow => ({
  ...{ kind, line, text, ownerId, due },
  unknownOwner,
})

/** The table as it was sent. */
export function readRows(form: Pick<Form, 'all'>): PasteRow[] {
  const names = ['line', 'kind', 'said', 'ownerId', 'unknownOwner', 'due'] as const
  const columns = names.map((name) => form.all(name))
  return (columns[0] ?? []).map((line, i) => {
    const [, kind = 'note', text = '', ownerId = '', unknownOwner = '', due = ''] = columns.map((column) => column[i])
    return { line, kind, text, ownerId, unknownOwner, due }
  })
}

/** The lines that stay as they are. */
const linesOfNotes = (rows: readonly PasteRow[]) => rows.filter(({ kind }) => kind === 'note').map(({ line }) => line)

/** Who was there, as the notes say it. */
const There: FC<{ attendance: SaidAttendance; members: Member[] }> = ({ attendance, members }) => {
  const nameOf = new Map(members.map(({ personId, name }) => [personId, name]))
  const of = (how: string) =>
    [...attendance.members].filter(([, one]) => one === how).map(([id]) => nameOf.get(id) ?? id)
  return (
    <>
      {(['present', 'excused', 'absent'] as const).map((how) =>
        of(how).length ? <P>{t(`paste.there-${how}`, { names: of(how).join(', ') })}</P> : null,
      )}
      {attendance.guests.length ? <P>{t('paste.there-guests', { names: attendance.guests.join(', ') })}</P> : null}
    </>
  )
}

type Numbered = PasteRow & { number: number; error: (field: string) => string | undefined }

const Kind: FC<{ row: Numbered }> = ({ row }) => (
  <select class="govuk-select" name="kind" aria-label={t('paste.kind-of', { number: row.number })}>
    {KINDS.map((kind) => (
      <option value={kind} selected={kind === row.kind}>
        {t(`paste.kind-${kind}`)}
      </option>
    ))}
  </select>
)

const Owner: FC<{ row: Numbered; members: Member[] }> = ({ row, members }) => (
  <>
    <select class="govuk-select" name="ownerId" aria-label={t('paste.owner-of', { number: row.number })}>
      <option value="">{t('action.nobody')}</option>
      {members.map(({ personId, name }) => (
        <option value={personId} selected={personId === row.ownerId}>
          {name}
        </option>
      ))}
    </select>
    <input type="hidden" name="unknownOwner" value={row.unknownOwner} />
    {row.unknownOwner ? <P quiet>{t('paste.owner-unknown', { name: row.unknownOwner })}</P> : null}
  </>
)

const Fault: FC<{ row: Numbered; field: string }> = ({ row, field }) => {
  const message = row.error(field)
  return message ? <p class="govuk-error-message">{message}</p> : null
}

const columnsOf = (members: Member[]) => [
  {
    head: t('paste.line'),
    rowHead: true,
    cell: (row: Numbered) => (
      <>
        {row.line}
        <input type="hidden" name="line" value={row.line} />
      </>
    ),
  },
  { head: t('paste.kind'), cell: (row: Numbered) => <Kind row={row} /> },
  {
    head: t('paste.said'),
    cell: (row: Numbered) => (
      <>
        <Fault row={row} field="text" />
        <textarea class="govuk-textarea" name="said" rows={2} aria-label={t('paste.said-of', { number: row.number })}>
          {row.text}
        </textarea>
      </>
    ),
  },
  {
    head: t('paste.owner'),
    cell: (row: Numbered) => (
      <>
        <Fault row={row} field="ownerId" />
        <Owner row={row} members={members} />
      </>
    ),
  },
  {
    head: t('paste.due'),
    cell: (row: Numbered) => (
      <>
        <Fault row={row} field="due" />
        <input
          class="govuk-input"
          type="date"
          name="due"
          value={row.due}
          aria-label={t('paste.due-of', { number: row.number })}
        />
      </>
    ),
  },
]

type Props = {
  /** Where the table is sent, and where one goes back to the text. */
  action: string
  /** What the form before it asked, to be sent on with the table. */
  carried?: Record<string, string>
  pasteId: string
  text: string
  rows: PasteRow[]
  members: Member[]
  errors: Record<string, string>
}

/** Every line of pasted notes in one table, to confirm or correct. */
export const PasteTable: FC<Props> = ({ action, carried = {}, pasteId, text, rows, members, errors }) => {
  const numbered = rows.map((row, i) => ({
    ...{ ...row, number: i + 1 },
    error: (field: string) => errors[`lines.${i}.${field}`],
  }))
  const count = (kind: string) => rows.filter((row) => row.kind === kind).length
  const counts = {
    actions: count('action'),
    questions: count('question'),
    decisions: count('decision'),
    notes: count('note'),
  }
  return (
    <>
      <P>{t('paste.check-what', counts)}</P>
      <There attendance={readAttendance(linesOfNotes(rows), members)} members={members} />
      <form method="post" action={action} novalidate>
        <input type="hidden" name="do" value="keep" />
        <input type="hidden" name="pasteId" value={pasteId} />
        {Object.entries(carried).map(([name, value]) => (
          <input type="hidden" name={name} value={value} />
        ))}
        <textarea name="text" hidden>
          {`\n${text}`}
        </textarea>
        <div class="lines">
          <Table caption={t('paste.caption')} hideCaption rows={numbered} columns={columnsOf(members)} />
        </div>
        <div class="govuk-button-group">
          <SubmitButton>{t('paste.keep')}</SubmitButton>
          <A href={action}>{t('paste.again')}</A>
        </div>
      </form>
    </>
  )
}
