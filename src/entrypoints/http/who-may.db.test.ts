import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { forms } from '../../../tests/support/page-samples.ts'
import { openRouteWorld, type Route, type RouteWorld, withEveryMethod } from '../../../tests/support/route-world.ts'
import { endpoints } from '../api/v1/endpoints.ts'
import { type Page, pages } from '../web/pages.ts'
import { path } from '../web/routes.ts'

// Every address the router knows, for everybody: whoever adds a page or an endpoint has it asked here, without a list of
// theirs. Where a list stands below, a new address fails until somebody has said who may see it.
let world: RouteWorld
beforeAll(async () => {
  world = await openRouteWorld()
})
afterAll(() => world?.ctx.close())

const sayRoute = ({ method, address }: Route) => `${method} ${address}`
const isPage = ({ address }: Route) => !address.startsWith('/api/')
const isRead = ({ method }: Route) => method === 'GET'
const noForm = async ({ name }: Route) => !name || !(await loadPage(name)).get

function loadPage(name: string): Promise<Page> {
  const load = (pages as Record<string, () => Promise<Page>>)[name]
  return load ? load() : Promise.resolve({ get: () => new Response() })
}

const formsOf = (body: string) =>
  [...body.matchAll(/<form[^>]*method="post"[^>]*>/g)].map(([form]) => /action="([^"]*)"/.exec(form)?.[1] ?? '')

/** What everybody decides for themselves: the language of their pages, whether they accept a role of theirs, what they have read; what an officer answers. */
const OWN_CHOICES =
  /^\/language$|\/people\/my-roles$|\/reading$|\/buying\/packages\/[^/]+\/questions$|\/buying\/payees$/

/** Runs what must change nothing, and sees that nothing was changed. */
async function changingNothing(run: () => Promise<void>): Promise<void> {
  const before = await world.countEvents()
  await run()
  expect([await world.countEvents(), world.faults]).toEqual([before, []])
}

it('has a form to send for every page of a project that takes one', async () => {
  const names = [...new Set(world.projectRoutes.flatMap(({ name }) => name ?? []))]
  const taking = await Promise.all(names.map(async (name) => ((await loadPage(name)).post ? [name] : [])))
  expect(Object.keys(forms).toSorted()).toEqual(taking.flat().toSorted())
})

it('shows its lead every page of a project, so that a refusal of others is no mistake in the address', async () => {
  for (const route of world.projectRoutes.filter(isPage).filter(isRead)) {
    const { status } = await world.ask(route, world.callers.lead)
    expect([sayRoute(route), status]).toEqual([sayRoute(route), (await noForm(route)) && route.name ? 404 : 200])
  }
})

describe('somebody who is not signed in', () => {
  it('is sent to sign in, and changes nothing', async () => {
    await changingNothing(async () => {
      for (const route of world.projectRoutes) {
        const answer = await world.ask(route, undefined)
        const expected = isRead(route) && isPage(route) ? [302, 404] : [401, 404]
        expect([sayRoute(route), expected.includes(answer.status)]).toEqual([sayRoute(route), true])
        if (answer.status === 302)
          expect(answer.headers.get('location')).toBe(path('sign-in', {}, { to: world.fill(route) }))
      }
    })
  })

  it('is shown what is for everybody, and nothing more', async () => {
    const open: string[] = []
    for (const route of world.listed
      .filter(isRead)
      .filter((one) => !world.projectRoutes.some((own) => own.address === one.address)))
      if ((await world.ask(route, undefined)).status === 200) open.push(route.address)
    expect(open.toSorted()).toEqual([
      '/',
      '/accessibility',
      '/api',
      '/api/v1/openapi.json',
      '/calendars/:projectId',
      '/check-receipt',
      '/fit',
      '/healthz',
      '/how-sealed',
      '/how-to-verify',
      '/how-to-verify/verify.mjs',
      '/ocds/feeds/:projectId',
      '/opportunities',
      '/opportunities/feed.xml',
      '/opportunities/register',
      '/pilots',
      '/privacy',
      '/published/',
      '/published/check',
      '/published/projects.json',
      '/published/projects.xml',
      '/rules',
      '/sign-in',
    ])
  })
})

