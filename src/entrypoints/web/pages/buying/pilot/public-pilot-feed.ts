import { textOf } from '#buying/pilot/index.ts'
import { currentLanguage } from '#lib/words/language.ts'
import { t } from '#lib/words/words.ts'
import type { HttpContext } from '../../../../http/env.ts'
import { path } from '../../../routes.ts'
import { sendOpenly } from '../file/send-openly.ts'
import { readPublicPilot } from './public-pilot.tsx'

/** The updates of a pilot, and its report once it has ended, as JSON Feed 1.1 in the reader's language: for anybody on the web. */
export async function get(c: HttpContext): Promise<Response> {
  const { pilot, updates } = await readPublicPilot(c)
  const place = { pilotId: pilot.id }
  const page = new URL(path('public-pilot', place), c.var.ctx.config.url).href
  const told = updates
    .filter(({ takenBackAt }) => !takenBackAt)
    .map((update) => {
      const { language, words } = textOf(update, currentLanguage())
      return {
        ...{ id: update.id, url: `${page}#${update.id}`, title: t('pilot.feed-title', { name: pilot.name }) },
        ...{ content_text: words, date_published: update.publishedAt!.toISOString() },
        ...(language && { language }),
      }
    })
  const ended = pilot.endedAt &&
    pilot.verdict && {
      ...{ id: pilot.id, url: page, title: t('pilot.report-title', { name: pilot.name }) },
      content_text: `${t(`pilot.verdict-${pilot.verdict}`)} ${pilot.reason ?? ''}`,
      date_published: pilot.endedAt.toISOString(),
    }
  const feed = {
    version: 'https://jsonfeed.org/version/1.1',
    ...{ title: pilot.name, home_page_url: page, language: currentLanguage() },
    feed_url: new URL(path('public-pilot-feed', place), c.var.ctx.config.url).href,
    items: ended ? [ended, ...told] : told,
  }
  return sendOpenly(c, feed, 'application/feed+json')
}
