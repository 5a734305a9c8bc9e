import type { FC } from 'hono/jsx'
import type { AppError } from '#lib/app-error.ts'
import { findWords, t } from '#lib/words/words.ts'
import { allow, type Member } from '#people/index.ts'
import type { Ctx } from '#platform/context.ts'
import { findMeeting, saveAgenda, type WholeMeeting } from '#workspace/meetings/index.ts'
import type { HttpContext } from '../../../../http/env.ts'
import { param, projectOf } from '../../../../http/params.ts'
import type { Form } from '../../../../http/read-form.ts'
import { path } from '../../../routes.ts'
import { sayName } from '../../../things.ts'
import { ErrorSummary, emptyForm, type FormState, SubmitButton, submit } from '../../../ui/form.tsx'
import { page } from '../../../ui/layout.tsx'
import { Breadcrumbs, Heading, P, Table } from '../../../ui/parts.tsx'
import { Differences } from '../differences.tsx'
import { currentOf } from '../register/conflict.tsx'
import { findNames } from '../register/view.ts'

const placeOf = (c: HttpContext) => ({ projectId: param(c, 'projectId'), meetingId: param(c, 'meetingId') })

/** Empty rows at the end of the form, for new points. */
const NEW_ROWS = 4

type Row = { id: string; place: string; title: string; minutes: string; presenterId: string; thing: string }

/** The rows of a form in the order that their numbers say; equal numbers keep the order of the form. */
function readRows(form: Pick<Form, 'all'>): Row[] {
  const names = ['id', 'place', 'title', 'minutes', 'presenterId', 'thing'] as const
  const columns = names.map((name) => form.all(name))
  const rows = (columns[2] ?? []).map(
    (_, i) => Object.fromEntries(names.map((name, n) => [name, columns[n]?.[i] ?? ''])) as Row,
  )
  const order = (row: Row) => Number(row.place) || Number.MAX_SAFE_INTEGER
  return rows.toSorted((a, b) => order(a) - order(b))
}

const rowsOf = (meeting: WholeMeeting): Row[] =>
  meeting.agenda.map(({ id, title, minutes, presenterId, thing }, i) => ({
    ...{ id, title, place: String(i + 1), minutes: String(minutes ?? '') },
    ...{ presenterId: presenterId ?? '', thing: thing ?? '' },
  }))

type Choice = { value: string; text: string }

/** The newest things of each kind, to say what a point is about. */
async function listChoices(ctx: Ctx, projectId: string): Promise<Choice[]> {
  const kinds = ['goal', 'barrier', 'decision', 'action', 'document', 'measure', 'outcome', 'source']
  const found = await Promise.all(
    kinds.map(async (kind) => (await ctx.things.kinds?.get(kind)?.search?.(ctx, projectId, '')) ?? []),
  )
  return found.flatMap((cards, i) =>
    cards.slice(0, 12).map((card) => ({
      value: card.ref,
      text: t('frame.pair', {
        name: findWords(`kind.${kinds[i]}`) ?? kinds[i] ?? '',
        value: sayName(card).slice(0, 60),
      }),
    })),
  )
}

const Select: FC<{ name: string; label: string; value: string; none: string; choices: Choice[] }> = (props) => (
  <select class="govuk-select" name={props.name} aria-label={props.label}>
    <option value="">{props.none}</option>
    {props.choices.map(({ value, text }) => (
      <option value={value} selected={value === props.value}>
        {text}
      </option>
    ))}
    {props.value && !props.choices.some(({ value }) => value === props.value) ? (
      <option value={props.value} selected>
        {props.value}
      </option>
    ) : null}
  </select>
)

const Input: FC<{ name: string; label: string; value: string; size: number; numeric?: true }> = (props) => (
  <input
    class="govuk-input"
    name={props.name}
    aria-label={props.label}
    value={props.value}
    size={props.size}
    {...(props.numeric ? { inputmode: 'numeric' as const } : {})}
  />
)

/** What a field is called to somebody who hears the page: `Item 2: Minutes`. */
const labelOf = (of: string, field: 'place' | 'title' | 'minutes' | 'presenter' | 'thing') =>
  t('frame.pair', { name: of, value: t(`meeting.item-${field}`) })

