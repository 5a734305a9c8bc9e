import type { FC } from 'hono/jsx'
import { t } from '#lib/words/words.ts'
import { may } from '#people/index.ts'
import {
  type ElsewhereList,
  findElsewhere,
  type ListedElsewhere,
  type ListedProject,
  listPublishedSites,
} from '#publish/index.ts'
import type { HttpContext } from '../../../http/env.ts'
import { path } from '../../routes.ts'
import { page } from '../../ui/layout.tsx'
import { A, Day, Empty, Heading, P, SubHeading, Tag } from '../../ui/parts.tsx'

type Said = { what: string; contact: string }

/** Where a project stands, as the heading that it is listed under. */
function headingOf({ listing }: ListedProject): string {
  if (!listing?.at) return t('published.at-none')
  const { playbook, phase } = listing.at
  return phase === null ? t('published.at-ended', { playbook }) : t('published.at-phase', { phase, playbook })
}

const Invitation: FC<{ invitation: Said | undefined }> = ({ invitation }) =>
  invitation ? (
    <P>
      <strong>{t('published.invites')}.</strong> {invitation.what}{' '}
      {t('published.invites-contact', { contact: invitation.contact })}
    </P>
  ) : null

const Project: FC<{ site: ListedProject }> = ({ site: { slug, title, publishedAt, listing } }) => (
  <li class="card">
    <h3>
      <A href={`/published/${slug}/`}>{title}</A>
    </h3>
    {listing?.summary ? <P>{listing.summary}</P> : null}
    <P quiet>
      {listing ? `${t('published.by', { organisation: listing.organisation })}. ` : null}
      {t('published.on')} <Day at={publishedAt} />
      {listing?.isInvented ? `. ${t('published.invented')}` : null}
    </P>
    <Invitation invitation={listing?.invitation} />
  </li>
)

const Foreign: FC<{ entry: ListedElsewhere }> = ({ entry }) => (
  <li class="card">
    <h4>
      <A href={entry.url}>{entry.title}</A> <Tag look="plain">{t('published.elsewhere-mark')}</Tag>
    </h4>
    {entry.summary ? <P>{entry.summary}</P> : null}
    <P quiet>
      {[
        entry.phase && t('published.at-phase', { phase: entry.phase, playbook: entry.playbook }),
        entry.organisation && t('published.by', { organisation: entry.organisation }),
        entry.isInvented && t('published.invented'),
      ]
        .filter(Boolean)
        .join('. ')}
    </P>
    <Invitation invitation={entry.invitation} />
  </li>
)

const List: FC<{ list: ElsewhereList; isInviting: boolean }> = ({ list, isInviting }) => {
  const entries = list.entries.filter((entry) => !isInviting || entry.invitation)
  return (
    <section>
      <h3 class="govuk-heading-s">
        <A href={list.address}>{list.title || list.address}</A>
      </h3>
      {list.readAt ? (
        <P quiet>
          {t('published.elsewhere-read')} <Day at={list.readAt} />.{' '}
          {list.failure ? t('published.elsewhere-failed') : null}
        </P>
      ) : (
        <P quiet>{t('published.elsewhere-unread')}</P>
      )}
      {list.readAt && !entries.length ? <P>{t('published.elsewhere-none')}</P> : null}
      <ul class="cards">
        {entries.map((entry) => (
          <Foreign entry={entry} />
        ))}
      </ul>
    </section>
  )
}

const Elsewhere: FC<{ lists: ElsewhereList[]; isInviting: boolean }> = ({ lists, isInviting }) =>
  lists.length ? (
    <>
      <SubHeading>{t('published.elsewhere')}</SubHeading>
      <P>{t('published.elsewhere-what')}</P>
      {lists.map((list) => (
        <List list={list} isInviting={isInviting} />
      ))}
    </>
  ) : null

const Own: FC<{ sites: ListedProject[] }> = ({ sites }) => (
  <>
    {[...Map.groupBy(sites, headingOf)].map(([heading, group]) => (
      <section>
        <SubHeading>{heading}</SubHeading>
        <ul class="cards">
          {group.map((site) => (
            <Project site={site} />
          ))}
        </ul>
      </section>
    ))}
  </>
)

const Feeds: FC = () => (
  <P quiet>
    {t('published.feeds')} <A href={path('projects-feed')}>{t('published.feed-json')}</A> ·{' '}
    <A href={path('projects-atom')}>{t('published.feed-atom')}</A>
  </P>
)

/** What this installation has published, by phase, and what others list; for everybody. */
export async function get(c: HttpContext) {
  const { ctx } = c.var
  const isInviting = c.req.query('with') === 'others'
  const [all, lists, mayChoose] = await Promise.all([
    listPublishedSites(ctx),
    findElsewhere(ctx),
    may(ctx, 'publish.elsewhere'),
  ])
  const sites = all.filter(({ listing }) => !isInviting || listing?.invitation)
  const none = <Empty>{t(isInviting ? 'published.none-inviting' : 'published.none')}</Empty>
  const content = (
    <>
      <Heading>{t('published.title')}</Heading>
      <P>{t('published.what')}</P>
      {all.length || lists.length ? (
        <P>
          <A href={path('published', {}, isInviting ? {} : { with: 'others' })}>
            {t(isInviting ? 'published.all' : 'published.only-inviting')}
          </A>
        </P>
      ) : null}
      {sites.length ? <Own sites={sites} /> : none}
      <Elsewhere lists={lists} isInviting={isInviting} />
      <P>
        {t('check.of-site')} <A href={path('check-hash')}>{t('check.title')}</A>
      </P>
      <Feeds />
      {mayChoose ? (
        <P>
          <A href={path('elsewhere')}>{t('elsewhere.title')}</A>
        </P>
      ) : null}
    </>
  )
  return page(c, { title: t('published.title'), children: content })
}
