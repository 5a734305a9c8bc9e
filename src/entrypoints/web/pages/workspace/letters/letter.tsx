import type { FC } from 'hono/jsx'
import { t } from '#lib/words/words.ts'
import { may } from '#people/index.ts'
import { findLetter, type Letter, removeLetter } from '#workspace/letters/index.ts'
import { type LibraryItem, listLibrary } from '#workspace/library/index.ts'
import type { HttpContext } from '../../../../http/env.ts'
import { param, projectOf } from '../../../../http/params.ts'
import { path } from '../../../routes.ts'
import { LinkButton, SubmitButton } from '../../../ui/form.tsx'
import { page } from '../../../ui/layout.tsx'
import { A, Breadcrumbs, Day, Heading, More, P, Said, SubHeading, SummaryList, Waits } from '../../../ui/parts.tsx'
import { findHistory, History } from '../register/history.tsx'
import { findNames } from '../register/view.ts'

const placeOf = (c: HttpContext) => ({ projectId: param(c, 'projectId'), letterId: param(c, 'letterId') })

const Facts: FC<{ letter: Letter; nameOf(id: string | null): string }> = ({ letter, nameOf }) => (
  <SummaryList
    rows={[
      ...(letter.sender ? [{ key: t('letter.sender'), value: letter.sender }] : []),
      ...(letter.recipients ? [{ key: t('letter.recipients'), value: letter.recipients }] : []),
      ...(letter.sentAt ? [{ key: t('letter.sent'), value: <Day at={letter.sentAt} /> }] : []),
      { key: t('letter.filed'), value: <Day at={letter.filedAt} /> },
      ...(letter.way === 'mailbox' ? [] : [{ key: t('letter.filed-by'), value: nameOf(letter.filedBy) }]),
      { key: t('letter.way'), value: t(`letter.way-${letter.way}`) },
      ...(letter.tags.length ? [{ key: t('letter.tags'), value: letter.tags.join(', ') }] : []),
    ]}
  />
)

const Found: FC<{ items: LibraryItem[] }> = ({ items }) => (
  <>
    <SubHeading>{t('letter.found')}</SubHeading>
    {items.length ? (
      <ul class="govuk-list govuk-list--bullet">
        {items.map(({ id, projectId, title, sha256 }) => (
          <li>
            <A href={path('link', { projectId, linkId: id })}>{title}</A>
            {sha256 ? ` (${t('link.file')})` : ''}
          </li>
        ))}
      </ul>
    ) : (
      <P>{t('letter.found-none')}</P>
    )}
  </>
)

const isLink = (name: string) => /^https?:/i.test(name)

/** What of the letter the library does not have: attachments, and links that are no address it can keep. */
const SetAside: FC<{ names: string[] }> = ({ names }) => {
  const [links, files] = [names.filter(isLink), names.filter((name) => !isLink(name))]
  return (
    <>
      {files.length ? <Waits>{t('letter.set-aside', { names: files.join(', ') })}</Waits> : null}
      {links.length ? <Waits>{t('letter.links-set-aside', { addresses: links.join(', ') })}</Waits> : null}
    </>
  )
}

const Remove: FC<{ place: { projectId: string; letterId: string } }> = ({ place }) => (
  <More summary={t('letter.remove')}>
    <P>{t('letter.remove-what')}</P>
    <form method="post" action={path('letter', place)}>
      <SubmitButton look="warning" name="act" value="remove">
        {t('letter.remove')}
      </SubmitButton>
    </form>
  </More>
)

export async function get(c: HttpContext) {
  const { ctx } = c.var
  const project = await projectOf(c)
  const place = { ...placeOf(c), projectId: project.id }
  const letter = await findLetter(ctx, place)
  const { nameOf } = await findNames(c)
  const items = await listLibrary(ctx, { projectId: project.id, foundIn: `letter:${letter.id}` })
  const events = await findHistory(c, { thing: `letter:${letter.id}`, operation: 'letter.read' }, { nameOf })
  const mayWrite = await may(ctx, 'letter.write', project.id)
  const mayAct = await may(ctx, 'action.write', project.id)
  const title = letter.subject || t('letter.no-subject')
  const content = (
    <>
      <Breadcrumbs trail={[{ text: t('letter.title'), href: path('letters', { projectId: project.id }) }]} />
      {c.req.query('known') ? <Said>{t('letter.known')}</Said> : null}
      <Heading caption={t('letter.one')}>{title}</Heading>
      {letter.note ? <div class="typed govuk-body">{letter.note}</div> : null}
      <Facts letter={letter} nameOf={nameOf} />
      <SetAside names={letter.setAside} />
      <Found items={items} />
      <SubHeading>{t('letter.body')}</SubHeading>
      <div class="typed govuk-body">{letter.body}</div>
      {mayAct ? (
        <LinkButton
          href={path('new-action', { projectId: project.id }, { from: `letter:${letter.id}` })}
          look="secondary"
        >
          {t('action.add')}
        </LinkButton>
      ) : null}
      {mayWrite ? (
        <P>
          <A href={path('edit-letter', place)}>{t('letter.change')}</A>
        </P>
      ) : null}
      {mayWrite ? <Remove place={place} /> : null}
      <History events={events} />
    </>
  )
  return page(c, { title, project, room: 'letters', children: content })
}

export async function post(c: HttpContext) {
  const place = placeOf(c)
  await removeLetter(c.var.ctx, place)
  return c.redirect(path('letters', { projectId: place.projectId }), 303)
}
