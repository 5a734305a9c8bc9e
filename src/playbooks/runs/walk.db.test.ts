import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { listMembers } from '#people/index.ts'
import type { TestContext } from '../../../tests/support/context.ts'
import { joinProject } from '../../../tests/support/imports.ts'
import { PLAYBOOK } from '../../../tests/support/playbook.ts'
import { openStreet, playbookContext } from '../../../tests/support/playbook-world.ts'
import {
  answerCondition,
  answerQuestion,
  askQuestion,
  assignStep,
  beganTools,
  chooseRoute,
  closePhase,
  editPlaybook,
  findGate,
  findNext,
  findOwnership,
  findRun,
  findStep,
  forkPlaybook,
  importPlaybook,
  listNotes,
  listOtherVersions,
  migrateRun,
  moveStep,
  previewMigration,
  previewRoutes,
  reopenPhase,
  savePlaybook,
  setClaim,
  setDeliverable,
  setStepDates,
  signAgreement,
  tickTask,
} from '../index.ts'

let ctx: TestContext
beforeAll(async () => {
  ctx = await playbookContext()
})
afterAll(() => ctx.close())

const openCity = () => openStreet(ctx)

async function openRunOf(given: object = {}) {
  const city = await openCity()
  const run = await city.start(given)
  const at = { projectId: city.projectId, runId: run.id }
  const step = async (id: string) => (await findRun(city.lead, at)).steps.find((one) => one.id === id)!
  const move = (stepId: string, move: 'begin' | 'finish' | 'skip' | 'block' | 'reopen', more: object = {}) =>
    moveStep(city.lead, { ...at, stepId, move, ...more })
  return { ...city, run, at, step, move }
}

const refusalOf = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error) => error.code,
  )

describe('starting', () => {
  it('brings the roles of the playbook, gives the starter one, and plans phases and parallel workstreams [reform:A09] [reform:A10]', async () => {
    const { projectId, lead, run } = await openRunOf()
    const me = (await listMembers(lead, projectId)).find(
      ({ personId }) => lead.actor.kind === 'person' && personId === lead.actor.id,
    )
    expect(me?.roles.map(({ id }) => id).toSorted()).toEqual(['head-gardener', 'lead'])
    expect(run.phases.map(({ plannedStart, plannedEnd }) => [plannedStart, plannedEnd])).toEqual([
      ['2026-03-02', '2026-05-01'],
      ['2026-05-02', '2026-11-08'],
    ])
    const spans = run.steps.map(({ id, plannedStart, plannedEnd, latestEnd }) => [
      id,
      plannedStart,
      plannedEnd,
      latestEnd,
    ])
    expect(spans.slice(0, 3)).toEqual([
      ['ask', '2026-03-02', '2026-03-15', '2026-03-22'],
      ['dig', '2026-03-02', '2026-03-11', '2026-03-11'],
      ['choose', '2026-03-16', '2026-03-22', '2026-03-22'],
    ])
  })

  it('lets a project follow several, and one person alone start any of them', async () => {
    const { start } = await openCity()
    expect((await start()).state).toBe('running')
    expect((await start({ startKind: 'alone' })).steps.find(({ id }) => id === 'ask')?.need).toBe('not-needed')
  })

  it('starts a step that stands alone without the rest [lda:0-23]', async () => {
    const { start } = await openCity()
    const alone = await start({ onlyStep: 'ask' })
    expect(alone.phases.map(({ id }) => id)).toEqual(['prepare'])
    expect(alone.steps.filter(({ need }) => need === 'required').map(({ id }) => id)).toEqual(['ask'])
    expect(await refusalOf(start({ onlyStep: 'dig' }))).toBe('playbooks.not-alone')
  })

  it('is refused to those who may not, and for what is not there', async () => {
    const { projectId, start } = await openCity()
    const viewer = ctx.as(await joinProject(ctx, projectId, 'viewer'))
    expect(await refusalOf(start({}, viewer))).toBe('people.not-allowed')
    expect(await refusalOf(start({ key: 'nothing' }))).toBe('playbooks.no-playbook')
    expect(await refusalOf(start({ startKind: 'flying' }))).toBe('playbooks.no-start')
    expect(await refusalOf(start({ startedOn: '2 March' }))).toBe('input.invalid')
  })
})

