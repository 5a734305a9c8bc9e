import { z } from 'zod'
import {
  chooseRoute,
  closePhase,
  findGate,
  findNext,
  findOwnership,
  findPlaybookOfRun,
  findRun,
  listAgreements,
  listDeliverables,
  listOtherVersions,
  listRuns,
  migrateRun,
  type NextThing,
  type Ownership,
  previewMigration,
  previewRoutes,
  reopenPhase,
  setClaim,
  setDeliverable,
  setStartDay,
  signAgreement,
  startRun,
} from '#playbooks/index.ts'
import { type Endpoint, endpoint } from './endpoint.ts'
import {
  agreement,
  changes,
  deliverable,
  gateAsks,
  metByNote,
  moved,
  movedOrNew,
  nextThing,
  ownership,
  passing,
  phaseParams,
  playbook,
  routeChange,
  run,
  runParams,
  stepParams,
  unmet,
} from './playbooks-schemas.ts'
import { stepEndpoints } from './run-steps.ts'
import { projectParams, yesOrNo } from './schemas.ts'

const newRun = z.object({
  key: z.string(),
  isOwn: z.boolean().optional(),
  startKind: z.string().optional(),
  startedOn: z.string().optional(),
  role: z.string().optional(),
  onlyStep: z.string().optional(),
  name: z.string().optional(),
})

const sayNext = (thing: NextThing) =>
  thing.kind === 'gate'
    ? { kind: thing.kind, runId: thing.run.id, id: thing.phase.id, name: thing.phase.name }
    : {
        ...{ kind: thing.kind, runId: thing.run.id, id: thing.step.id, name: thing.step.name },
        ...{ why: thing.step.why, isMine: thing.isMine },
      }

const sayOwnership = ({ departments, steps, counts }: Ownership) => ({
  departments,
  counts,
  steps: steps.map(({ step, ...rest }) => ({ stepId: step.id, name: step.name, ...rest })),
})

const runs: Endpoint[] = [
  endpoint({
    method: 'get',
    path: '/projects/{projectId}/runs',
    summary: 'The playbooks that a project follows, with where each step stands',
    operation: 'run.read',
    params: projectParams,
    answer: z.array(run),
    run: (ctx, { params }) => listRuns(ctx, params.projectId),
  }),
  endpoint({
    method: 'post',
    path: '/projects/{projectId}/runs',
    summary: 'Let a project follow a playbook from a day on',
    operation: 'run.start',
    params: projectParams,
    body: newRun,
    answer: run,
    status: 201,
    run: (ctx, { params, body }) => startRun(ctx, { ...params, ...body }),
  }),
  endpoint({
    method: 'get',
    path: '/projects/{projectId}/next-steps',
    summary: 'The one to three things to do next',
    operation: 'run.read',
    params: projectParams,
    answer: z.array(nextThing),
    run: async (ctx, { params }) => (await findNext(ctx, params.projectId)).map(sayNext),
  }),
  endpoint({
    method: 'get',
    path: '/projects/{projectId}/runs/{runId}',
    summary: 'One run of a playbook',
    operation: 'run.read',
    params: runParams,
    answer: run,
    run: (ctx, { params }) => findRun(ctx, params),
  }),
  endpoint({
    method: 'get',
    path: '/projects/{projectId}/runs/{runId}/playbook',
    summary: 'The playbook that a run follows, as it was kept',
    operation: 'run.read',
    params: runParams,
    answer: playbook,
    run: (ctx, { params }) => findPlaybookOfRun(ctx, params),
  }),
  endpoint({
    method: 'put',
    path: '/projects/{projectId}/runs/{runId}/start-day',
    summary: 'Move the first day of a run, and with it all that is not set by hand',
    operation: 'run.plan',
    params: runParams,
    body: z.object({ startedOn: z.string() }),
    answer: moved,
    run: (ctx, { params, body }) => setStartDay(ctx, { ...params, ...body }),
  }),
  endpoint({
    method: 'get',
    path: '/projects/{projectId}/runs/{runId}/routes',
    summary: 'What choosing each route would change',
    operation: 'run.read',
    params: runParams,
    answer: z.array(routeChange),
    run: async (ctx, { params }) => (await previewRoutes(ctx, params)).changes,
  }),
  endpoint({
    method: 'put',
    path: '/projects/{projectId}/runs/{runId}/route',
    summary: 'Choose the route of a run, or another one; nothing done is lost',
    operation: 'run.route',
    params: runParams,
    body: z.object({ route: z.string().nullable() }),
    answer: routeChange,
    run: (ctx, { params, body }) => chooseRoute(ctx, { ...params, ...body }),
  }),
]

