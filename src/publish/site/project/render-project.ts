import type { Facts } from '../../dataset/facts.ts'
import type { Part } from '../../dataset/part.ts'
import type { Frame } from '../frame.ts'
import type { SiteInput } from '../site-input.ts'
import { renderAgreementPage } from './agreement-page.ts'
import { renderCheckPage } from './check-page.ts'
import { renderDocumentsPages } from './documents-pages.ts'
import { renderProjectHome } from './home-page.ts'
import { renderJsonFeed, renderProjectJson } from './project-feeds.ts'
import { renderDecisionsPage, renderGoalsPage, renderTeamPage, renderUpdatesPage } from './register-pages.ts'
import { renderTimelinePage } from './timeline-page.ts'

/** The pages of the project, its feed and its data; nothing where they are not published. */
export function* renderProject(input: SiteInput, facts: Facts, frame: Frame): Generator<Part> {
  const { project } = input
  if (!project) return
  const site = { input, project, frame }
  yield* renderProjectHome(input, project, frame)
  yield* renderGoalsPage(site)
  yield* renderTimelinePage(site)
  yield* renderDecisionsPage(site)
  yield* renderDocumentsPages(site, facts)
  yield* renderCheckPage(site)
  yield* renderUpdatesPage(site)
  yield* renderTeamPage(site)
  yield* renderAgreementPage(site)
  yield* renderJsonFeed(input, project)
  yield* renderProjectJson(input, project)
}
