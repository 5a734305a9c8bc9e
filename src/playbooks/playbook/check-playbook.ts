import { findClosest } from '#lib/text.ts'
import type { PhaseGate, Playbook, Step } from './playbook.ts'
import { tools } from './tools.ts'

/** What is wrong with a playbook that has the right form; `path` is for machines (`['phases', 0, 'steps', 2, 'owner']`). */
export type Fault = { path: PropertyKey[]; message: string; help: string }

type Found = Fault[]
type Named = { id: string }

const ids = (all: readonly Named[]) => all.map(({ id }) => id)

function findDoubles(all: readonly Named[], path: PropertyKey[], what: string): Found {
  const seen = new Set<string>()
  return all.flatMap(({ id }, at) => {
    if (!seen.has(id)) {
      seen.add(id)
      return []
    }
    return [
      {
        path: [...path, at, 'id'],
        message: `There are two ${what} called “${id}”.`,
        help: 'Give one of them another id.',
      },
    ]
  })
}

/** Names that stand for nothing, with what may have been meant. */
function findUnknown(
  names: readonly string[],
  known: readonly string[],
  path: PropertyKey[],
  what: string,
  isList = true,
): Found {
  return names.flatMap((name, at) => {
    if (known.includes(name)) return []
    const closest = findClosest(name, known)
    const help = closest ? `Did you mean “${closest}”?` : `Add it, or take it out here.`
    return [{ path: isList ? [...path, at] : path, message: `There is no ${what} “${name}”.`, help }]
  })
}

/** All names that parts of a playbook may be called by. */
type Known = Record<
  | 'sides'
  | 'roles'
  | 'steps'
  | 'phases'
  | 'templates'
  | 'deliverables'
  | 'conditions'
  | 'routes'
  | 'workstreams'
  | 'references'
  | 'checks',
  readonly string[]
>

const stepsOf = (playbook: Playbook): Step[] => playbook.phases.flatMap(({ steps }) => steps)

const knownOf = (playbook: Playbook, templates: readonly string[]): Known => ({
  sides: ids(playbook.sides),
  roles: ids(playbook.roles),
  steps: ids(stepsOf(playbook)),
  phases: ids(playbook.phases),
  templates: [...ids(playbook.templates ?? []), ...templates],
  deliverables: ids(playbook.deliverables),
  conditions: ids(playbook.conditions),
  routes: ids(playbook.routes),
  workstreams: ids(playbook.workstreams),
  references: ids(playbook.references),
  checks: stepsOf(playbook).flatMap((step) => step.checklist.map(({ id }) => `${step.id}.${id}`)),
})

const checkGate = (gate: PhaseGate, path: PropertyKey[], known: Known): Found => [
  ...findUnknown(gate.deliverables, known.deliverables, [...path, 'deliverables'], 'deliverable'),
  ...findUnknown(gate.checks, known.checks, [...path, 'checks'], 'checklist item'),
  ...findUnknown(gate.decidedBy, [...known.sides, ...known.roles], [...path, 'decidedBy'], 'side or role'),
]

function checkFrame(playbook: Playbook, known: Known): Found {
  const about = [...known.templates, ...known.deliverables, ...tools]
  return [
    ...playbook.roles.flatMap(({ side }, at) => findUnknown([side], known.sides, ['roles', at, 'side'], 'side', false)),
    ...findUnknown([playbook.startedBy], known.roles, ['startedBy'], 'role', false),
    ...playbook.agreements.flatMap((one, at) => [
      ...findUnknown(one.about, about, ['agreements', at, 'about'], 'template, deliverable or register'),
      ...findUnknown(one.signedBy, [...known.sides, ...known.roles], ['agreements', at, 'signedBy'], 'side or role'),
    ]),
    ...playbook.starts.flatMap(({ skips }, at) =>
      findUnknown(skips, [...known.steps, ...known.phases], ['starts', at, 'skips'], 'step or phase'),
    ),
    ...playbook.deliverables.flatMap(({ template }, at) =>
      template ? findUnknown([template], known.templates, ['deliverables', at, 'template'], 'template', false) : [],
    ),
    ...playbook.phases.flatMap(({ deliverables, gate }, at) => [
      ...findUnknown(deliverables, known.deliverables, ['phases', at, 'deliverables'], 'deliverable'),
      ...(gate ? checkGate(gate, ['phases', at, 'gate'], known) : []),
    ]),
  ]
}

