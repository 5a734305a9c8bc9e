import { z } from 'zod'
import { playbookSchema } from '#playbooks/index.ts'
import { projectParams } from './schemas.ts'

export const runParams = projectParams.extend({ runId: z.string().describe('The run’s id.') })
export const stepParams = runParams.extend({ stepId: z.string().describe('The step’s id in the playbook.') })
export const phaseParams = runParams.extend({ phaseId: z.string().describe('The phase’s id in the playbook.') })
export const ownParams = projectParams.extend({ key: z.string().describe('The playbook’s id.') })

/** A whole playbook; docs/reference/playbooks.md says what each part means. */
export const playbook = playbookSchema

export const listedPlaybook = z.object({
  key: z.string(),
  version: z.string(),
  name: z.string(),
  what: z.string(),
  phases: z.number(),
  steps: z.number(),
  varies: z.boolean().describe('Whether a route or a way of starting asks for fewer steps.'),
  sides: z.array(z.string()),
  isReviewed: z.boolean(),
})
export const ownPlaybook = z.object({
  key: z.string(),
  version: z.string(),
  name: z.string(),
  forkedFrom: z.string().nullable(),
  madeAt: z.date(),
})
export const keptPlaybook = z.object({ key: z.string(), version: z.string(), sha256: z.string() })
export const finding = z.object({
  path: z.array(z.string()),
  line: z.number().optional(),
  message: z.string(),
  help: z.string().optional(),
})
export const edit = z.discriminatedUnion('do', [
  z.object({ do: z.literal('rename-step'), stepId: z.string(), name: z.string() }),
  z.object({ do: z.literal('add-step'), phaseId: z.string(), name: z.string(), why: z.string(), owner: z.string() }),
  z.object({ do: z.literal('remove-step'), stepId: z.string() }),
  z.object({ do: z.literal('add-tip'), stepId: z.string(), text: z.string() }),
  z.object({ do: z.literal('remove-tip'), stepId: z.string(), at: z.number().int() }),
  z.object({ do: z.literal('add-check'), stepId: z.string(), text: z.string() }),
  z.object({ do: z.literal('remove-check'), stepId: z.string(), checkId: z.string() }),
  z.object({ do: z.literal('take-template'), templateId: z.string() }),
])
export const phaseNote = z.object({
  id: z.string(),
  projectId: z.string(),
  project: z.string().describe('The name of another project that wrote it; empty for this one’s own.'),
  isOurs: z.boolean(),
  phaseId: z.string(),
  phase: z.string().nullable(),
  kind: z.enum(['keep', 'change']),
  note: z.string(),
  saidBy: z.string().nullable(),
  saidAt: z.date(),
})

const day = z.string()
const runStep = z.object({
  id: z.string(),
  phaseId: z.string(),
  number: z.string().nullable(),
  name: z.string(),
  why: z.string(),
  owner: z.string(),
  workstream: z.string().nullable(),
  after: z.array(z.string()),
  tools: z.array(z.string()),
  documents: z.array(z.string()),
  need: z.enum(['required', 'advised', 'not-needed', 'gone']),
  state: z.enum(['todo', 'doing', 'blocked', 'done', 'skipped']),
  reason: z.string().nullable(),
  round: z.number(),
  plannedStart: day,
  plannedEnd: day,
  latestEnd: day,
  hasLength: z
    .boolean()
    .describe(
      'Whether the playbook says how long it takes; else its planned days hold its place until somebody sets them.',
    ),
  setStart: day.nullable(),
  setEnd: day.nullable(),
  beganOn: day.nullable(),
  settledOn: day.nullable(),
  ending: z.string().nullable(),
})
export const run = z.object({
  id: z.string(),
  projectId: z.string(),
  playbookId: z.string(),
  key: z.string(),
  version: z.string(),
  sha256: z.string(),
  name: z.string(),
  startKind: z.string().nullable(),
  onlyStep: z.string().nullable(),
  route: z.string().nullable(),
  startedOn: day,
  state: z.enum(['running', 'ended']),
  endedAt: z.date().nullable(),
  ending: z.string().nullable(),
  phases: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      state: z.enum(['open', 'closed']),
      plannedStart: day,
      plannedEnd: day,
      openedOn: day.nullable(),
      closedOn: day.nullable(),
    }),
  ),
  steps: z.array(runStep),
})

