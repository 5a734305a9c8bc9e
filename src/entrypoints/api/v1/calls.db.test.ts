import { Ajv2020 } from 'ajv/dist/2020.js'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { inviteMember, listInvitations } from '#people/index.ts'
import { startTask } from '#platform/queue/tasks.ts'
import { unwatched } from '#platform/queue/work.ts'
import { publishSite } from '#publish/index.ts'
import { type ApiProject, type Caller, openApiProject } from '../../../../tests/support/api-project.ts'
import { samples } from '../../../../tests/support/api-samples.ts'
import { fillCases } from '../../../../tests/support/buying-case-samples.ts'
import { fillPurchase } from '../../../../tests/support/buying-file-samples.ts'
import { fillNeed } from '../../../../tests/support/buying-need-samples.ts'
import { fillRules } from '../../../../tests/support/buying-rules-samples.ts'
import { fillDeliver } from '../../../../tests/support/deliver-samples.ts'
import { fillDocuments } from '../../../../tests/support/document-samples.ts'
import { fillEvidence } from '../../../../tests/support/evidence-samples.ts'
import { fillHolderKeys } from '../../../../tests/support/holder-key-samples.ts'
import { allowOrder, fillOffers } from '../../../../tests/support/offer-samples.ts'
import { fillPilot } from '../../../../tests/support/pilot-samples.ts'
import { fillPlaybooks } from '../../../../tests/support/playbook-samples.ts'
import { fillRegisters } from '../../../../tests/support/register-samples.ts'
import type { Sample } from '../../../../tests/support/sample.ts'
import { fillWorkspace } from '../../../../tests/support/workspace-samples.ts'
import type { Endpoint } from './endpoint.ts'
import { endpoints } from './endpoints.ts'
import { jsonSchemaOf } from './openapi.ts'

let world: ApiProject
let ids: Record<string, string>
beforeAll(async () => {
  world = await openApiProject()
  const { projectId, sourceId, snapshotId, fileId, publicationId } = world
  const task = await startTask(world.ctx, { projectId, kind: 'test', input: {} })
  await inviteMember(world.ctx, { projectId, email: 'new@city.example', role: 'viewer' })
  const [invitation] = await listInvitations(world.ctx, projectId)
  const passkeyId = world.ctx.clock.newId()
  await world.ctx.pool.query(
    `insert into people.passkey (id, user_id, public_key, credential_id, counter, device_type, backed_up)
     values ($1, $2, 'key', 'credential', 0, 'singleDevice', false)`,
    [passkeyId, world.callers.lead.id],
  )
  const taken = { projectId, sourceId, snapshotId, fileId, publicationId, taskId: task.id, passkeyId }
  await fillHolderKeys(world.ctx, projectId, world.callers.lead.id)
  ids = {
    ...taken,
    ...(await fillRegisters(world.ctx, projectId)),
    ...(await fillWorkspace(world.ctx, projectId)),
    ...(await fillRules(world, projectId)),
    ...(await fillNeed(world.ctx, projectId)),
    ...(await fillPurchase(world.ctx, projectId, world.callers.lead.id)),
    ...(await fillDeliver(world)),
    ...(await fillCases(world)),
    ...(await fillOffers(world)),
    ...(await fillPilot(world)),
    ...(await fillDocuments(world.ctx, projectId)),
    ...(await fillEvidence(world.ctx, projectId)),
    ...(await fillPlaybooks(world.ctx, projectId)),
    personId: world.callers.analyst.id,
    id: invitation!.id,
    ocid: 'ocds-213czf-1',
    code: 'U001',
  }
})
afterAll(() => world?.ctx.close())

const keyOf = ({ method, path }: Endpoint) => `${method} ${path}`
const inProject = ({ path }: Endpoint) => path.startsWith('/projects/{projectId}')
const needsOf = ({ operation }: Endpoint) => world.ctx.things.policies.get(operation)?.needs

function addressOf({ path }: Endpoint, params: Record<string, string>, query: Record<string, string> = {}): string {
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(params[name] ?? 'none'))
  const text = new URLSearchParams(query).toString()
  return `/api/v1${filled}${text ? `?${text}` : ''}`
}

/**
 * Calls an endpoint; an object as body is sent as JSON, anything else as it is. Time goes on with each call, or there
 * would be too many a minute.
 */
async function call(endpoint: Endpoint, caller: Caller | undefined, address: string, body?: unknown) {
  world.ctx.clock.advance(1000)
  const isJson = endpoint.body !== undefined
  const headers: Record<string, string> = { host: 'localhost' }
  if (caller) headers.authorization = `Bearer ${caller.token}`
  else headers['sec-fetch-site'] = 'same-origin'
  if (isJson) headers['content-type'] = 'application/json'
  const sent =
    body === undefined || endpoint.method === 'get' ? {} : { body: isJson ? JSON.stringify(body) : (body as string) }
  return world.app.request(address, { method: endpoint.method.toUpperCase(), headers, ...sent })
}

it('has a sample call for every endpoint, so that none escapes these tests', () => {
  expect(Object.keys(samples).toSorted()).toEqual(endpoints.map(keyOf).toSorted())
})

