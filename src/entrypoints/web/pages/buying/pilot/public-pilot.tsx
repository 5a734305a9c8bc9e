import type { FC } from 'hono/jsx'
import { listPublished } from '#buying/file/index.ts'
import {
  findPublicPilot,
  listExceptions,
  type PilotUpdate,
  type PublicPilot,
  type Telling,
  textOf,
} from '#buying/pilot/index.ts'
import { currentLanguage } from '#lib/words/language.ts'
import { t } from '#lib/words/words.ts'
import type { HttpContext } from '../../../../http/env.ts'
import { param } from '../../../../http/params.ts'
import { path } from '../../../routes.ts'
import { ContentView } from '../../../ui/content.tsx'
import { page } from '../../../ui/layout.tsx'
import { A, Breadcrumbs, Day, Empty, Heading, P, SubHeading } from '../../../ui/parts.tsx'
import { PilotTag, ScopeView, UseView } from './frame.tsx'

/** In public a purchase has a name once it is published itself; until then it is a number. */
const tellingOf = (published: Awaited<ReturnType<typeof listPublished>>): Telling => ({
  sayPurchase: ({ caseId, number }) => {
    const one = published.get(caseId)
    if (!one) return { text: t('pilot.purchase-number', { number }) }
    const text = t('pilot.report-purchase', { number, title: one.title })
    return { text, link: path('public-purchase', { ocid: one.ocid }) }
  },
})

/** A pilot as everybody reads it. Throws `pilot.no-such-pilot`. */
export async function readPublicPilot(c: HttpContext): Promise<PublicPilot> {
  const { ctx } = c.var
  const pilotId = param(c, 'pilotId')
  const { pilot } = await findPublicPilot(ctx, pilotId, {})
  return findPublicPilot(ctx, pilotId, tellingOf(await listPublished(ctx, pilot.projectId)))
}

const Update: FC<{ update: PilotUpdate }> = ({ update }) => {
  const { language, words } = textOf(update, currentLanguage())
  return (
    <article id={update.id}>
      <h3 class="govuk-heading-s">
        <Day at={update.day} />
      </h3>
      {update.takenBackAt ? (
        <P quiet>{t('pilot.was-taken-back')}</P>
      ) : (
        <div class="typed" lang={language}>
          <P>{words}</P>
        </div>
      )}
    </article>
  )
}

/** The page of a pilot for everybody: what it covers, what is used, how it goes, and how it ended. */
export async function get(c: HttpContext) {
  const { pilot, project, use, updates, report } = await readPublicPilot(c)
  const exceptions = await listExceptions(c.var.ctx, pilot, { withReason: false })
  const content = (
    <>
      <Breadcrumbs trail={[{ text: t('pilot.public-all'), href: path('public-pilots') }]} />
      <Heading caption={project}>{pilot.name}</Heading>
      <P>
        <PilotTag pilot={pilot} /> {pilot.verdict ? t(`pilot.verdict-${pilot.verdict}`) : t('pilot.public-what')}
      </P>
      <UseView pilot={pilot} use={use} />
      <SubHeading>{t('pilot.updates')}</SubHeading>
      {updates.length ? null : <Empty>{t('pilot.public-none')}</Empty>}
      {updates.map((update) => (
        <Update update={update} />
      ))}
      <P>
        <A href={path('public-pilot-feed', { pilotId: pilot.id })}>{t('pilot.feed')}</A>
      </P>
      <SubHeading>{t('pilot.covers')}</SubHeading>
      <ScopeView pilot={pilot} exceptions={exceptions} />
      {report ? <ContentView content={report} topLevel={2} /> : null}
    </>
  )
  return page(c, { title: pilot.name, children: content })
}