const mark = z.object({ by: z.string().nullable(), at: z.date() })
const card = z.object({ ref: z.string(), name: z.string() })
export const deliverable = z.object({
  runId: z.string(),
  id: z.string(),
  name: z.string(),
  what: z.string(),
  template: z.string().optional(),
  access: z.enum(['raw', 'project', 'public']),
  state: z
    .enum(['missing', 'begun', 'in-review', 'approved', 'delivered'])
    .describe('The further of what was said by hand and what stands behind it.'),
  ref: z.string(),
  isSaid: z.boolean().describe('Whether somebody said by hand where it stands.'),
  isAwaited: z.boolean().describe('False where only steps make it that are skipped or not asked for.'),
})
export const foundStep = z.object({
  step: runStep,
  owners: z.array(z.object({ personId: z.string(), name: z.string() })),
  tasks: z.array(mark.extend({ id: z.string() })),
  checks: z.array(
    z.object({
      id: z.string(),
      text: z.string(),
      asked: z.union([z.boolean(), z.literal('unknown')]),
      met: mark.extend({ note: z.string(), evidence: z.array(card) }).optional(),
    }),
  ),
  conditions: z.array(z.object({ id: z.string(), question: z.string(), answer: z.boolean().optional() })),
  questions: z.array(
    z.object({
      id: z.string(),
      question: z.string(),
      asked: mark,
      answer: z.string().nullable(),
      answered: mark.optional(),
    }),
  ),
  deliverables: z.array(deliverable),
})
export const unmet = z.object({
  kind: z.enum(['step', 'condition', 'check', 'unshown', 'deliverable', 'agreement']),
  id: z.string(),
  name: z.string(),
  stepId: z.string().optional(),
  party: z.string().optional(),
})
export const gateAsks = z
  .object({
    what: z.string(),
    deliverables: z.array(z.string()),
    checks: z.array(z.string()),
    decidedBy: z.array(z.string()),
  })
  .describe('What the playbook says of the gate, where it does.')
export const metByNote = z
  .object({ id: z.string(), name: z.string(), stepId: z.string(), note: z.string() })
  .describe('A checklist item that nothing but a note shows to be met.')
export const passing = z.object({
  kind: z.enum(['closed', 'reopened']),
  unmet: z.array(unmet),
  reason: z.string(),
  passedBy: z.string().nullable(),
  passedAt: z.date(),
})
const span = z.object({ start: day, end: day })
export const moved = z.array(z.object({ stepId: z.string(), name: z.string(), from: span, to: span }))
export const movedOrNew = z
  .array(z.object({ stepId: z.string(), name: z.string(), from: span.nullable(), to: span }))
  .describe('Planned days that move; a step that is new had none.')
export const routeChange = z.object({
  route: z.string().nullable(),
  comes: z.array(runStep),
  fallsAway: z.array(runStep),
  advised: z.array(runStep),
  moved,
})
export const changes = z.array(
  z.object({
    change: z.enum(['added', 'removed', 'changed', 'moved']),
    part: z.string().describe('The kind of part: playbook, phase, step, task, check, reference …'),
    id: z.string(),
    name: z.string(),
    within: z.string().optional().describe('The step or template that it belongs to.'),
    fields: z
      .array(z.object({ field: z.string(), before: z.array(z.string()), after: z.array(z.string()) }))
      .optional()
      .describe('What of it changed, in words; of lists what is gone and what is new.'),
    isDone: z.boolean().optional(),
  }),
)
export const agreement = z.object({
  runId: z.string(),
  id: z.string(),
  name: z.string(),
  what: z.string(),
  about: z.array(z.string()),
  parties: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      signedAt: z.date().nullable(),
      signedBy: z.string().nullable(),
      isFromOutside: z
        .boolean()
        .describe('Signed by somebody without an account; their name stands with the agreement.'),
    }),
  ),
})
export const ownership = z.object({
  departments: z.array(z.string()),
  steps: z.array(
    z.object({
      stepId: z.string(),
      name: z.string(),
      departments: z.array(z.string()),
      claimed: z.enum(['nobody', 'one', 'several']),
    }),
  ),
  counts: z.object({ nobody: z.number(), one: z.number(), several: z.number() }),
})
export const nextThing = z.object({
  kind: z.enum(['step', 'gate']),
  runId: z.string(),
  id: z.string().describe('The step’s or phase’s id.'),
  name: z.string(),
  why: z.string().optional(),
  isMine: z.boolean().optional(),
})
