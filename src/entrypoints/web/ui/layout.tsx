import type { Child, FC } from 'hono/jsx'
import { currentLanguage, languages } from '#lib/words/language.ts'
import { t } from '#lib/words/words.ts'
import { DRAFT_PREFIX } from '#standard/index.ts'
import { findOpenRooms, type OpenRooms } from '#workspace/index.ts'
import { markForms } from '../../http/answer-once.ts'
import type { HttpContext, Viewer } from '../../http/env.ts'
import { path } from '../routes.ts'
import { Rooms } from './rooms.tsx'

export type Frame = {
  title: string
  /** The project a page belongs to: its name stands in the bar, its rooms at the left. */
  project?: { id: string; name: string; isInvented: boolean; isDraft?: boolean; mayEndDraft?: boolean }
  /** Which of the project's rooms this page is in. */
  room?: string
  children: Child
}

const Head: FC<{ title: string }> = ({ title }) => (
  <head>
    <meta charset="utf-8" />
    <title>{title === t('frame.product') ? title : `${title} – ${t('frame.product')}`}</title>
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="htmx-config" content='{"includeIndicatorCSS": false}' />
    <link rel="icon" href="data:," />
    <link rel="stylesheet" href="/assets/css/site.css" />
    <script src="/assets/js/htmx.js" defer></script>
  </head>
)

type BarProps = { viewer: Viewer | undefined; project: Frame['project']; demo: boolean }

const Bar: FC<BarProps> = ({ viewer, project, demo }) => (
  <header class="bar">
    <a class="bar__name" href={project ? path('project', { projectId: project.id }) : path('home')}>
      {project?.name ?? t('frame.product')}
    </a>
    <nav aria-label={t('frame.main-navigation')}>
      <ul class="bar__links">
        {project ? (
          <li>
            <a class="govuk-link" href={path('search', { projectId: project.id })}>
              {t('search.title')}
            </a>
          </li>
        ) : null}
        {project || viewer ? (
          <li>
            <a class="govuk-link" href={path('home')}>
              {viewer ? t('frame.projects') : t('frame.home')}
            </a>
          </li>
        ) : null}
        {viewer && demo ? (
          <li>
            <a class="govuk-link" href={path('doors')}>
              {t('home.other-eyes')}
            </a>
          </li>
        ) : null}
        {viewer ? (
          <li>
            <a class="govuk-link" href={path('account')}>
              {viewer.name}
            </a>
          </li>
        ) : (
          <li>
            <a class="govuk-link" href={path('sign-in')}>
              {t('frame.sign-in')}
            </a>
          </li>
        )}
      </ul>
    </nav>
  </header>
)

/** The language of the pages, chosen by a button each: it works without a script, and each is named in itself. */
const Speak: FC<{ to: string }> = ({ to }) => (
  <form method="post" action={path('language')} class="speak">
    <input type="hidden" name="to" value={to} />
    <span id="speak">{t('frame.speak')}</span>
    <ul aria-labelledby="speak">
      {Object.entries(languages).map(([language, name]) => (
        <li>
          <button
            type="submit"
            name="language"
            value={language}
            lang={language}
            aria-current={language === currentLanguage() ? 'true' : undefined}
          >
            {name}
          </button>
        </li>
      ))}
    </ul>
    {currentLanguage() === 'en' ? null : <p>{t('frame.unreviewed')}</p>}
  </form>
)

const Foot: FC<{ administrator: boolean; to: string }> = ({ administrator, to }) => (
  <footer class="foot">
    <Speak to={to} />
    <ul>
      <li>
        <a class="govuk-link" href={path('privacy')}>
          {t('frame.privacy')}
        </a>
      </li>
      <li>
        <a class="govuk-link" href={path('accessibility')}>
          {t('frame.accessibility')}
        </a>
      </li>
      <li>
        <a class="govuk-link" href={path('api-reference')}>
          {t('frame.api')}
        </a>
      </li>
      {administrator ? (
        <>
          <li>
            <a class="govuk-link" href={path('accounts')}>
              {t('frame.accounts')}
            </a>
          </li>
          <li>
            <a class="govuk-link" href={path('mail')}>
              {t('frame.mail')}
            </a>
          </li>
          <li>
            <a class="govuk-link" href={path('log')}>
              {t('frame.log')}
            </a>
          </li>
        </>
      ) : null}
    </ul>
  </footer>
)

/** Says what is invented; a visitor's own project in the demonstration is not. */
const InventedNotice: FC<{ isOwnData: boolean }> = ({ isOwnData }) => (
  <p class="notice">
    <strong>{t(isOwnData ? 'frame.own-data' : 'frame.invented')}</strong>{' '}
    {t(isOwnData ? 'frame.own-data-more' : 'frame.invented-more')}
  </p>
)

/** Says, until the publisher has a prefix, that the ids are nobody's, and where it is said how to get one. */
const DraftNotice: FC<{ projectId: string; mayEnd: boolean }> = ({ projectId, mayEnd }) => (
  <p class="notice">
    <strong>{t('frame.draft')}</strong> {t('frame.draft-more', { prefix: DRAFT_PREFIX })}{' '}
    {mayEnd ? (
      <a class="govuk-link" href={`${path('mapping-settings', { projectId })}#ocidPrefix`}>
        {t('frame.draft-how')}
      </a>
    ) : null}
  </p>
)

type Drawn = Frame & { viewer: Viewer | undefined; demo: boolean; at: string; open: OpenRooms | undefined }

const Document: FC<Drawn> = ({ title, project, room, viewer, demo, at, open, children }) => (
  <html lang={t('frame.language')}>
    <Head title={title} />
    <body>
      <a href="#content" class="govuk-skip-link">
        {t('frame.skip')}
      </a>
      <Bar viewer={viewer} project={project} demo={demo} />
      {demo || project?.isInvented ? <InventedNotice isOwnData={project?.isInvented === false} /> : null}
      {project?.isDraft ? <DraftNotice projectId={project.id} mayEnd={project.mayEndDraft ?? false} /> : null}
      <div class={project ? 'sheet sheet--rooms' : 'sheet'}>
        {project && open ? <Rooms projectId={project.id} current={room} open={open} /> : null}
        <main class="content" id="content" tabindex={-1}>
          {children}
        </main>
      </div>
      <Foot administrator={viewer?.administrator ?? false} to={at} />
    </body>
  </html>
)

/** A whole page as an answer, in the frame that fits who looks. */
export async function page(
  c: HttpContext,
  frame: Frame,
  status: 200 | 401 | 403 | 404 | 409 | 413 | 421 | 422 | 429 | 500 | 503 = 200,
): Promise<Response> {
  const at = c.req.method === 'GET' ? c.req.url.slice(c.req.url.indexOf('/', 8)) : c.req.path
  const open = frame.project && (await findOpenRooms(c.var.ctx, frame.project.id))
  const html = <Document {...frame} viewer={c.var.viewer} demo={c.var.ctx.config.demo} at={at} open={open} />
  return c.html(markForms(`<!doctype html>${html}`, c.var.requestId), status)
}
