import type { Child, FC } from 'hono/jsx'
import { isWebAddress } from '#lib/web-address.ts'
import { findWords, t } from '#lib/words/words.ts'
import { type NamesOfParts, namesOf, type Playbook } from '#playbooks/index.ts'
import { A, Day, More, SubHeading } from '../../ui/parts.tsx'

/** A playbook to read, with what its ids stand for. */
export type GuideOf = { playbook: Playbook; names: NamesOfParts }

export const guideOf = (playbook: Playbook, templates: readonly { id: string; name: string }[]): GuideOf => ({
  playbook,
  names: namesOf(playbook, templates),
})

/** What an id stands for: the first of the kinds that has it, a page of the product, or the id. */
export const nameIn = (names: NamesOfParts, id: string, ...kinds: string[]): string =>
  kinds.map((kind) => names.get(kind)?.get(id)).find((name) => name !== undefined) ??
  findWords(`playbook-tool.${id}`) ??
  id

export const namesIn = (names: NamesOfParts, ids: readonly string[], ...kinds: string[]): string =>
  ids.map((id) => nameIn(names, id, ...kinds)).join(', ')

/** Words for a code of a playbook: who sees it, what one may do, where an ending leads. */
export const sayCode = (code: string): string => findWords(`version.value-${code}`) ?? code

export const List: FC<{ items: readonly Child[] }> = ({ items }) =>
  items.length ? (
    <ul class="govuk-list govuk-list--bullet">
      {items.map((item) => (
        <li>{item}</li>
      ))}
    </ul>
  ) : null

type PartProps = { title: string; items: readonly Child[]; isOwn?: boolean; isFolded?: boolean }

/** A list under its heading; nothing where it is empty. */
export const Part: FC<PartProps> = ({ title, items, isOwn, isFolded }) => {
  if (!items.length) return null
  if (isFolded)
    return (
      <More summary={`${title} (${items.length})`}>
        <List items={items} />
      </More>
    )
  return (
    <>
      {isOwn ? <SubHeading>{title}</SubHeading> : <h4 class="govuk-heading-s">{title}</h4>}
      <List items={items} />
    </>
  )
}

/** A name, what it is, and facts of it in short. */
export const Named: FC<{ name: string; what: string; facts?: readonly (string | false | undefined)[] }> = ({
  name,
  what,
  facts = [],
}) => {
  const said = facts.filter(Boolean)
  return (
    <>
      <strong>{name}</strong>: {what} {said.length ? <span class="quiet">({said.join(' · ')})</span> : null}
    </>
  )
}

/** What to read: title, address, archived copy, and when the address was last seen, each said also where it is not known. */
export const ReferenceItem: FC<{ of: Playbook['references'][number] }> = ({
  of: { title, address, archived, seen },
}) => (
  <>
    {isWebAddress(address) ? <A href={address}>{title}</A> : title} <span class="address">{address}</span>{' '}
    <span class="quiet">
      (
      {archived && isWebAddress(archived) ? (
        <A href={archived}>{t('playbook.archived')}</A>
      ) : (
        t('playbook.not-archived')
      )}
      ;{' '}
      {seen ? (
        <>
          {t('playbook.seen')} <Day at={seen} />
        </>
      ) : (
        t('playbook.not-seen')
      )}
      )
    </span>
  </>
)