describe('a step', () => {
  it('begins with its first tick, which says who and when, and its pages appear [reform:A11]', async () => {
    const { projectId, lead, at, step } = await openRunOf()
    expect([...(await beganTools(lead, projectId))]).toEqual([])
    await tickTask(lead, { ...at, stepId: 'ask', taskId: 'knock', isDone: true })
    expect((await step('ask')).state).toBe('doing')
    expect([...(await beganTools(lead, projectId))].toSorted()).toEqual(['library', 'meetings'])
    const { tasks } = await findStep(lead, { ...at, stepId: 'ask' })
    expect(tasks.get('knock')).toMatchObject({ by: lead.actor.kind === 'person' && lead.actor.id })
    await tickTask(lead, { ...at, stepId: 'ask', taskId: 'knock', isDone: false })
    expect((await findStep(lead, { ...at, stepId: 'ask' })).tasks.size).toBe(0)
    expect(await refusalOf(tickTask(lead, { ...at, stepId: 'ask', taskId: 'sing', isDone: true }))).toBe(
      'playbooks.no-part',
    )
  })

  it('is skipped or blocked with a reason only, and goes on from there', async () => {
    const { move, step } = await openRunOf()
    expect(await refusalOf(move('dig', 'skip'))).toBe('playbooks.needs-reason')
    await move('dig', 'block', { reason: 'Frost' })
    expect(await step('dig')).toMatchObject({ state: 'blocked', reason: 'Frost' })
    expect(await refusalOf(move('dig', 'finish'))).toBe('playbooks.cannot-move')
    await move('dig', 'begin')
    await move('dig', 'finish')
    expect(await step('dig')).toMatchObject({
      state: 'done',
      reason: null,
      settledOn: expect.stringMatching(/^\d{4}-/),
    })
  })

  it('takes questions and keeps the answers for the next reader', async () => {
    const { lead, at } = await openRunOf()
    const { id } = await askQuestion(lead, { ...at, stepId: 'dig', question: 'How deep?' })
    await answerQuestion(lead, { ...at, stepId: 'dig', questionId: id, answer: 'A metre' })
    const { questions } = await findStep(lead, { ...at, stepId: 'dig' })
    expect(questions).toMatchObject([{ question: 'How deep?', answer: 'A metre' }])
    expect(await refusalOf(answerQuestion(lead, { ...at, stepId: 'ask', questionId: id, answer: 'x' }))).toBe(
      'playbooks.no-question',
    )
  })

  it('is for whom it is assigned to, else for who holds its role, else for who leads', async () => {
    const { lead, at, projectId } = await openRunOf()
    const who = async () => (await findStep(lead, { ...at, stepId: 'ask' })).owners.map(({ name }) => name)
    expect(await who()).toEqual(['lead'])
    const neighbour = await joinProject(ctx, projectId, 'neighbour')
    expect(await who()).toEqual(['neighbour'])
    const viewer = await joinProject(ctx, projectId, 'viewer')
    await assignStep(lead, { ...at, stepId: 'ask', persons: [viewer.id, neighbour.id] })
    expect((await who()).toSorted()).toEqual(['neighbour', 'viewer'])
    expect(await refusalOf(assignStep(lead, { ...at, stepId: 'ask', persons: [ctx.clock.newId()] }))).toBe(
      'playbooks.not-member',
    )
  })
})