const gates: Endpoint[] = [
  endpoint({
    method: 'get',
    path: '/projects/{projectId}/runs/{runId}/phases/{phaseId}',
    summary: 'What a phase leaves open, and each time it was closed or opened again',
    operation: 'run.read',
    params: phaseParams,
    answer: z.object({
      state: z.enum(['open', 'closed']),
      asks: gateAsks.optional(),
      unmet: z.array(unmet),
      metByNote: z.array(metByNote),
      passings: z.array(passing),
    }),
    run: async (ctx, { params }) => {
      const { phase, asks, unmet, metByNote, passings } = await findGate(ctx, params)
      return { state: phase.state, ...(asks && { asks }), unmet, metByNote, passings }
    },
  }),
  endpoint({
    method: 'post',
    path: '/projects/{projectId}/runs/{runId}/phases/{phaseId}/closing',
    summary: 'Close a phase, with a reason where things are open; a note a line on what to keep and to change',
    operation: 'phase.close',
    params: phaseParams,
    body: z.object({ reason: z.string().optional(), keep: z.string().optional(), change: z.string().optional() }),
    answer: z.object({ unmet: z.array(unmet) }),
    run: (ctx, { params, body }) => closePhase(ctx, { ...params, ...body }),
  }),
  endpoint({
    method: 'post',
    path: '/projects/{projectId}/runs/{runId}/phases/{phaseId}/reopening',
    summary: 'Open a closed phase again, with a reason',
    operation: 'phase.close',
    params: phaseParams,
    body: z.object({ reason: z.string() }),
    run: (ctx, { params, body }) => reopenPhase(ctx, { ...params, ...body }),
  }),
]

const results: Endpoint[] = [
  endpoint({
    method: 'get',
    path: '/projects/{projectId}/deliverables',
    summary: 'What the playbooks of a project have to make, and what delivers it',
    operation: 'run.read',
    params: projectParams,
    answer: z.array(deliverable),
    run: (ctx, { params }) => listDeliverables(ctx, params.projectId),
  }),
  endpoint({
    method: 'put',
    path: '/projects/{projectId}/runs/{runId}/deliverables/{deliverableId}',
    summary: 'Say what delivers a deliverable, and whether it is begun or delivered',
    operation: 'step.change',
    params: runParams.extend({ deliverableId: z.string() }),
    body: z.object({
      state: z.enum(['missing', 'begun', 'delivered']),
      ref: z.string().optional().describe('The thing that delivers it, as kind:id.'),
    }),
    run: (ctx, { params, body }) => setDeliverable(ctx, { ...params, ...body }),
  }),
  endpoint({
    method: 'get',
    path: '/projects/{projectId}/run-agreements',
    summary: 'What the playbooks of a project want agreed, and who has signed',
    operation: 'run.read',
    params: projectParams,
    answer: z.array(agreement),
    run: (ctx, { params }) => listAgreements(ctx, params.projectId),
  }),
  endpoint({
    method: 'post',
    path: '/projects/{projectId}/runs/{runId}/agreements/{agreementId}/signatures',
    summary: 'Sign for a side or role that you hold',
    operation: 'run.sign',
    params: runParams.extend({ agreementId: z.string() }),
    body: z.object({ party: z.string() }),
    run: (ctx, { params, body }) => signAgreement(ctx, { ...params, ...body }),
  }),
  endpoint({
    method: 'get',
    path: '/projects/{projectId}/runs/{runId}/ownership',
    summary: 'Which department does which step: nobody, one, or more than one',
    operation: 'run.read',
    params: runParams,
    answer: ownership,
    run: async (ctx, { params }) => sayOwnership(await findOwnership(ctx, params)),
  }),
  endpoint({
    method: 'put',
    path: '/projects/{projectId}/runs/{runId}/ownership/{stepId}',
    summary: 'Say that a department does a step, or that it does not',
    operation: 'run.claim',
    params: stepParams,
    body: z.object({ department: z.string(), isClaimed: z.boolean() }),
    run: (ctx, { params, body }) => setClaim(ctx, { ...params, ...body }),
  }),
]

const versions: Endpoint[] = [
  endpoint({
    method: 'get',
    path: '/projects/{projectId}/runs/{runId}/versions',
    summary: 'The versions of its playbook that a run could move to',
    operation: 'run.read',
    params: runParams,
    answer: z.array(z.object({ isOwn: z.boolean(), version: z.string(), sha256: z.string() })),
    run: (ctx, { params }) => listOtherVersions(ctx, params),
  }),
  endpoint({
    method: 'get',
    path: '/projects/{projectId}/runs/{runId}/migration',
    summary: 'What moving a run to another version would change',
    operation: 'run.migrate',
    params: runParams,
    query: z.object({ isOwn: yesOrNo.default(false).describe('To the project’s own version.') }),
    answer: z.object({ from: z.string(), to: z.string(), changes, moved: movedOrNew }),
    run: async (ctx, { params, query }) => {
      const { from, to, changes, moved } = await previewMigration(ctx, { ...params, ...query })
      return { from, to, changes, moved }
    },
  }),
  endpoint({
    method: 'post',
    path: '/projects/{projectId}/runs/{runId}/migration',
    summary: 'Move a run to another version of its playbook; what was done stays',
    operation: 'run.migrate',
    params: runParams,
    body: z.object({
      isOwn: z.boolean(),
      sha256: z.string().optional().describe('Of the version that was looked at.'),
    }),
    answer: z.object({ changes, moved: movedOrNew }),
    run: (ctx, { params, body }) => migrateRun(ctx, { ...params, ...body }),
  }),
]

export const runEndpoints: Endpoint[] = [...runs, ...stepEndpoints, ...gates, ...results, ...versions]