function checkNames(step: Step, path: PropertyKey[], known: Known): Found {
  const tasks = step.activities.flatMap((activity, at) =>
    activity.tasks.map((task, n) => ({ task, path: [...path, 'activities', at, 'tasks', n, 'tool'] })),
  )
  return [
    ...findUnknown([step.owner], known.roles, [...path, 'owner'], 'role', false),
    ...findUnknown(step.with, known.roles, [...path, 'with'], 'role'),
    ...(step.workstream
      ? findUnknown([step.workstream], known.workstreams, [...path, 'workstream'], 'workstream', false)
      : []),
    ...findUnknown(step.after, known.steps, [...path, 'after'], 'step'),
    ...Object.keys(step.routes).flatMap((route) =>
      findUnknown([route], known.routes, [...path, 'routes', route], 'route', false),
    ),
    ...findUnknown(step.documents, known.templates, [...path, 'documents'], 'template'),
    ...findUnknown(step.tools, tools, [...path, 'tools'], 'page of the product'),
    ...tasks.flatMap((one) =>
      one.task.tool ? findUnknown([one.task.tool], tools, one.path, 'page of the product', false) : [],
    ),
    ...findUnknown(step.deliverables, known.deliverables, [...path, 'deliverables'], 'deliverable'),
    ...findUnknown(step.references, known.references, [...path, 'references'], 'reference'),
    ...step.checklist.flatMap((check, at) =>
      [check.when, check.unless].flatMap((condition, n) =>
        condition
          ? findUnknown(
              [condition],
              known.conditions,
              [...path, 'checklist', at, n ? 'unless' : 'when'],
              'condition',
              false,
            )
          : [],
      ),
    ),
  ]
}

function checkEndings(step: Step, path: PropertyKey[], known: Known, isLast: boolean): Found {
  return step.endings.flatMap((ending, at) => {
    const here = [...path, 'endings', at]
    if (ending.repeats && ending.leadsTo !== 'repeat')
      return [
        {
          path: [...here, 'repeats'],
          message: 'Only an ending that repeats says what it repeats.',
          help: 'Write leadsTo: repeat, or take it out.',
        },
      ]
    if (ending.repeats)
      return findUnknown(
        [ending.repeats],
        [...known.steps, ...known.phases],
        [...here, 'repeats'],
        'step or phase',
        false,
      )
    if (ending.leadsTo === 'next' && isLast)
      return [
        {
          path: [...here, 'leadsTo'],
          message: 'This ending leads nowhere: no step comes after it.',
          help: 'Write leadsTo: end, or add a step.',
        },
      ]
    return []
  })
}

function checkDoublesOfStep(step: Step, path: PropertyKey[]): Found {
  const tasks = step.activities.flatMap((activity) => activity.tasks)
  const lists = {
    goals: 'goals',
    activities: 'activities',
    challenges: 'challenges',
    checklist: 'checklist items',
    endings: 'endings',
  } as const
  return [
    ...Object.entries(lists).flatMap(([name, what]) =>
      findDoubles(step[name as keyof typeof lists], [...path, name], what),
    ),
    ...findDoubles(tasks, [], 'tasks').map((fault) => {
      const double = tasks[Number(fault.path[0])]
      const at = step.activities.findLastIndex((activity) => activity.tasks.some((task) => task === double))
      const n = step.activities[at]?.tasks.lastIndexOf(double!) ?? 0
      return { ...fault, path: [...path, 'activities', at, 'tasks', n, 'id'] }
    }),
  ]
}

function checkDoubles(playbook: Playbook): Found {
  const lists = {
    sides: 'sides',
    roles: 'roles',
    agreements: 'agreements',
    starts: 'ways to start',
    routes: 'routes',
    conditions: 'conditions',
    workstreams: 'workstreams',
    deliverables: 'deliverables',
    phases: 'phases',
    references: 'references',
  } as const
  const seen = new Set<string>()
  const steps = playbook.phases.flatMap(({ steps }, phase) =>
    steps.flatMap(({ id }, at): Found => {
      if (!seen.has(id)) {
        seen.add(id)
        return []
      }
      const help = 'Give one of them another id; ids of steps count across all phases.'
      return [{ path: ['phases', phase, 'steps', at, 'id'], message: `There are two steps called “${id}”.`, help }]
    }),
  )
  return [
    ...findDoubles(playbook.templates ?? [], ['templates'], 'templates'),
    ...Object.entries(lists).flatMap(([name, what]) => findDoubles(playbook[name as keyof typeof lists], [name], what)),
    ...steps,
  ]
}