describe('a gate', () => {
  it('lists what is unmet and needs a reason to be passed over; both are kept [reform:J1]', async () => {
    const { lead, at, projectId } = await openRunOf()
    const gate = { ...at, phaseId: 'prepare' }
    const { unmet } = await findGate(lead, gate)
    expect(unmet.map(({ kind, id }) => `${kind} ${id}`)).toEqual([
      'step ask',
      'step dig',
      'step choose',
      'condition has-pipes',
      'check half',
      'deliverable tree-plan',
      'agreement watering',
      'agreement watering',
    ])
    expect(await refusalOf(closePhase(lead, gate))).toBe('playbooks.unmet')
    await closePhase(lead, { ...gate, reason: 'Spring is here', keep: 'The doors', change: 'Dig first\n\nAsk later' })
    const { phase, passings } = await findGate(lead, gate)
    expect(phase.state).toBe('closed')
    expect(passings).toMatchObject([{ kind: 'closed', reason: 'Spring is here', unmet: { length: 8 } }])
    const notes = await listNotes(lead, { projectId, key: 'street-trees' })
    expect(notes.map(({ kind, note }) => [kind, note])).toEqual([
      ['keep', 'The doors'],
      ['change', 'Dig first'],
      ['change', 'Ask later'],
    ])
  })

  it('asks for a checklist item only where the answer to its question wants it [lda:2.1]', async () => {
    const { lead, at } = await openRunOf()
    const checks = async () =>
      (await findGate(lead, { ...at, phaseId: 'prepare' })).unmet.filter(
        ({ kind, stepId }) => kind === 'check' && stepId === 'dig',
      )
    expect(await checks()).toEqual([])
    await answerCondition(lead, { ...at, conditionId: 'has-pipes', answer: true })
    expect((await checks()).map(({ id }) => id)).toEqual(['pipes'])
    await answerCondition(lead, { ...at, conditionId: 'has-pipes', answer: false })
    expect((await checks()).map(({ id }) => id)).toEqual(['room'])
  })

  it('is satisfied by delivering and by each side signing for itself', async () => {
    const { lead, at, projectId } = await openRunOf()
    const open = async (kind: string) =>
      (await findGate(lead, { ...at, phaseId: 'prepare' })).unmet.filter((one) => one.kind === kind)
    await setDeliverable(lead, { ...at, deliverableId: 'tree-plan', state: 'delivered', ref: `run:${at.runId}` })
    expect(await open('deliverable')).toEqual([])
    await signAgreement(lead, { ...at, agreementId: 'watering', party: 'gardeners' })
    expect(await refusalOf(signAgreement(lead, { ...at, agreementId: 'watering', party: 'neighbour' }))).toBe(
      'playbooks.not-yours',
    )
    const neighbour = ctx.as(await joinProject(ctx, projectId, 'neighbour'))
    await signAgreement(neighbour, { ...at, agreementId: 'watering', party: 'neighbour' })
    expect(await open('agreement')).toEqual([])
  })

  it('opens again with a reason', async () => {
    const { lead, at } = await openRunOf()
    const gate = { ...at, phaseId: 'prepare' }
    await closePhase(lead, { ...gate, reason: 'Enough' })
    expect(await refusalOf(closePhase(lead, { ...gate, reason: 'Again' }))).toBe('playbooks.closed')
    expect(await refusalOf(reopenPhase(lead, { ...gate, reason: ' ' }))).toBe('playbooks.needs-reason')
    await reopenPhase(lead, { ...gate, reason: 'Not enough' })
    expect((await findGate(lead, gate)).phase.state).toBe('open')
  })
})

describe('a route', () => {
  it('decides which steps apply, and again when the decision changes; nothing done is lost [lda:2.1]', async () => {
    const { lead, at, step, move } = await openRunOf()
    await move('order', 'begin')
    const { changes } = await previewRoutes(lead, at)
    expect(changes.map(({ route, fallsAway }) => [route, fallsAway.map(({ id }) => id)])).toEqual([
      ['buy', ['sow']],
      ['grow', ['order']],
    ])
    const grown = await chooseRoute(lead, { ...at, route: 'grow' })
    expect(grown.fallsAway.map(({ id, state }) => [id, state])).toEqual([['order', 'doing']])
    expect(await refusalOf(findStep(lead, { ...at, stepId: 'order' }))).toBe('playbooks.no-step')
    const bought = await chooseRoute(lead, { ...at, route: 'buy' })
    expect([bought.comes.map(({ id }) => id), bought.fallsAway.map(({ id }) => id)]).toEqual([['order'], ['sow']])
    expect(await step('order')).toMatchObject({ state: 'doing', need: 'required' })
    expect(await chooseRoute(lead, { ...at, route: 'buy' })).toMatchObject({ comes: [], fallsAway: [], moved: [] })
    expect(await refusalOf(chooseRoute(lead, { ...at, route: 'steal' }))).toBe('playbooks.no-route')
  })
})

