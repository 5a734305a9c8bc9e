import { createApp } from '#entrypoints/http/app.ts'
import { things } from '#entrypoints/rooms.ts'
import { createPerson, createProject, createToken } from '#people/index.ts'
import { runLine } from '#pipeline/line/run-line.ts'
import { saveMapping } from '#pipeline/map/index.ts'
import { openAuth } from '#platform/auth/open-auth.ts'
import { nameInstance } from '#platform/instance.ts'
import { unwatched } from '#platform/queue/work.ts'
import { preparePublication } from '#publish/index.ts'
import { type AgreementItem, proposeAgreement, saveAgreement } from '#workspace/index.ts'
import { type TestContext, testContext } from './context.ts'
import { openProject } from './imports.ts'

export const PASSWORD = 'four words not together'

const FILES = [
  'Number,Title,Supplier,Amount,Contact\n1,Chairs,Acme Example,100.50,ann@city.example\n2,Desks,Other Example,N/A,\n9,too,many,cells,in,it\n',
  'Number,Title,Supplier,Amount,Contact\n1,Chairs,Acme Example,120.50,ann@city.example\n3,Lamps,Acme Example,30,\n',
]

/** A mapping of those files, with a field that may be about a person. */
export const MAPPING = `
fairlead: mapping/1
ocidPrefix: ocds-213czf
publisher: { name: Example City }
timeZone: UTC
currency: CAD
sources:
  Contracts 1:
    row: award
    key: "{Number}"
    fields:
      tender/title: Title
      tender/status: { constant: complete }
      tender/procuringEntity/name: { constant: Example City }
      tender/procuringEntity/contactPoint/email: Contact
      awards/id: { mint: [Number] }
      awards/status: { constant: active }
      awards/value/amount: { column: Amount, steps: [{ money: "." }] }
      awards/suppliers/name: Supplier
`

/** The product's policies; what was asked of them is noted. */
function noteAsked() {
  const asked = new Set<string>()
  const known = new Map(things.policies)
  const get = (operation: string) => {
    asked.add(operation)
    return things.policies.get(operation)
  }
  const policies = Object.assign(known, { get })
  return { asked, things: { ...things, policies } }
}

/** Somebody with an account and a token. */
export type Caller = { id: string; token: string; role: string }

async function makeCaller(ctx: TestContext, role: string, administrator = false): Promise<Caller> {
  const email = `${role}@city.example`
  const id = await ctx.db
    .transaction()
    .execute((db) => createPerson({ ...ctx, db }, { name: role, email, password: PASSWORD, administrator }))
  const { secret } = await createToken(ctx.as({ kind: 'person', id }), { name: 'tests' })
  return { id, token: secret, role }
}

async function makeMember(ctx: TestContext, projectId: string, role: string): Promise<Caller> {
  const caller = await makeCaller(ctx, role)
  await ctx.pool.query(
    `with member as (insert into people.member (project_id, person_id, joined_at) values ($1, $2, now()) returning *)
     insert into people.member_role (project_id, person_id, role, since)
     select project_id, person_id, $3, joined_at from member`,
    [projectId, caller.id, role],
  )
  return caller
}

/** What a project agrees on, where a test needs it to agree on something. */
export const agreementItems: AgreementItem[] = [
  { product: 'goals', name: 'Goals', access: 'project', when: 'at-once', on: null, approvedBy: [] },
  { product: 'interviews', name: 'Interviews', access: 'raw', when: 'never', on: null, approvedBy: [] },
]

/** What stands in the project: an agreement that waits for signatures, two imports of a source, mapped, checked, compiled, measured, and a draft of a publication. */
async function fill(ctx: TestContext) {
  const { projectId, importFile, receive } = await openProject(ctx)
  const before = await importFile(FILES[0]!, { takenAt: new Date('2026-05-01T00:00:00Z') })
  const after = await importFile(FILES[1]!, { sourceId: before.sourceId, takenAt: new Date('2026-05-31T00:00:00Z') })
  await saveMapping(ctx, { projectId, content: MAPPING, basedOn: 0 })
  await runLine(ctx, { projectId }, unwatched)
  await saveAgreement(ctx, { projectId, items: agreementItems })
  await proposeAgreement(ctx, { projectId })
  const { id: publicationId } = await preparePublication(ctx, { projectId }, unwatched)
  const file = await receive(`${FILES[1]}4,Shelves,Acme Example,5,\n`)
  return {
    projectId,
    sourceId: before.sourceId,
    before: before.id,
    snapshotId: after.id,
    fileId: file.id,
    publicationId,
  }
}

/** A project with data in every step of the line, people of every role, and the API over it. */
export async function openApiProject() {
  const { asked, things } = noteAsked()
  const ctx = await testContext({ analytics: true, auth: openAuth, things })
  await nameInstance(ctx)
  const filled = await fill(ctx)
  const member = (role: string) => makeMember(ctx, filled.projectId, role)
  const [lead, analyst, viewer] = [await member('lead'), await member('analyst'), await member('viewer')]
  const stranger = await makeCaller(ctx, 'stranger')
  const asStranger = ctx.as({ kind: 'person', id: stranger.id })
  const other = await createProject(asStranger, { name: 'Elsewhere', organisation: 'Other City' })
  const administrator = await makeCaller(ctx, 'administrator', true)
  const leaver = await makeCaller(ctx, 'leaver')
  const faults: string[] = []
  const app = createApp({
    base: { ...ctx, actor: { kind: 'visitor' } },
    assets: '',
    parts: ['api', 'web'],
    startForReal: undefined,
    log: (line) => void faults.push(line),
  })
  const callers = { lead, analyst, viewer, stranger, administrator, leaver }
  return { ctx, app, asked, faults, callers, other: other.id, ...filled }
}
export type ApiProject = Awaited<ReturnType<typeof openApiProject>>