/** A chain of steps that comes back to where it began: `[a, b, a]` where a waits for b, and b for a. */
function findCycle(steps: readonly Step[]): string[] | undefined {
  const waiting = new Map(steps.map((step) => [step.id, new Set(step.after)]))
  const followers = new Map<string, string[]>()
  for (const step of steps) for (const id of step.after) followers.set(id, [...(followers.get(id) ?? []), step.id])
  const ready = steps.filter(({ after }) => after.every((id) => !waiting.has(id))).map(({ id }) => id)
  for (let id = ready.pop(); id !== undefined; id = ready.pop()) {
    waiting.delete(id)
    for (const next of followers.get(id) ?? []) {
      waiting.get(next)?.delete(id)
      if (waiting.get(next)?.size === 0) ready.push(next)
    }
  }
  // Whoever still waits, waits for somebody who does: following them comes back to one that was met.
  const way: string[] = []
  for (
    let id = [...waiting.keys()][0];
    id !== undefined;
    id = [...(waiting.get(id) ?? [])].find((one) => waiting.has(one))
  ) {
    if (way.includes(id)) return [...way.slice(way.indexOf(id)), id]
    way.push(id)
  }
  return undefined
}

function checkOrder(playbook: Playbook): Found {
  const phaseOf = new Map(playbook.phases.flatMap(({ steps }, at) => steps.map(({ id }) => [id, at] as const)))
  const early = playbook.phases.flatMap(({ steps }, phase) =>
    steps.flatMap((step, at) =>
      step.after.flatMap((before, n): Found => {
        if ((phaseOf.get(before) ?? 0) <= phase) return []
        const help = 'Move one of the steps, or take this out.'
        const message = `“${step.id}” comes after “${before}”, which belongs to a later phase.`
        return [{ path: ['phases', phase, 'steps', at, 'after', n], message, help }]
      }),
    ),
  )
  const cycle = findCycle(stepsOf(playbook))
  if (!cycle) return early
  const phase = phaseOf.get(cycle[0]!) ?? 0
  const at = playbook.phases[phase]!.steps.findIndex(({ id }) => id === cycle[0])
  const message = `These steps wait for each other: ${cycle.toReversed().join(', then ')}.`
  return [
    ...early,
    { path: ['phases', phase, 'steps', at, 'after'], message, help: 'Take one of them out of “after”.' },
  ]
}

function checkRoutes(playbook: Playbook): Found {
  const chooses = stepsOf(playbook).some((step) => step.choosesRoute)
  if (!playbook.routes.length && chooses)
    return [{ path: ['routes'], message: 'A step chooses a route, and there are none.', help: 'Add routes.' }]
  if (playbook.routes.length && !chooses)
    return [
      {
        path: ['routes'],
        message: 'No step chooses between these routes.',
        help: 'Write choosesRoute: true at the step that does.',
      },
    ]
  return []
}

/**
 * Rules that the form of a playbook alone does not say: names that stand for something, an order that can be walked,
 * endings that lead somewhere. `templates` are the ids of those there are.
 */
export function checkPlaybook(playbook: Playbook, templates: readonly string[]): Fault[] {
  const known = knownOf(playbook, templates)
  const last = stepsOf(playbook).at(-1)
  const steps = playbook.phases.flatMap(({ steps }, phase) =>
    steps.flatMap((step, at) => {
      const path = ['phases', phase, 'steps', at]
      return [
        ...checkDoublesOfStep(step, path),
        ...checkNames(step, path, known),
        ...checkEndings(step, path, known, step === last),
      ]
    }),
  )
  return [
    ...checkDoubles(playbook),
    ...checkFrame(playbook, known),
    ...steps,
    ...checkOrder(playbook),
    ...checkRoutes(playbook),
  ]
}