describe('dates', () => {
  it('move what depends on them, and say what moved', async () => {
    const { lead, at, step } = await openRunOf()
    const moved = await setStepDates(lead, { ...at, stepId: 'dig', start: '2026-04-20', end: '2026-05-10' })
    expect(moved.map(({ stepId }) => stepId)).toEqual(['dig', 'choose', 'order', 'sow', 'look'])
    expect((await step('choose')).plannedStart).toBe('2026-05-11')
    expect((await step('ask')).plannedStart).toBe('2026-03-02')
    expect(await refusalOf(setStepDates(lead, { ...at, stepId: 'dig', start: '2026-05-10', end: '2026-04-10' }))).toBe(
      'playbooks.wrong-dates',
    )
    await setStepDates(lead, { ...at, stepId: 'dig', start: '', end: '' })
    expect((await step('choose')).plannedStart).toBe('2026-03-16')
  })
})

it('shows for each step whether nobody, one or two departments claim it', async () => {
  const { lead, at } = await openRunOf()
  const claim = (stepId: string, department: string, isClaimed = true) =>
    setClaim(lead, { ...at, stepId, department, isClaimed })
  await claim('ask', 'Parks')
  await claim('dig', 'Parks')
  await claim('dig', 'Roads')
  const { departments, counts, steps } = await findOwnership(lead, at)
  expect(departments).toEqual(['Parks', 'Roads'])
  expect(counts).toEqual({ nobody: 4, one: 1, several: 1 })
  expect(steps[1]).toMatchObject({ departments: ['Parks', 'Roads'], claimed: 'several' })
  await claim('dig', 'Roads', false)
  expect((await findOwnership(lead, at)).counts.several).toBe(0)
})

describe('from the first step to the end', () => {
  it('always says what to do next and why, and one person alone can walk all of it', async () => {
    const { lead, at, projectId, move, step } = await openRunOf()
    const next = async () =>
      (await findNext(lead, projectId)).map((one) => (one.kind === 'step' ? one.step.id : `close ${one.phase.id}`))
    expect(await next()).toEqual(['ask', 'dig'])
    await move('ask', 'finish')
    await move('dig', 'begin')
    expect(await next()).toEqual(['dig'])
    await move('dig', 'finish')
    expect(await next()).toEqual(['choose'])
    await move('choose', 'finish')
    await chooseRoute(lead, { ...at, route: 'buy' })
    expect(await next()).toEqual(['close prepare'])
    await closePhase(lead, { ...at, phaseId: 'prepare', reason: 'Nobody else is here to sign' })
    expect(await next()).toEqual(['order'])
    await move('order', 'finish')
    expect(await refusalOf(move('look', 'finish'))).toBe('playbooks.needs-ending')
    await move('look', 'finish', { ending: 'again' })
    expect(await step('order')).toMatchObject({ state: 'todo', round: 2 })
    expect(await next()).toEqual(['order'])
    await move('order', 'finish')
    await move('look', 'finish', { ending: 'alive', keep: 'The autumn', change: 'Water sooner' })
    expect(await findRun(lead, at)).toMatchObject({ state: 'ended', ending: 'alive' })
    const notes = await listNotes(lead, { projectId, key: 'street-trees' })
    expect(notes.map(({ note }) => note)).toEqual(['The autumn', 'Water sooner'])
    expect(await next()).toEqual([])
    expect(await refusalOf(move('order', 'reopen'))).toBe('playbooks.ended')
  })
})

it('goes on in the next phase where one was closed with steps left open', async () => {
  const { lead, at, projectId } = await openRunOf()
  await chooseRoute(lead, { ...at, route: 'buy' })
  await closePhase(lead, { ...at, phaseId: 'prepare', reason: 'Spring does not wait' })
  expect((await findNext(lead, projectId)).map((one) => one.kind === 'step' && one.step.id)).toEqual(['order'])
})