describe('the door', () => {
  it('asks everybody to sign in, before it reads what was sent', async () => {
    for (const endpoint of endpoints) {
      const answer = await call(endpoint, undefined, addressOf(endpoint, ids))
      expect([keyOf(endpoint), answer.status]).toEqual([keyOf(endpoint), 401])
      expect(await answer.json()).toMatchObject({ error: { code: 'people.sign-in-first' } })
    }
  })

  it('shows nothing of a project to a member of another, whether ids are guessed or not', async () => {
    for (const endpoint of endpoints.filter(inProject))
      for (const projectId of [world.projectId, 'none']) {
        const answer = await call(endpoint, world.callers.stranger, addressOf(endpoint, { ...ids, projectId }))
        expect([keyOf(endpoint), answer.status]).toEqual([keyOf(endpoint), 404])
      }
  })

  it('finds nothing under the ids of one project in another', async () => {
    const ownNames = new Set(['projectId', 'code', 'component'])
    const namesOthers = ({ path }: Endpoint) =>
      [...path.matchAll(/\{(\w+)\}/g)].some(([, name]) => !ownNames.has(name!))
    const importing = endpoints.filter((one) => keyOf(one) === 'post /projects/{projectId}/snapshots')
    for (const endpoint of [...endpoints.filter(inProject).filter(namesOthers), ...importing]) {
      const { query, body } = sampleOf(keyOf(endpoint))
      const address = addressOf(endpoint, { ...ids, projectId: world.other }, query)
      const answer = await call(endpoint, world.callers.stranger, address, body)
      expect([keyOf(endpoint), answer.status]).toEqual([keyOf(endpoint), 404])
    }
  })

  /** Everybody accepts their own role, or does not, and notes what they have read. */
  const isOwnChoice = ({ operation }: { operation: string }) =>
    [
      'member.accept-role',
      'reading.mark',
      'holder-key.register',
      'officer-question.answer',
      'case.act',
      'case.end-link',
      'payee.confirm',
      'offers.open',
      'supplier.suspend',
      'award.assess',
      'award.select',
      'award.sign',
      'pilot.sign',
    ].includes(operation)

  it('lets a viewer read results, and neither original rows nor anything that changes something', async () => {
    for (const endpoint of endpoints.filter(inProject)) {
      const mayRead = needsOf(endpoint) === 'read'
      const answer = await call(endpoint, world.callers.viewer, addressOf(endpoint, ids))
      if (mayRead) expect([keyOf(endpoint), answer.status === 403]).toEqual([keyOf(endpoint), false])
      else expect([keyOf(endpoint), answer.status]).toEqual([keyOf(endpoint), 403])
      if (endpoint.method !== 'get' && !endpoint.isRead && !isOwnChoice(endpoint))
        expect([keyOf(endpoint), answer.status]).toEqual([keyOf(endpoint), 403])
    }
  })

  it('keeps the log, letters and accounts for administrators', async () => {
    for (const endpoint of endpoints.filter((one) => needsOf(one) === 'administrator')) {
      const answer = await call(endpoint, world.callers.lead, addressOf(endpoint, ids))
      expect([keyOf(endpoint), answer.status]).toEqual([keyOf(endpoint), 403])
    }
  })

  it('says what is wrong with a request, field by field', async () => {
    const find = (key: string) => endpoints.find((one) => keyOf(one) === key)!
    const rows = find('get /projects/{projectId}/processes')
    const many = await call(rows, world.callers.lead, addressOf(rows, ids, { limit: '9999', offset: 'x' }))
    expect(many.status).toBe(422)
    expect(await many.json()).toEqual({
      error: {
        code: 'input.invalid',
        message: 'limit must be at most 500. offset must be a number.',
        details: { fields: { limit: 'must be at most 500', offset: 'must be a number' } },
      },
    })
    const settings = find('put /projects/{projectId}/members/{personId}/roles')
    const nothing = await call(settings, world.callers.lead, addressOf(settings, ids), {})
    expect(await nothing.json()).toMatchObject({ error: { message: 'roles is missing.' } })
    const broken = await world.app.request(addressOf(settings, ids), {
      method: 'PUT',
      headers: { host: 'localhost', authorization: `Bearer ${world.callers.lead.token}` },
      body: '{"roles":',
    })
    expect(await broken.json()).toMatchObject({ error: { code: 'input.broken-json' } })
  })
})

it('gives the rows that a figure counts, without those of the whole alone, where one asks for the numerator', async () => {
  const rows = endpoints.find((one) => keyOf(one) === 'get /projects/{projectId}/measures/{code}/rows')!
  const read = async (query: Record<string, string>) => {
    const answer = await call(rows, world.callers.lead, addressOf(rows, ids, { limit: '1000', ...query }))
    return (await answer.json()) as { total: number; rows: { numerator: string; reason: string }[] }
  }
  const isCounted = ({ numerator, reason }: { numerator: string; reason: string }) => reason === '' && Number(numerator)
  const [all, counted] = [await read({}), await read({ only: 'numerator' })]
  expect(all.total).toBeGreaterThan(0)
  expect(counted.rows).toEqual(all.rows.filter(isCounted))
})

