import { type RouteName, routes } from '#entrypoints/web/routes.ts'
import { inviteMember, listInvitations, listTokens } from '#people/index.ts'
import { startTask } from '#platform/queue/tasks.ts'
import { addUpdate, findPublishSettings, releaseQuestion } from '#publish/index.ts'
import { type ApiProject, type Caller, openApiProject } from './api-project.ts'
import { fillPurchase } from './buying-file-samples.ts'
import { fillNeed, fillNotice } from './buying-need-samples.ts'
import { fillSupplier } from './buying-offer-samples.ts'
import { fillRuleVersions } from './buying-rules-samples.ts'
import { fillCards } from './deliver-samples.ts'
import { fillDocuments } from './document-samples.ts'
import { fillEvidence } from './evidence-samples.ts'
import { forms, formsOfInstallation, queries } from './page-samples.ts'
import { fillPilotPages } from './pilot-samples.ts'
import { fillPlaybooks } from './playbook-samples.ts'
import { fillRegisters } from './register-samples.ts'
import { fillWorkspace } from './workspace-samples.ts'

/** An address of the product as its router knows it, for one method. */
export type Route = { method: string; address: string; name: RouteName | undefined }

const CHANGING = ['POST', 'PUT', 'PATCH', 'DELETE']
/** A browser's own words on where a request comes from; without them no change is taken at all. */
const SAME_ORIGIN = { host: 'localhost', 'sec-fetch-site': 'same-origin' }

const names = new Map<string, RouteName>(Object.entries(routes).map(([name, path]) => [path, name as RouteName]))

/** Every address that the running product answers, as its router lists it; middleware is none. */
function listRoutes(app: { routes: { method: string; path: string }[] }): Route[] {
  const found = app.routes.filter(({ method }) => method !== 'ALL')
  const unique = new Map(found.map((route) => [`${route.method} ${route.path}`, route]))
  return [...unique.values()].map(({ method, path }) => ({ method, address: path, name: names.get(path) }))
}

/** The same addresses with every method that may change something, whether the product takes it or not. */
export const withEveryMethod = (listed: Route[]): Route[] => {
  const addresses = new Map(listed.map((route) => [route.address, route]))
  return [...addresses.values()].flatMap((route) => ['GET', ...CHANGING].map((method) => ({ ...route, method })))
}

/** What somebody could guess the id of; work, an invitation, a question and a token are made for it. */
async function listIds(world: ApiProject) {
  const { ctx, callers, projectId, sourceId, snapshotId, fileId, publicationId, before } = world
  const task = await startTask(ctx, { projectId, kind: 'test', input: {} })
  await inviteMember(ctx, { projectId, email: 'new@city.example', role: 'viewer' })
  const [invitation] = await listInvitations(ctx, projectId)
  const subject = { kind: 'process' as const, id: 'ocds-213czf-1', name: 'Chairs' }
  const asked = { code: 'R018', subject, question: 'Why did one bid arrive?', note: 'We asked.', reply: '' }
  const { id: questionId } = await releaseQuestion(ctx, { projectId, ...asked })
  const { id: updateId } = await addUpdate(ctx, { projectId, title: 'We began' })
  const [token] = await listTokens(ctx.as({ kind: 'person', id: callers.lead.id }))
  const known = { projectId, sourceId, snapshotId, fileId, publicationId, before, personId: callers.analyst.id }
  const made = { taskId: task.id, invitationId: invitation!.id, questionId, updateId, tokenId: token!.id }
  const { slug } = await findPublishSettings(ctx, { projectId })
  const evidence = { ...(await fillEvidence(ctx, projectId)), ...(await fillPlaybooks(ctx, projectId)) }
  const documents = await fillDocuments(ctx, projectId)
  const written = { ...documents, ...(await fillRegisters(ctx, projectId)), ...(await fillWorkspace(ctx, projectId)) }
  const need = { ...(await fillNeed(ctx, projectId)), ...(await fillPurchase(ctx, projectId, callers.lead.id)) }
  await fillNotice(ctx, projectId, need.packageId)
  const deliver = { ...(await fillCards(world)), ...(await fillSupplier(ctx, projectId)) }
  const pilot = await fillPilotPages(world, need.caseId)
  const rules = await fillRuleVersions(world, projectId, callers.lead.id)
  return {
    ...{ ...known, ...made, ...written, ...deliver, ...rules, ...need, ...pilot, ...evidence },
    ...{ slug, ocid: 'ocds-213czf-1', code: 'U001' },
  }
}

/** A page that was reached by a link, and what stands in its main part. */
type Crawled = { on: string; address: string; status: number; body: string }

const inMain = (body: string) => body.slice(body.indexOf('<main'))

