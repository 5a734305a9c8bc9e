import { t } from '#lib/words/words.ts'
import { endCalendarFeed, findCalendarFeed, makeCalendarFeed } from '#workspace/feeds/index.ts'
import type { HttpContext } from '../../../../http/env.ts'
import { path } from '../../../routes.ts'
import { SubmitButton, submit } from '../../../ui/form.tsx'
import { page } from '../../../ui/layout.tsx'
import { Breadcrumbs, Day, Heading, P } from '../../../ui/parts.tsx'

const Buttons = ({ has }: { has: boolean }) => (
  <form method="post" action={path('account-calendar')}>
    <div class="govuk-button-group">
      <SubmitButton name="act" value="make" {...(has ? { look: 'secondary' as const } : {})}>
        {has ? t('feeds.again') : t('feeds.make')}
      </SubmitButton>
      {has ? (
        <SubmitButton name="act" value="end" look="secondary">
          {t('feeds.end')}
        </SubmitButton>
      ) : null}
    </div>
  </form>
)

export async function get(c: HttpContext) {
  const feed = await findCalendarFeed(c.var.ctx)
  const content = (
    <>
      <Breadcrumbs trail={[{ text: t('account.title'), href: path('account') }]} />
      <Heading>{t('feeds.title')}</Heading>
      <P>{t('feeds.what')}</P>
      {feed ? (
        <>
          <P>
            <code>{feed.address}</code>
          </P>
          <P quiet>
            {t('feeds.since')} <Day at={feed.madeAt} />
          </P>
          <P>{t('feeds.how')}</P>
          <P quiet>{t('feeds.again-what')}</P>
        </>
      ) : (
        <P>{t('feeds.none')}</P>
      )}
      <Buttons has={feed !== undefined} />
    </>
  )
  return page(c, { title: t('feeds.title'), children: content })
}

export const post = (c: HttpContext) =>
  submit(
    c,
    async (form) => {
      if (form.text('act') === 'end') await endCalendarFeed(c.var.ctx)
      else await makeCalendarFeed(c.var.ctx)
      return c.redirect(path('account-calendar'), 303)
    },
    () => get(c),
  )
