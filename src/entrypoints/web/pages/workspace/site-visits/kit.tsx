import type { Child, FC } from 'hono/jsx'
import { t } from '#lib/words/words.ts'
import { may } from '#people/index.ts'
import { type Entry, itemLists, listEntries, visitItems, visitSessions } from '#workspace/index.ts'
import type { HttpContext } from '../../../../http/env.ts'
import { path } from '../../../routes.ts'
import { emptyForm, LinkButton, SubmitButton, TextField } from '../../../ui/form.tsx'
import { P, SubHeading, Table } from '../../../ui/parts.tsx'
import { nameColumn } from '../register/list-page.tsx'
import type { About } from '../register/view.ts'
import { sessionView } from './views.tsx'

type Item = Entry<typeof visitItems.fields>

/** One thing of a list, with what can be done with it; every button says of what. */
const ItemLine: FC<{ item: Item; mayWrite: boolean }> = ({ item, mayWrite }) => (
  <li class="kit__item">
    <span>
      {item.isDone ? <strong>{t('visit-item.done')}: </strong> : null}
      {item.text}
    </span>
    {mayWrite ? (
      <form method="post" class="kit__act">
        <input type="hidden" name="item" value={item.id} />
        <input type="hidden" name="basedOn" value={String(item.version)} />
        <button
          class="govuk-button govuk-button--secondary"
          type="submit"
          name="act"
          value={item.isDone ? 'untick' : 'tick'}
        >
          {t(item.isDone ? 'visit-item.untick' : 'visit-item.tick')}
          <span class="govuk-visually-hidden"> {item.text}</span>
        </button>
        <button class="govuk-button govuk-button--secondary" type="submit" name="act" value="take-off">
          {t('visit-item.take-off')}
          <span class="govuk-visually-hidden"> {item.text}</span>
        </button>
      </form>
    ) : null}
  </li>
)

const List = ({ list, items, mayWrite }: { list: Item['list']; items: Item[]; mayWrite: boolean }) => (
  <section>
    <SubHeading>{t(`visit-item.title-${list}`)}</SubHeading>
    {items.length ? (
      <>
        <P quiet>
          {t('visit-item.progress', { done: items.filter(({ isDone }) => isDone).length, all: items.length })}
        </P>
        <ul class="govuk-list">
          {items.map((item) => (
            <ItemLine item={item} mayWrite={mayWrite} />
          ))}
        </ul>
      </>
    ) : (
      <P quiet>{t('visit-item.none')}</P>
    )}
    {mayWrite ? (
      <form method="post">
        <input type="hidden" name="list" value={list} />
        <TextField name={`text-${list}`} label={t('visit-item.text')} state={emptyForm()} />
        <SubmitButton look="secondary" name="act" value="add">
          {t('visit-item.add')} <span class="govuk-visually-hidden">{t(`visit-item.title-${list}`)}</span>
        </SubmitButton>
      </form>
    ) : null}
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