describe('a member of another project', () => {
  it('is told that there is no such project, by page, API and download, whatever is sent', async () => {
    await changingNothing(async () => {
      for (const projectId of [world.projectId, 'none'])
        for (const route of world.projectRoutes) {
          const { status } = await world.ask(route, world.callers.stranger, { projectId })
          expect([sayRoute(route), projectId, status]).toEqual([sayRoute(route), projectId, 404])
        }
    })
  })

  it('finds nothing in their own project under the ids of this one', async () => {
    const guessing = world.projectRoutes.filter(({ address }) => /:(?!projectId|(?:code|component)\b)\w+/.test(address))
    expect(guessing.length).toBeGreaterThan(100)
    await changingNothing(async () => {
      for (const route of guessing) {
        const { status } = await world.ask(route, world.callers.stranger, { projectId: world.other })
        const isUnread = status === 422 && !isPage(route)
        expect([sayRoute(route), isUnread || status === 404]).toEqual([sayRoute(route), true])
      }
    })
  })

  it('ends neither a token nor a question of somebody else', async () => {
    const { app, callers, ids, ctx } = world
    const ask = (method: string, address: string): Route => ({ method, address, name: undefined })
    const ended = await world.ask(ask('DELETE', '/api/v1/account/tokens/:id'), callers.stranger)
    expect([204, 404]).toContain(ended.status)
    await world.send('/account/tokens', callers.stranger, { revoke: ids.tokenId })
    await world.send(`/projects/${world.other}/publish/questions`, callers.stranger, { withdraw: ids.questionId })
    const headers = { host: 'localhost', authorization: `Bearer ${callers.lead.token}` }
    expect((await app.request('/api/v1/account', { headers })).status).toBe(200)
    const { rows } = await ctx.pool.query('select 1 from publish.question where id = $1', [ids.questionId])
    expect(rows).toHaveLength(1)
  })
})

