import type { Child } from 'hono/jsx'
import { t } from '#lib/words/words.ts'
import { may } from '#people/index.ts'
import { type Entry, itemLists, listEntries, visitItems, visitSessions } from '#workspace/index.ts'
import type { HttpContext } from '../../../../http/env.ts'
import { path } from '../../../routes.ts'
import { ChoiceField, emptyForm, LinkButton, SelectField, SubmitButton, TextField } from '../../../ui/form.tsx'
import { More, P, SubHeading, Table } from '../../../ui/parts.tsx'
import { nameColumn } from '../register/list-page.tsx'
import type { About } from '../register/view.ts'
import { sessionView } from './views.tsx'

type Item = Entry<typeof visitItems.fields>

const idOf = (list: Item['list'], name: string) => `${name}-${list}`

/** All things of a list, ticked where they are done; saved together. */
const Ticks = ({ list, items }: { list: Item['list']; items: Item[] }) => (
  <form method="post">
    <input type="hidden" name="list" value={list} />
    {items.map(({ id, version }) => (
      <input type="hidden" name={`basedOn-${id}`} value={String(version)} />
    ))}
    <ChoiceField
      kind="checkbox"
      name={idOf(list, 'done')}
      label={t('visit-item.tick')}
      state={emptyForm()}
      choices={items.map(({ id, text }) => ({ value: id, text }))}
      chosen={items.filter(({ isDone }) => isDone).map(({ id }) => id)}
    />
    <SubmitButton look="secondary" name="act" value="tick">
      {t('visit-item.save')} <span class="govuk-visually-hidden">{t(`visit-item.title-${list}`)}</span>
    </SubmitButton>
  </form>
)

/** One more thing for a list, or one less. */
const Change = ({ list, items }: { list: Item['list']; items: Item[] }) => (
  <More summary={t('visit-item.change')}>
    <form method="post">
      <input type="hidden" name="list" value={list} />
      <TextField name={idOf(list, 'text')} label={t('visit-item.text')} state={emptyForm()} />
      <SubmitButton look="secondary" name="act" value="add">
        {t('visit-item.add')} <span class="govuk-visually-hidden">{t(`visit-item.title-${list}`)}</span>
      </SubmitButton>
    </form>
    {items.length ? (
      <form method="post">
        <input type="hidden" name="list" value={list} />
        <SelectField
          name={idOf(list, 'item')}
          label={t('visit-item.take-off-what')}
          state={emptyForm()}
          choices={items.map(({ id, text }) => ({ value: id, text }))}
        />
        <SubmitButton look="secondary" name="act" value="take-off">
          {t('visit-item.take-off')} <span class="govuk-visually-hidden">{t(`visit-item.title-${list}`)}</span>
        </SubmitButton>
      </form>
    ) : null}
  </More>
)

const ReadOnly = ({ items }: { items: Item[] }) => (
  <ul class="govuk-list govuk-list--bullet">
    {items.map(({ isDone, text }) => (
      <li>
        {isDone ? <strong>{t('visit-item.done')}: </strong> : null}
        {text}
      </li>
    ))}
  </ul>
)

const List = ({ list, items, mayWrite }: { list: Item['list']; items: Item[]; mayWrite: boolean }) => (
  <section>
    <SubHeading>{t(`visit-item.title-${list}`)}</SubHeading>
    <P quiet>
      {items.length
        ? t('visit-item.progress', { done: items.filter(({ isDone }) => isDone).length, all: items.length })
        : t('visit-item.none')}
    </P>
    {mayWrite && items.length ? <Ticks list={list} items={items} /> : null}
    {mayWrite ? <Change list={list} items={items} /> : <ReadOnly items={items} />}
  </section>
)

async function Sessions(
  c: HttpContext,
  place: { projectId: string; visitId: string },
  mayWrite: boolean,
  about: About,
) {
  const parent = { field: 'visitId', id: place.visitId }
  const sessions = await listEntries(c.var.ctx, visitSessions, { projectId: place.projectId, parent })
  return (
    <section>
      <SubHeading>{t('visit-session.title')}</SubHeading>
      {sessions.length ? (
        <Table
          caption={t('visit-session.title')}
          hideCaption
          rows={sessions.toSorted(sessionView.sort?.(about))}
          columns={[nameColumn(c, sessionView), ...sessionView.columns(about)]}
        />
      ) : (
        <P quiet>{t('visit-session.none')}</P>
      )}
      {mayWrite ? (
        <LinkButton look="secondary" href={path('new-visit-session', place)}>
          {t('visit-session.add')}
        </LinkButton>
      ) : null}
    </section>
  )
}

/** The kit of a visit: its sessions, and the lists of what is to be prepared, printed and thanked for. */
export async function Kit(
  c: HttpContext,
  visit: { id: string; withdrawnAt: Date | null },
  about: About,
): Promise<Child> {
  const { projectId } = about
  const parent = { field: 'visitId', id: visit.id }
  const items = await listEntries(c.var.ctx, visitItems, { projectId, parent })
  const mayWrite = (await may(c.var.ctx, 'visit-item.write', projectId)) && !visit.withdrawnAt
  return (
    <>
      {await Sessions(c, { projectId, visitId: visit.id }, mayWrite, about)}
      {itemLists.map((list) => (
        <List list={list} items={items.filter((item) => item.list === list)} mayWrite={mayWrite} />
      ))}
      {mayWrite && !items.length ? (
        <form method="post">
          <SubmitButton look="secondary" name="act" value="take-over">
            {t('visit-item.take-over')}
          </SubmitButton>
        </form>
      ) : null}
    </>
  )
}
