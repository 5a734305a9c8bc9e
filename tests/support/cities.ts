import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { compileReleases } from '#pipeline/compile/index.ts'
import { measureProject } from '#pipeline/indicators/index.ts'
import type { Ctx } from '#platform/context.ts'
import { unwatched, type Work } from '#platform/queue/work.ts'
import {
  decideApproval,
  findPublishedFile,
  preparePublication,
  publishSite,
  savePublishSettings,
} from '#publish/index.ts'
import type { TestContext } from './context.ts'
import { joinProject, openProject } from './imports.ts'

/** An address that stands for personal data. */
export const MAIL = 'jo.fern@harbourview.example'

/** One release of the process `n`, of a day in May 2026. */
export const release = (n: number, day: number, rest: object = {}) => ({
  ocid: `ocds-abc123-${n}`,
  id: `${n}-${day}`,
  date: `2026-05-${String(day).padStart(2, '0')}T00:00:00Z`,
  tag: ['tender'],
  initiationType: 'tender',
  tender: { id: String(n), title: `Road salt ${n}`, procurementMethod: 'open', status: 'active', numberOfTenderers: 1 },
  ...rest,
})
/** A release with an award. */
export const award = (n: number) =>
  release(n, 9, {
    tag: ['award'],
    buyer: { id: 'D', name: 'Roads' },
    awards: [
      { id: 'A', status: 'active', suppliers: [{ id: 'S', name: 'Salt Ltd.' }], value: { amount: 5, currency: 'CAD' } },
    ],
  })
/** A release that holds the address. */
export const withMail = (n: number) =>
  release(n, 2, { tender: { id: String(n), description: `Questions to ${MAIL}, please.` } })
const lines = (...all: object[]) => all.map((one) => JSON.stringify(one)).join('\n')

/** Somebody new in a project, as whom to act. */
export const newPerson = (ctx: TestContext, projectId: string, role: string): Promise<Ctx> =>
  joinProject(ctx, projectId, role).then((actor) => ctx.as(actor))

/** A project with data that was compiled and measured, and a lead, an analyst and a reviewer. */
export async function openCity(ctx: TestContext, ...releases: object[]) {
  const { projectId, importFile } = await openProject(ctx)
  const bring = async (...more: object[]) => {
    ctx.clock.advance(1000)
    await importFile(lines(...more))
    await compileReleases(ctx, { projectId }, unwatched)
    await measureProject(ctx, { projectId }, unwatched)
  }
  await bring(...releases)
  const [lead, analyst, reviewer] = [
    await newPerson(ctx, projectId, 'lead'),
    await newPerson(ctx, projectId, 'analyst'),
    await newPerson(ctx, projectId, 'reviewer'),
  ]
  const slug = `city-${projectId}`
  await savePublishSettings(lead, { projectId, slug, title: 'Contracts of Harbourview' })
  const prepare = (as: Ctx = analyst, work: Work = unwatched) => preparePublication(as, { projectId }, work)
  const at = (publicationId: string) => ({ projectId, publicationId })
  const publish = async () => {
    const { id } = await prepare()
    await decideApproval(reviewer, { ...at(id), decision: 'approve' })
    return publishSite(reviewer, at(id), unwatched)
  }
  const folder = (...path: string[]) => join(ctx.config.dataDir, 'derived', projectId, 'publish', ...path)
  return { projectId, bring, lead, analyst, reviewer, slug, at, prepare, publish, folder }
}
export type City = Awaited<ReturnType<typeof openCity>>

/** The text of a file that is online; throws where there is none. */
export async function readPublished(ctx: Ctx, { slug }: City, path: string): Promise<string> {
  const file = await findPublishedFile(ctx, slug, path)
  if (file?.status !== 200) throw new Error(`${path} is not online.`)
  return readFileSync(file.path, 'utf8')
}

/** How a call was refused: the code of its refusal. */
export const refusalOf = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error) => (typeof error.code === 'string' ? error.code : error.name),
  )