it('keeps what is the installation’s for its administrators', async () => {
  const ofInstallation = withEveryMethod(
    world.listed.filter(({ address }) => /^\/(admin|api\/v1\/installation)\//.test(address)),
  )
  expect(ofInstallation.length).toBeGreaterThan(10)
  const statuses: number[] = []
  await changingNothing(async () => {
    for (const route of ofInstallation) {
      const { status } = await world.ask(route, world.callers.lead)
      expect([sayRoute(route), [403, 404].includes(status)]).toEqual([sayRoute(route), true])
      statuses.push(status)
    }
  })
  expect(statuses.filter((status) => status === 403).length).toBeGreaterThan(5)
})

it('refuses a button that the page of an account does not have, and changes nothing', async () => {
  const { administrator, analyst } = world.callers
  await changingNothing(async () => {
    const address = path('one-account', { personId: analyst.id })
    const answer = await world.send(address, administrator, { act: 'promote', organisation: '' })
    expect([answer.status, await answer.text()]).toEqual([422, expect.stringContaining('has no such button')])
  })
})

/** Pages that a viewer is not shown: original rows, personal data, and what is only for changing something. */
const ONLY_FOR_CHANGING = [
  '/actions/:actionId/edit',
  '/actions/new',
  '/agreement/edit',
  '/agreement/links',
  '/barriers/:barrierId/edit',
  '/barriers/new',
  '/buying/backlog/import',
  '/buying/cards/:cardId/edit',
  '/buying/cards/:cardId/lines/:lineId',
  '/buying/cards/new',
  '/buying/packages/:packageId/buy',
  '/buying/packages/:packageId/edit/:group',
  '/buying/packages/:packageId/notice/facts',
  '/buying/packages/:packageId/notice/texts/:field',
  '/buying/packages/new',
  '/buying/pilots/:pilotId/edit',
  '/buying/pilots/new',
  '/buying/rules/derogations/new',
  '/buying/rules/import',
  '/calendar/:dateId/edit',
  '/calendar/new',
  '/claims/:claimId/change',
  '/claims/:claimId/ground',
  '/claims/new',
  '/data/:sourceId/:snapshotId/compare',
  '/data/:sourceId/:snapshotId/original',
  '/data/:sourceId/:snapshotId/rows',
  '/data/:sourceId/:snapshotId/set-aside',
  '/data/:sourceId/:snapshotId/set-aside.csv',
  '/data/:sourceId/remove',
  '/data/files/:fileId',
  '/data/new',
  '/decisions/:decisionId/edit',
  '/decisions/new',
  '/documents/:documentId/edit',
  '/documents/:documentId/links',
  '/documents/:documentId/sections',
  '/documents/import',
  '/documents/new',
  '/glossary/:termId/edit',
  '/glossary/new',
  '/goals/:goalId/edit',
  '/goals/new',
  '/goals/purpose',
  '/letters/:letterId/edit',
  '/letters/new',
  '/library/:linkId/edit',
  '/library/new',
  '/mapping/column',
  '/mapping/file',
  '/mapping/problems',
  '/mapping/settings',
  '/measures/settings',
  '/meetings/:meetingId/agenda',
  '/meetings/:meetingId/edit',
  '/meetings/:meetingId/notes',
  '/meetings/:meetingId/paste',
  '/meetings/new',
  '/meetings/paste',
  '/outcomes/:outcomeId/edit',
  '/outcomes/new',
  '/people/:personId/remove',
  '/people/:personId/roles',
  '/playbooks/:key/text',
  '/processes/:ocid/where-from',
  '/publish/:publicationId/personal-data',
  '/publish/settings',
  '/remove',
  '/reports/new',
  '/runs/:runId/steps/:stepId/checklist/:checkId',
  '/runs/:runId/version',
  '/selection/:candidateId/decision',
  '/selection/:candidateId/edit',
  '/selection/:candidateId/interviews/new',
  '/selection/:candidateId/scores',
  '/selection/criteria/:criterionId/edit',
  '/selection/criteria/new',
  '/selection/interviews/:interviewId/edit',
  '/selection/new',
  '/settings',
  '/site-visits/:visitId/edit',
  '/site-visits/:visitId/sessions/:sessionId/edit',
  '/site-visits/:visitId/sessions/new',
  '/site-visits/new',
]

/** What members do in the seat that they have in a purchase, and in no other. */
const BY_SEAT = [
  'supplier.suspend',
  'offers.open',
  'award.assess',
  'award.select',
  'award.sign',
  'case.act',
  'payee.confirm',
  'pilot.sign',
  'holder-key.register',
  'officer-question.answer',
]

describe('a viewer', () => {
  it('is refused whatever changes something, and changes nothing', async () => {
    const readsOnly = endpoints
      .filter((one) => one.isRead || BY_SEAT.includes(one.operation))
      .map((one) => `${one.method.toUpperCase()} /api/v1${one.path}`)
    await changingNothing(async () => {
      for (const route of world.projectRoutes.filter((one) => !isRead(one))) {
        if (readsOnly.includes(sayRoute(route).replace(/:(\w+)/g, '{$1}')) || /\/reading$/.test(route.address)) continue
        const { status } = await world.ask(route, world.callers.viewer)
        expect([sayRoute(route), [403, 404].includes(status)]).toEqual([sayRoute(route), true])
      }
    })
  })

  it('may look at all but original rows, personal data, and what is only for changing something', async () => {
    const withheld: string[] = []
    for (const route of world.projectRoutes.filter(isPage).filter(isRead)) {
      const { status } = await world.ask(route, world.callers.viewer)
      if (status === 403) withheld.push(route.address.replace('/projects/:projectId', ''))
      else expect([sayRoute(route), status]).toEqual([sayRoute(route), (await noForm(route)) && route.name ? 404 : 200])
    }
    expect(withheld.toSorted()).toEqual(ONLY_FOR_CHANGING)
  })

  it('is offered nothing that would be refused', async () => {
    const refused: string[] = []
    for (const from of await world.crawl(world.callers.viewer)) {
      if (from.status !== 200) refused.push(`${from.on} leads to ${from.address}: ${from.status}`)
      for (const action of formsOf(from.body))
        if (!OWN_CHOICES.test(action)) refused.push(`${from.address} has a form to send to ${action}`)
    }
    expect(refused).toEqual([])
  })
})

/** What an address looks like, as the router knows it. */
const shapeOf = (address: string) => new RegExp(`^${address.replace(/:\w+/g, '[^/?]+').replace('*', '.+')}(\\?|$)`)

/** Where no link leads here: a form or a script asks for it, or the world of these tests has no such thing at the moment. */
const WITHOUT_LINK = [
  ...['/reports/check', '/documents/:documentId/live', '/documents/:documentId/files/:file', '/work/:taskId/progress'],
  ...['/buying/:caseId/notice', '/buying/:caseId/opening', '/buying/:caseId/assess', '/buying/:caseId/award'],
  '/buying/:caseId/signals',
  ...['/buying/rules/start', '/buying/rules/versions/:rulesetId/beside'],
  '/buying/rules/versions/:rulesetId/replay/:from/:to',
  ...['/runs/:runId/version', '/agreement/edit', '/data/files/:fileId', '/mapping/problems'],
].map((address) => `/projects/:projectId${address}`)

it('leads its lead to every page there is by links, and nowhere that is not there', async () => {
  const found = await world.crawl(world.callers.lead)
  expect(found.length).toBeGreaterThan(60)
  expect(
    found.filter((one) => one.status !== 200).map((one) => `${one.on} leads to ${one.address}: ${one.status}`),
  ).toEqual([])
  const listed = world.projectRoutes.filter(isRead).filter(isPage)
  const shown = await Promise.all(listed.map(async (route) => ((await noForm(route)) ? [] : [route.address])))
  const missing = shown.flat().filter((address) => !found.some((one) => shapeOf(address).test(one.address)))
  expect(missing.filter((address) => !WITHOUT_LINK.includes(address))).toEqual([])
}, 120_000)
