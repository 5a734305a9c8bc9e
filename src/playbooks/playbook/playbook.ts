import { z } from 'zod'
import { templateSchema } from '../templates/template.ts'
import { idSchema } from './id.ts'

const text = z.string().trim().min(1).max(4000)
const line = z.string().trim().min(1).max(200)
const texts = z.array(text).default([])
const ids = z.array(idSchema).default([])
/** Becomes a link on pages: of the web alone, never a script or the content itself. */
const webAddress = z.url({ protocol: /^https?$/ })
const day = z.iso.date('Write the day as YYYY-MM-DD.')

/** How long something is planned to take; `upTo` where it is between two lengths. */
export const durationSchema = z.strictObject({
  amount: z.int().positive(),
  upTo: z.int().positive().optional(),
  unit: z.enum(['days', 'weeks', 'months']),
})

const grants = z.array(z.enum(['read', 'read-raw', 'comment', 'write', 'edit', 'approve', 'manage'])).default(['read'])

const side = z.strictObject({ id: idSchema, name: line, what: text })
const role = z.strictObject({
  id: idSchema,
  side: idSchema,
  name: line,
  what: text,
  /** Whether it belongs to the core team. */
  core: z.boolean().default(false),
  /** Other names for it. */
  also: z.array(line).default([]),
  /** What somebody who takes it on accepts to do. */
  expectations: texts,
  grants,
})

/** Who must agree to what: `all` of the sides or roles named, each by name. */
const agreement = z.strictObject({
  id: idSchema,
  name: line,
  what: text,
  /** Templates, deliverables or registers it is about. */
  about: z.array(idSchema).min(1),
  /** Sides or roles; one person of each signs. */
  signedBy: z.array(idSchema).min(1),
})

const reference = z.strictObject({
  id: idSchema,
  title: line,
  address: webAddress,
  archived: webAddress.optional(),
  /** When the address was last seen, by whoever looked or in the last edition of the source that names it. */
  seen: day.optional(),
})

const route = z.strictObject({ id: idSchema, name: line, what: text })
/** A question whose answer, yes or no, some checklist items hang on. */
const condition = z.strictObject({ id: idSchema, question: text })
/** A way to begin: with a partner, alone. Steps it skips are not asked for. */
const start = z.strictObject({ id: idSchema, name: line, what: text, skips: ids })

const deliverable = z.strictObject({
  id: idSchema,
  name: line,
  what: text,
  /** The template it is written from, where it is a text. */
  template: idSchema.optional(),
  /** What the sides usually agree on: who may see it, and from when. */
  access: z.enum(['raw', 'project', 'public']).default('project'),
})

const task = z.strictObject({ id: idSchema, text, /** The page it is done on. */ tool: idSchema.optional() })
const activity = z.strictObject({ id: idSchema, name: line, tasks: z.array(task).min(1) })
const challenge = z.strictObject({ id: idSchema, name: line, why: text, responses: texts })
const check = z.strictObject({
  id: idSchema,
  text,
  /** Kinds of things that would show it: document, meeting, decision, measure, goal, publication, person, letter, link. */
  evidence: z.array(idSchema).default([]),
  /** Asked for only where this condition is answered with yes (or, with `unless`, with no). */
  when: idSchema.optional(),
  unless: idSchema.optional(),
})
/** How a step can end, where it decides how the whole goes on. */
const ending = z.strictObject({
  id: idSchema,
  name: line,
  what: text,
  leadsTo: z.enum(['next', 'repeat', 'end']),
  /** With `repeat`: the step or the phase that begins again; without it, the step itself. */
  repeats: idSchema.optional(),
})

export const stepSchema = z.strictObject({
  id: idSchema,
  number: z.string().max(10).optional(),
  name: line,
  why: text,
  owner: idSchema,
  with: ids,
  workstream: idSchema.optional(),
  duration: durationSchema.optional(),
  /** Steps that come before it. */
  after: ids,
  /** It makes sense on its own, without the rest. */
  standsAlone: z.boolean().default(false),
  /** For each route: whether it is needed. A route not named needs it. */
  routes: z.record(idSchema, z.enum(['required', 'advised', 'not-needed'])).default({}),
  /** Choosing the route is what this step does. */
  choosesRoute: z.boolean().default(false),
  goals: z.array(z.strictObject({ id: idSchema, text })).default([]),
  activities: z.array(activity).default([]),
  /** Templates of the texts that are written in it. */
  documents: ids,
  /** Pages of the product that it needs; they appear when it begins. */
  tools: ids,
  tips: texts,
  challenges: z.array(challenge).default([]),
  checklist: z.array(check).default([]),
  deliverables: ids,
  endings: z.array(ending).default([]),
  references: ids,
})

/** What the end of a phase needs beyond what every gate asks for: steps, checklist items, deliverables, signatures. */
const gate = z.strictObject({
  what: text,
  /** Deliverables that it needs, also where no step of the phase makes them. */
  deliverables: ids,
  /** Checklist items, as `step.item`, that a thing has to show: a note alone leaves them open. */
  checks: z.array(z.string().regex(/^[a-z0-9-]+\.[a-z0-9-]+$/, 'Write it as step.item, like ask.half.')).default([]),
  /** Sides or roles that decide whether the phase is closed. */
  decidedBy: ids,
})

export const phaseSchema = z.strictObject({
  id: idSchema,
  name: line,
  what: text,
  duration: durationSchema.optional(),
  /** What leaves the phase. */
  deliverables: ids,
  /** Absent, not empty: the hash. */
  gate: gate.optional(),
  steps: z.array(stepSchema).min(1).max(200),
})

/** A process as data: who takes part, what is done in which order, what it makes, what must be agreed. */
export const playbookSchema = z.strictObject({
  id: idSchema,
  /** Three numbers with dots; a new one for every change. */
  version: z.string().regex(/^\d+\.\d+\.\d+$/, 'Write the version as three numbers, like 1.0.0.'),
  language: z.string().regex(/^[a-z]{2}$/),
  name: line,
  what: text,
  licence: line,
  /** What it was made from, in own words. */
  source: z.strictObject({ title: line, address: webAddress.optional(), seen: day.optional(), note: text.optional() }),
  sides: z.array(side).min(1),
  roles: z.array(role).min(1),
  /** The role of whoever starts it. */
  startedBy: idSchema,
  agreements: z.array(agreement).default([]),
  starts: z.array(start).default([]),
  routes: z.array(route).default([]),
  conditions: z.array(condition).default([]),
  workstreams: z.array(z.strictObject({ id: idSchema, name: line })).default([]),
  deliverables: z.array(deliverable).default([]),
  phases: z.array(phaseSchema).min(1).max(50),
  /** Templates that it carries itself; one called like a template that ships stands for it. Absent, not empty: the hash. */
  templates: z.array(templateSchema).max(200).optional(),
  references: z.array(reference).default([]),
  /** What was unclear or contradictory in the source, and how it is settled here. */
  settled: texts,
})

export type Playbook = z.infer<typeof playbookSchema>
export type PhaseGate = z.infer<typeof gate>
export type Phase = z.infer<typeof phaseSchema>
export type Step = z.infer<typeof stepSchema>
export type Duration = z.infer<typeof durationSchema>
