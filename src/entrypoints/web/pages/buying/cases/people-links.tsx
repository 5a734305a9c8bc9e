import type { FC } from 'hono/jsx'
import type { LinkInForce } from '#buying/cases/index.ts'
import { findWords, t } from '#lib/words/words.ts'
import { sayOutsider } from '#workspace/links/index.ts'
import { SubmitButton } from '../../../ui/form.tsx'
import { Day, Empty, P, SubHeading, SummaryList } from '../../../ui/parts.tsx'

const nameOf = (link: LinkInForce) => sayOutsider(link) || t('links.somebody-outside')
const saySeat = ({ seat }: LinkInForce) => (seat && findWords(`case.seat-${seat}`)) || ''

/** To whom, for what, since when; no table, so that nothing hides at the side of a small window. */
export const LinksInForce: FC<{ links: readonly LinkInForce[]; action: string }> = ({ links, action }) => (
  <section id="links">
    <SubHeading>{t('buying.links')}</SubHeading>
    <P>{t('buying.links-what')}</P>
    {links.length ? (
      <SummaryList
        rows={links.map((link) => ({
          key: nameOf(link),
          value: (
            <>
              <P>{[saySeat(link), link.title].filter(Boolean).join(' · ')}</P>
              <P quiet>
                {t('buying.link-since')}: <Day at={link.madeAt} />. {t('links.used')}:{' '}
                {link.usedAt ? <Day at={link.usedAt} /> : t('links.never')}
              </P>
            </>
          ),
          actions: (
            <form method="post" action={action}>
              <input type="hidden" name="do" value="endLink" />
              <SubmitButton look="secondary" name="linkId" value={link.id}>
                {t('buying.end-link')}{' '}
                <span class="govuk-visually-hidden">{t('links.end-of', { name: nameOf(link) })}</span>
              </SubmitButton>
            </form>
          ),
        }))}
      />
    ) : (
      <Empty>{t('buying.no-links')}</Empty>
    )}
  </section>
)
