import { t } from '#lib/words/words.ts'
import type { Ctx } from '#platform/context.ts'
import { splitRef } from '#platform/describe-things.ts'
import { type Delivering, listDeliverables } from '#playbooks/index.ts'
import { listReports, type Report, type ReportKind, readReport } from '#reports/index.ts'
import { productsOf } from '#workspace/documents/index.ts'
import { listMeetings, type Meeting } from '#workspace/meetings/index.ts'
import { slugOf } from '../dataset/slugs.ts'
import { type ChosenDocument, letOut, listPapers, type Place } from './gather-documents.ts'
import type { SetAsideReason } from './let-out.ts'

type PaperKind = Exclude<ReportKind, 'document'>

/** A paper says what the document of this template says, and shows these registers as a whole. */
const SHOWN: Record<PaperKind, { template: string; registers?: readonly string[] }> = {
  'scope-of-work': { template: 'scope-of-work' },
  'workspace-summary': { template: 'workspace-overview' },
  minutes: { template: 'meeting-minutes', registers: ['meetings'] },
  agreement: { template: 'transparency-agreement', registers: ['agreement'] },
}

/** The work products of the agreement that a paper is as a whole; each part of it is asked about besides. */
function productsOfPaper(kind: PaperKind, deliverables: readonly Delivering[]): string[] {
  const { template, registers = [] } = SHOWN[kind]
  return [...registers, ...productsOf({ template }, deliverables)]
}

/** Why minutes are not for everybody, whatever was agreed: their meeting is for members, or they were frozen unapproved. */
function whyMinutesStay({ source, madeAt }: Report, meetings: readonly Meeting[]): SetAsideReason | undefined {
  const id = source && splitRef(source).id
  const meeting = meetings.find((one) => one.id === id)
  if (!meeting?.isPublic) return 'members-only'
  const { state, approvedAt } = meeting
  return state === 'approved' && approvedAt && approvedAt <= madeAt ? undefined : 'not-approved'
}

type Known = { meetings: readonly Meeting[]; deliverables: readonly Delivering[] }

async function mayGoOut({ judging }: Place, report: Report, { meetings, deliverables }: Known): Promise<boolean> {
  const { id, kind, title } = report
  if (kind === 'document') return false
  const name = t('publish.paper', { title })
  const thing = `report:${id}`
  const why = kind === 'minutes' ? whyMinutesStay(report, meetings) : undefined
  if (!why) return judging.ask(name, productsOfPaper(kind, deliverables), thing)
  judging.setAside({ name, thing, why })
  return false
}

async function read(ctx: Ctx, place: Place, report: Report): Promise<ChosenDocument> {
  const { projectId } = place
  const { id, kind, title, sha256, madeAt } = report
  const { snapshot } = await readReport(ctx, { projectId, reportId: id })
  const out = await letOut(ctx, place, { thing: `report:${id}`, title, content: snapshot.content })
  return {
    ...{ id, kind: kind as PaperKind, slug: slugOf(`${title} ${id.slice(-6)}`), title },
    ...{ language: snapshot.language, version: null, sha256, state: 'frozen', changedOn: madeAt.toISOString() },
    ...{ papers: await listPapers(ctx, projectId, sha256), ...out },
  }
}

/** The papers of registers and of meetings that members offer to everybody, as far as they are let out; newest first. */
export async function gatherPapers(ctx: Ctx, place: Place): Promise<ChosenDocument[]> {
  const { projectId } = place
  const offered = (await listReports(ctx, { projectId })).filter(({ isForAll }) => isForAll)
  if (!offered.length) return []
  const known = { meetings: await listMeetings(ctx, projectId), deliverables: await listDeliverables(ctx, projectId) }
  const chosen: ChosenDocument[] = []
  for (const report of offered) if (await mayGoOut(place, report, known)) chosen.push(await read(ctx, place, report))
  return chosen
}