/** Where the links of a page lead on this site, without the place in the page. */
function linksIn(body: string, from: string): string[] {
  const written = [...body.matchAll(/\shref="([^"]*)"/g)].map(([, href]) => href!.replaceAll('&amp;', '&'))
  const addresses = written.map((href) => new URL(href, `http://localhost${from}`))
  return addresses.filter((url) => url.host === 'localhost').map((url) => url.pathname + url.search)
}

/** A session for everybody of the project, as a browser keeps it. */
async function signEverybodyIn({ ctx, callers }: ApiProject): Promise<(caller: Caller) => string> {
  const cookies = new Map<string, string>()
  for (const caller of Object.values(callers)) {
    const { headers } = await ctx.auth.startSession(caller.id, new Headers({ host: 'localhost' }))
    const pairs = headers.getSetCookie().map((cookie) => cookie.split(';')[0])
    cookies.set(caller.id, pairs.join('; '))
  }
  return (caller) => cookies.get(caller.id)!
}

type Ids = Awaited<ReturnType<typeof listIds>>

/** Fills in the ids of an address, others where they are given; the API names all of its own `id`. */
function fillAddress({ address, name, method }: Route, ids: Ids, own: Record<string, string>): string {
  const id = address.includes('tokens') ? ids.tokenId : ids.invitationId
  const values: Record<string, string> = { ...ids, id, ...own }
  const filled = address
    .replace(/:(\w+)/g, (_, part: string) => encodeURIComponent(values[part] ?? 'none'))
    .replace('*', 'index.html')
  const query = name && (method === 'GET' || name.startsWith('mapping-')) && queries[name]?.(ids)
  return query ? `${filled}?${new URLSearchParams(query)}` : filled
}

/** Ways to ask the product as a browser does. Time goes on with each request, or there would be too many a minute. */
function browse({ app, ctx, projectId }: ApiProject, ids: Ids, cookieOf: (caller: Caller) => string) {
  const fill = (route: Route, own: Record<string, string> = {}) => fillAddress(route, ids, own)

  /** With the caller's session, and with a form where the page has one. */
  async function ask(route: Route, caller: Caller | undefined, own: Record<string, string> = {}) {
    ctx.clock.advance(1000)
    const headers: Record<string, string> = { ...SAME_ORIGIN, ...(caller && { cookie: cookieOf(caller) }) }
    const sample = route.name && (forms[route.name] ?? formsOfInstallation[route.name])
    const form = route.method === 'POST' ? sample?.(ids) : undefined
    const body = form && new URLSearchParams(form)
    return app.request(fill(route, own), { method: route.method, headers, ...(body && { body }) })
  }

  /** Sends a form to an address as it stands. */
  async function send(address: string, caller: Caller, form: Record<string, string>): Promise<Response> {
    ctx.clock.advance(1000)
    const headers = { ...SAME_ORIGIN, cookie: cookieOf(caller) }
    return app.request(address, { method: 'POST', headers, body: new URLSearchParams(form) })
  }

  /** Follows every link below the project, from its first page on, as somebody who clicks on all of them would. */
  async function crawl(caller: Caller): Promise<Crawled[]> {
    const top = `/projects/${projectId}`
    const crawled = new Map<string, Crawled>()
    const waiting = [{ on: '', address: top }]
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const { on, address } = next
      if (crawled.has(address)) continue
      const answer = await app.request(address, { headers: { host: 'localhost', cookie: cookieOf(caller) } })
      const isHtml = answer.headers.get('content-type')?.startsWith('text/html') ?? false
      const body = isHtml ? await answer.text() : ''
      crawled.set(address, { on, address, status: answer.status, body: inMain(body) })
      for (const link of linksIn(body, address)) if (link.startsWith(top)) waiting.push({ on: address, address: link })
    }
    return [...crawled.values()]
  }
  return { fill, ask, send, crawl, cookieOf }
}

/** The project of the API tests with a session for everybody in it, and the whole product over it. */
export async function openRouteWorld() {
  const world = await openApiProject()
  const ids = await listIds(world)
  const listed = listRoutes(world.app)
  const inProject = ({ address }: Route) => /^(\/api\/v1)?\/projects\/:projectId/.test(address)
  /** How much has happened so far: every change writes an event. */
  async function countEvents(): Promise<number> {
    const { rows } = await world.ctx.pool.query<{ n: number }>('select count(*)::int as n from log.event')
    return rows[0]!.n
  }
  const asking = browse(world, ids, await signEverybodyIn(world))
  return { ...world, ...asking, ids, listed, projectRoutes: withEveryMethod(listed.filter(inProject)), countEvents }
}
export type RouteWorld = Awaited<ReturnType<typeof openRouteWorld>>