describe('a playbook of one’s own', () => {
  it('is changed as text or by a small form; every change is a new version, and a run stays with its own', async () => {
    const { lead, projectId, at } = await openRunOf()
    const key = 'street-trees'
    const edited = await editPlaybook(lead, { projectId, key, edit: { do: 'rename-step', stepId: 'dig', name: 'Dig' } })
    expect(edited.version).toBe('1.0.1')
    expect((await findRun(lead, at)).version).toBe('1.0.0')
    expect(await refusalOf(savePlaybook(lead, { projectId, key, text: PLAYBOOK, basedOn: 'x' }))).toBe(
      'playbooks.changed-meanwhile',
    )
    expect(await savePlaybook(lead, { projectId, key, text: PLAYBOOK })).toMatchObject({ version: '1.0.2' })
    const wrong = PLAYBOOK.replace('owner: neighbour', 'owner: mayor')
    const refused = await savePlaybook(lead, { projectId, key, text: wrong }).catch((error) => error)
    expect(refused).toMatchObject({ code: 'playbooks.wrong', details: { findings: [{ line: expect.any(Number) }] } })
  })

  it('with a step added, removed and changed moves a running run, after showing what changes and what is kept', async () => {
    const { lead, projectId, at, move, step } = await openRunOf()
    await move('dig', 'finish')
    await tickTask(lead, { ...at, stepId: 'ask', taskId: 'list', isDone: true })
    const edit = (edit: Parameters<typeof editPlaybook>[1]['edit']) =>
      editPlaybook(lead, { projectId, key: 'street-trees', edit })
    await edit({ do: 'remove-step', stepId: 'dig' })
    await edit({ do: 'add-step', phaseId: 'prepare', name: 'Draw a map', why: 'To see it', owner: 'neighbour' })
    await edit({ do: 'add-check', stepId: 'ask', text: 'Everybody has a tree' })
    await edit({ do: 'add-tip', stepId: 'ask', text: 'Bring cake' })
    const [version] = await listOtherVersions(lead, at)
    expect(version).toMatchObject({ isOwn: true, version: '1.0.4' })
    const { changes, moved } = await previewMigration(lead, { ...at, isOwn: true })
    expect(changes.map(({ change, part, id, isDone }) => [change, part, id, isDone ?? false])).toEqual([
      ['removed', 'step', 'dig', true],
      ['added', 'check', 'everybody-has-a-tree', false],
      ['added', 'step', 'draw-a-map', false],
      ['changed', 'playbook', 'street-trees', false],
      ['changed', 'step', 'ask', true],
      ['changed', 'step', 'choose', false],
    ])
    expect(changes.find(({ id }) => id === 'ask')?.fields).toEqual([
      { field: 'tips', before: [], after: ['Bring cake'] },
    ])
    expect(moved).toMatchObject([{ stepId: 'draw-a-map', from: null }])
    expect(await refusalOf(migrateRun(lead, { ...at, isOwn: true, sha256: 'other' }))).toBe(
      'playbooks.changed-meanwhile',
    )
    const done = await migrateRun(lead, { ...at, isOwn: true, sha256: version!.sha256 })
    expect(done).toEqual({ changes, moved })
    expect((await findRun(lead, at)).version).toBe('1.0.4')
    expect(await step('dig')).toMatchObject({ state: 'done', need: 'gone' })
    expect(await step('draw-a-map')).toMatchObject({ state: 'todo', need: 'required' })
    expect((await findStep(lead, { ...at, stepId: 'ask' })).tasks.has('list')).toBe(true)
    expect(await listOtherVersions(lead, at)).toEqual([])
  })

  it('is made from no playbook that is not there, and only by those who write', async () => {
    const { lead, projectId } = await openCity()
    expect(await refusalOf(forkPlaybook(lead, { projectId, key: 'nothing' }))).toBe('playbooks.no-playbook')
    const viewer = ctx.as(await joinProject(ctx, projectId, 'viewer'))
    expect(await refusalOf(importPlaybook(viewer, { projectId, text: PLAYBOOK }))).toBe('people.not-allowed')
  })
})