/** A value that names things by what `ids` calls them: `{visitId}`. */
const nameIds = <T>(value: T): T =>
  JSON.parse(JSON.stringify(value).replace(/\{(\w+)\}/g, (whole, name: string) => ids[name] ?? whole))

/** A sample whose body and address name things so; a body of text is sent as it is. */
function withIds({ body, params, ...sample }: Sample): Sample {
  const named = { ...sample, ...(params && { params: nameIds(params) }) }
  return body === undefined ? named : { ...named, body: typeof body === 'string' ? body : nameIds(body) }
}

/** A sample with the ids of what stands in the project. */
function sampleOf(key: string): Sample {
  const { sourceId, fileId, before } = world
  const sample = withIds(samples[key] ?? {})
  if (key === 'post /projects/{projectId}/snapshots')
    return { ...sample, body: { sourceId, fileId, takenAt: '2026-05-31T12:00:00Z' } }
  return /\/(comparison|changes)$/.test(key) ? { ...sample, query: { before, ...sample.query } } : sample
}

describe('every endpoint', () => {
  const ajv = new Ajv2020({ strict: true, validateFormats: false, allowUnionTypes: true })
  const asked = new Set<string>()
  let leaks: { kind: string; path: string }[] = []

  /** Keeps ids that calls behind this one need. */
  function learn(key: string, answer: unknown): void {
    if (key === 'post /projects/{projectId}/questions') ids.questionId = (answer as { id: string }).id
    if (key === 'post /projects/{projectId}/updates') ids.updateId = (answer as { id: string }).id
    if (/^post .*\/(\{documentId\}|agreement)\/links$/.test(key)) ids.reviewerLinkId = (answer as { id: string }).id
    if (key === 'post /installation/elsewhere') ids.listId = (answer as { id: string }).id
    if (key.startsWith('get') && key.endsWith('/leaks')) leaks = answer as typeof leaks
    if (key === 'post /installation/organisations') ids.organisationId = (answer as { id: string }).id
    if (key === 'get /installation/invitations') ids.toInstallation = (answer as { id: string }[])[0]!.id
    if (key === 'get /account/tokens') ids.tokenId = (answer as { id: string }[])[0]!.id
  }

  async function prepare(key: string): Promise<Sample> {
    if (key.endsWith('/retraction'))
      await publishSite(world.ctx, { projectId: world.projectId, publicationId: world.publicationId }, unwatched)
    if (key.startsWith('put') && key.endsWith('/leaks')) {
      const [{ kind, path }] = leaks as [(typeof leaks)[number]]
      return { body: { kind, path, action: 'redact' } }
    }
    if (key === 'post /projects/{projectId}/removal')
      await world.ctx.pool.query(`update platform.task set state = 'cancelled' where state in ('waiting', 'running')`)
    if (key.endsWith('/cases/{caseId}/selection')) await allowOrder(world, ids.assessedCaseId!)
    if (key === 'delete /installation/invitations/{id}')
      return { ...sampleOf(key), params: { id: ids.toInstallation! } }
    if (key === 'delete /account/tokens/{id}') return { params: { id: ids.tokenId! } }
    return sampleOf(key)
  }

  it('answers as its document says, having asked the policy that it names', async () => {
    for (const key of Object.keys(samples)) {
      const endpoint = endpoints.find((one) => keyOf(one) === key)!
      const { as = 'lead', params, query, body } = await prepare(key)
      world.asked.clear()
      const answer = await call(endpoint, world.callers[as], addressOf(endpoint, { ...ids, ...params }, query), body)
      for (const operation of world.asked) asked.add(operation)
      expect([key, [...world.asked]]).toEqual([key, expect.arrayContaining([endpoint.operation])])
      if (key === 'post /projects/{projectId}/files/fetch') {
        // The tests reach no network: that it got as far as asking for the address is what can be seen here.
        expect([key, answer.status, world.faults.splice(0).join()]).toEqual([
          key,
          503,
          expect.stringContaining('data.example'),
        ])
        continue
      }
      const expected = endpoint.status ?? (endpoint.answer || endpoint.gives ? 200 : 204)
      expect([key, answer.status, world.faults, answer.ok || (await answer.text())]).toEqual([key, expected, [], true])
      if (endpoint.gives) expect(answer.headers.get('content-type')).toContain(endpoint.gives)
      if (!endpoint.answer) continue
      const found = await answer.json()
      learn(key, found)
      const validate = ajv.compile(jsonSchemaOf(endpoint.answer, 'output'))
      expect([key, validate(found), validate.errors]).toEqual([key, true, null])
    }
  })

  it('leaves no operation of the product without an endpoint that asks its policy', () => {
    /** Only jobs of the product itself do these: clearing away what was removed. */
    const ofJobs = [
      'award.time',
      'case.time',
      'case-publication.run',
      'deliver.look',
      'import.forget',
      'import.sweep',
      'offers.close',
      'people.sweep',
      'letter.poll',
    ]
    expect([...asked, ...ofJobs].toSorted()).toEqual([...world.ctx.things.policies.keys()].toSorted())
  })
})