const Rows: FC<{ rows: Row[]; members: Member[]; choices: Choice[] }> = ({ rows, members, choices }) => {
  const people = members.map(({ personId, name }) => ({ value: personId, text: name }))
  const numbered = rows.map((row, i) => ({ ...row, of: t('meeting.item', { number: i + 1 }) }))
  return (
    <Table
      caption={t('meeting.agenda')}
      hideCaption
      rows={numbered}
      columns={[
        {
          head: t('meeting.item-place'),
          cell: ({ id, place, of }) => (
            <>
              <input type="hidden" name="id" value={id} />
              <Input name="place" label={labelOf(of, 'place')} value={place} size={2} numeric />
            </>
          ),
        },
        {
          head: t('meeting.item-title'),
          cell: ({ title, of }) => <Input name="title" label={labelOf(of, 'title')} value={title} size={30} />,
        },
        {
          head: t('meeting.item-minutes'),
          cell: ({ minutes, of }) => (
            <Input name="minutes" label={labelOf(of, 'minutes')} value={minutes} size={3} numeric />
          ),
        },
        {
          head: t('meeting.item-presenter'),
          cell: ({ presenterId, of }) => (
            <Select
              name="presenterId"
              label={labelOf(of, 'presenter')}
              value={presenterId}
              none={t('meeting.item-nobody')}
              choices={people}
            />
          ),
        },
        {
          head: t('meeting.item-thing'),
          cell: ({ thing, of }) => (
            <Select
              name="thing"
              label={labelOf(of, 'thing')}
              value={thing}
              none={t('meeting.item-nothing')}
              choices={choices}
            />
          ),
        },
      ]}
    />
  )
}

const asLines = (rows: Row[]) =>
  rows.map(({ title, minutes }) => (minutes ? `${title} (${minutes})` : title)).join('\n')

type Sent = { state: FormState; refusal: AppError; rows: Row[] }

async function show(c: HttpContext, sent?: Sent) {
  const { ctx } = c.var
  const project = await projectOf(c)
  const place = { ...placeOf(c), projectId: project.id }
  await allow(ctx, 'meeting.write', project.id)
  const meeting = await findMeeting(ctx, place)
  const { members, nameOf } = await findNames(c)
  const blank = Array.from({ length: NEW_ROWS }, () => ({
    id: '',
    place: '',
    title: '',
    minutes: '',
    presenterId: '',
    thing: '',
  }))
  const rows = [...(sent?.rows.filter(({ title }) => title.trim()) ?? rowsOf(meeting)), ...blank]
  const isConflict = currentOf(sent?.refusal) !== undefined
  const basedOn = sent && !isConflict ? sent.state.values.basedOn : meeting.version
  const content = (
    <>
      <Breadcrumbs
        trail={[
          { text: t('meeting.title'), href: path('meetings', { projectId: project.id }) },
          { text: meeting.title, href: path('meeting', place) },
        ]}
      />
      <ErrorSummary state={sent?.state ?? emptyForm()} />
      <Heading caption={meeting.title}>{t('meeting.agenda')}</Heading>
      {isConflict ? (
        <Differences
          by={nameOf(null)}
          all={[
            {
              label: t('meeting.agenda'),
              now: asLines(rowsOf(meeting)),
              yours: asLines(sent?.rows.filter(({ title }) => title) ?? []),
            },
          ]}
        />
      ) : null}
      <P>{t('meeting.agenda-what')}</P>
      <form method="post" action={path('meeting-agenda', place)} novalidate>
        <input type="hidden" name="basedOn" value={String(basedOn)} />
        <Rows rows={rows} members={members} choices={await listChoices(ctx, project.id)} />
        <SubmitButton>{t('registers.save')}</SubmitButton>
      </form>
    </>
  )
  const status = isConflict ? 409 : sent ? 422 : 200
  return page(c, { title: t('meeting.agenda'), project, room: 'meetings', children: content }, status)
}

export const get = (c: HttpContext) => show(c)

export function post(c: HttpContext) {
  let rows: Row[] = []
  return submit(
    c,
    async (form) => {
      rows = readRows(form)
      const items = rows.map(({ place, ...item }) => item)
      await saveAgenda(c.var.ctx, { ...placeOf(c), basedOn: Number(form.text('basedOn')) || 1, items })
      return c.redirect(path('meeting', placeOf(c)), 303)
    },
    (state, refusal) => show(c, { state, refusal, rows }),
  )
}
