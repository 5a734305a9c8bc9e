import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { describeClaims } from '#evidence/index.ts'
import { emptyProse, plainText } from '#lib/prose/prose.ts'
import { removeMember } from '#people/index.ts'
import { idOf, openDocumentWorld } from '../../../tests/support/document-world.ts'
import {
  addComment,
  appendUpdate,
  approveDocument,
  askApproval,
  closeDocument,
  compareContent,
  countDifferences,
  createDocument,
  deliverDocument,
  endReview,
  findAccess,
  findDocument,
  formatDocument,
  giveVerdict,
  keepClaims,
  listThreads,
  listUntouched,
  listVersions,
  loadUpdates,
  makeVersion,
  readDocumentContent,
  readDocumentText,
  readSections,
  removeDocument,
  reopenDocument,
  restoreVersion,
  settleComment,
  startReview,
  writeSection,
} from './index.ts'
import { compactDocument } from './live/compact.ts'

type World = Awaited<ReturnType<typeof openDocumentWorld>>
let world: World
let shown = 'Two of three goals are met.'
beforeAll(async () => {
  const read = async () => [{ type: 'paragraph' as const, inlines: [{ text: shown }] }]
  world = await openDocumentWorld([{ id: 'goals', read }])
})
afterAll(() => world?.ctx.close())

const refusal = (code: string) => expect.objectContaining({ code: `document.${code}` })

async function start(markdown = 'The city buys food.', title = 'Findings') {
  const { id } = await createDocument(world.analyst, { projectId: world.projectId, title })
  const which = { projectId: world.projectId, documentId: id }
  const [section] = await readSections(world.analyst, which)
  await writeSection(world.analyst, { ...which, index: 0, mark: section!.mark, markdown })
  return which
}

type Which = Awaited<ReturnType<typeof start>>

/** Types as an editor does: on top of all that is stored. */
async function type(which: Which, words: string, as = world.analyst) {
  const doc = new Y.Doc()
  for (const update of (await loadUpdates(as, which.documentId)).updates) Y.applyUpdate(doc, update)
  const before = Y.encodeStateVector(doc)
  const text = (doc.getXmlFragment('prose').get(0) as Y.XmlElement).get(0) as Y.XmlText
  text.insert(text.length, words)
  return appendUpdate(as, { ...which, update: Y.encodeStateAsUpdate(doc, before) })
}

const words = async (which: Which) => plainText(await readDocumentText(world.viewer, which))

/** Through review and approval; gives the hash that was approved. */
async function close(which: Which): Promise<string> {
  await askApproval(world.lead, { ...which, approvers: [idOf(world.reviewer)] })
  const [version] = await listVersions(world.lead, which)
  await approveDocument(world.reviewer, { ...which, sha256: version!.sha256 })
  await closeDocument(world.lead, which)
  return version!.sha256
}

describe('what is typed', () => {
  it('is kept when it was acknowledged, merged with what others typed', async () => {
    const which = await start()
    expect(await type(which, ' It pays late.')).toEqual({ isKept: true })
    expect(await words(which)).toBe('The city buys food. It pays late.')
  })

  it('says the same after it was compacted, and after it was compacted again', async () => {
    const which = await start()
    for (let i = 0; i < 20; i += 1) await type(which, ` ${i}`)
    const before = await words(which)
    world.ctx.clock.advance(600_000)
    expect(await compactDocument(world.ctx, which.documentId)).toBeGreaterThan(20)
    await type(which, ' more')
    world.ctx.clock.advance(600_000)
    await compactDocument(world.ctx, which.documentId)
    expect(await words(which)).toBe(`${before} more`)
    expect((await loadUpdates(world.ctx, which.documentId)).updates).toHaveLength(1)
  })

  it('is refused where the bytes are no change, and breaks nothing', async () => {
    const which = await start()
    const broken = appendUpdate(world.analyst, { ...which, update: new Uint8Array([9, 9, 9, 9]) })
    await expect(broken).rejects.toEqual(refusal('unreadable-change'))
    expect(await words(which)).toBe('The city buys food.')
  })

  it('is refused from whoever may only comment or read, and from somebody of another project', async () => {
    const which = await start()
    for (const person of [world.reviewer, world.viewer])
      await expect(type(which, 'x', person)).rejects.toMatchObject({ code: 'people.not-allowed' })
    await expect(type(which, 'x', world.stranger)).rejects.toMatchObject({ code: 'people.no-such-project' })
    expect(await findAccess(world.reviewer, which)).toEqual({ state: 'draft', mayWrite: false, mayComment: true })
  })

  it('is not kept once the document is in review, and says so (reform:F27)', async () => {
    const which = await start()
    await startReview(world.lead, which)
    expect(await type(which, ' Late.')).toEqual({ isKept: false, state: 'in-review' })
    const [section] = await readSections(world.analyst, which)
    const written = writeSection(world.analyst, { ...which, index: 0, mark: section!.mark, markdown: 'Other' })
    await expect(written).rejects.toEqual(refusal('not-writable'))
    expect(await words(which)).toBe('The city buys food.')
  })

  it('loses nothing that was acknowledged when the process is killed, and says nothing twice', async () => {
    const { id: documentId } = await createDocument(world.analyst, { projectId: world.projectId, title: 'Killed' })
    const which = { projectId: world.projectId, documentId }
    expect(await readDocumentText(world.viewer, which)).toEqual(emptyProse())
    const { host, user, database } = world.ctx.connection
    const script = fileURLToPath(new URL('../../../tests/support/write-document-until-killed.ts', import.meta.url))
    const given = JSON.stringify({ connection: { host, user, database }, ...which })
    const child = spawn(process.execPath, [script, given], { stdio: ['ignore', 'pipe', 'inherit'] })
    let said = ''
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      said += text
      if (said.split('\n').length > 100) child.kill('SIGKILL')
    })
    await once(child, 'exit')
    const last = Number(said.trim().split('\n').at(-1))
    expect(last).toBeGreaterThan(90)
    const kept = (await words(which)).trim().split(' ')
    expect(kept).toEqual(Array.from({ length: kept.length }, (_, i) => `w${i}`))
    expect(kept.length).toBeGreaterThan(last)
  })
})

it('is removed by a lead alone, and not once it was closed', async () => {
  const which = await start()
  await expect(removeDocument(world.analyst, which)).rejects.toMatchObject({ code: 'people.not-allowed' })
  await close(which)
  await expect(removeDocument(world.lead, which)).rejects.toEqual(refusal('not-removable'))
  await formatDocument(world.lead, { ...which, layout: { paper: 'a4' } })
  await expect(removeDocument(world.lead, which)).rejects.toEqual(refusal('not-removable'))
  await reopenDocument(world.lead, { ...which, reason: 'It names somebody.' })
  await removeDocument(world.lead, which)
  await expect(findDocument(world.lead, which)).rejects.toEqual(refusal('no-such-document'))
})

it('takes a comment or closes, whichever is first, where both come at one moment', async () => {
  const which = await start()
  await askApproval(world.lead, { ...which, approvers: [idOf(world.reviewer)] })
  const [version] = await listVersions(world.lead, which)
  await approveDocument(world.reviewer, { ...which, sha256: version!.sha256 })
  const comments = Array.from({ length: 6 }, (_, i) => addComment(world.reviewer, { ...which, text: `Comment ${i}` }))
  const [closed, ...said] = await Promise.allSettled([closeDocument(world.lead, which), ...comments])
  expect(closed.status).toBe('fulfilled')
  const kept = (await listThreads(world.lead, which)).flatMap(({ comments }) => comments.map(({ text }) => text))
  for (const [i, outcome] of said.entries()) {
    expect(kept.includes(`Comment ${i}`)).toBe(outcome.status === 'fulfilled')
    if (outcome.status === 'rejected')
      expect(outcome.reason).toMatchObject({ code: 'document.closed-to-comments', details: { text: `Comment ${i}` } })
  }
})

describe('versions', () => {
  it('freeze what live parts show, and are told apart by a hash that can be made again', async () => {
    const which = await start(':::live goals\n:::')
    const first = await makeVersion(world.analyst, { ...which, name: 'First' })
    shown = 'All goals are met.'
    const frozen = await readDocumentContent(world.viewer, { ...which, version: first.number })
    expect(JSON.stringify(frozen.content)).toContain('Two of three goals')
    expect(JSON.stringify((await readDocumentContent(world.viewer, which)).content)).toContain('All goals are met')
    const second = await makeVersion(world.analyst, { ...which, name: 'Second' })
    const third = await makeVersion(world.analyst, { ...which, name: 'Third' })
    expect(second.sha256).not.toBe(first.sha256)
    expect(third.sha256).toBe(second.sha256)
  })

  it('are brought back as a change like any other, so that nothing written since is lost', async () => {
    const which = await start('One.')
    const first = await makeVersion(world.analyst, { ...which, name: 'First' })
    await type(which, ' Two.')
    await restoreVersion(world.analyst, { ...which, number: first.number })
    expect(await words(which)).toBe('One.')
    const [kept] = await listVersions(world.viewer, which)
    const before = await readDocumentContent(world.viewer, { ...which, version: kept!.number })
    const now = await readDocumentContent(world.viewer, which)
    expect(countDifferences(compareContent(before.content, now.content))).toBe(1)
    await type(which, ' Three.')
    expect(await words(which)).toBe('One. Three.')
  })
})

describe('the way to a closed document (reform:F28, F29)', () => {
  it('asks for verdicts in rounds, and tells those who are asked', async () => {
    const which = await start()
    const past = startReview(world.lead, { ...which, closesOn: '2020-01-01' })
    await expect(past).rejects.toMatchObject({ details: { fields: { closesOn: expect.stringContaining('not over') } } })
    await startReview(world.lead, { ...which, reviewers: [idOf(world.reviewer)], closesOn: '2026-12-01' })
    const { documentsView } = await import('./review/find-review.ts')
    const waiting = () => documentsView.waiting!(world.reviewer, which.projectId, idOf(world.reviewer))
    expect(await waiting()).toEqual([
      expect.objectContaining({ ref: `document:${which.documentId}`, what: 'document-review' }),
    ])
    await giveVerdict(world.reviewer, { ...which, verdict: 'approve' })
    expect(await waiting()).toEqual([])
    await endReview(world.lead, which)
    await startReview(world.lead, which)
    expect((await findDocument(world.viewer, which)).round).toBe(2)
  })

  it('refuses to close before everybody who must has approved, by name', async () => {
    const which = await start()
    await askApproval(world.lead, { ...which, approvers: [idOf(world.reviewer), idOf(world.lead)] })
    const [version] = await listVersions(world.lead, which)
    await approveDocument(world.lead, { ...which, sha256: version!.sha256 })
    await expect(closeDocument(world.lead, which)).rejects.toMatchObject({
      code: 'document.not-approved',
      details: { waitsFor: ['Cora'] },
    })
  })

  it('refuses to close what only whoever asked has approved, while another member could', async () => {
    const which = await start()
    await askApproval(world.lead, which)
    const [version] = await listVersions(world.lead, which)
    await approveDocument(world.lead, { ...which, sha256: version!.sha256 })
    await expect(closeDocument(world.lead, which)).rejects.toMatchObject({
      code: 'document.needs-another',
      details: { waitsFor: ['Cora'] },
    })
    await approveDocument(world.reviewer, { ...which, sha256: version!.sha256 })
    expect(await closeDocument(world.lead, which)).toBe('closed')
  })

  it('says before it closes which places of the template nobody has filled in, and closes them when told so', async () => {
    const { projectId } = world
    const { id: documentId } = await createDocument(world.analyst, {
      projectId,
      title: 'Start',
      template: 'workspace-overview',
    })
    const which = { projectId, documentId }
    expect(await listUntouched(world.viewer, which)).toContain('[City or organisation]')
    await askApproval(world.lead, which)
    const [version] = await listVersions(world.lead, which)
    await approveDocument(world.reviewer, { ...which, sha256: version!.sha256 })
    await expect(closeDocument(world.lead, which)).rejects.toEqual(refusal('untouched-places'))
    expect(await closeDocument(world.lead, { ...which, asItStands: true })).toBe('closed')
  })

  it('takes no approval of another version than the one that waits', async () => {
    const which = await start()
    await askApproval(world.lead, which)
    await expect(approveDocument(world.reviewer, { ...which, sha256: '0'.repeat(64) })).rejects.toEqual(
      refusal('other-version'),
    )
  })

  it('keeps the hash of the approved text through layout and delivery, and refuses words on every way in', async () => {
    const which = await start()
    const sha256 = await close(which)
    await formatDocument(world.lead, { ...which, layout: { paper: 'letter', numbered: true } })
    await formatDocument(world.lead, { ...which, layout: { paper: 'a4' } })
    await deliverDocument(world.lead, which)
    expect((await readDocumentContent(world.viewer, which)).sha256).toBe(sha256)
    expect(await type(which, 'x')).toEqual({ isKept: false, state: 'delivered' })
    const restored = restoreVersion(world.analyst, { ...which, number: 1 })
    await expect(restored).rejects.toEqual(refusal('not-writable'))
  })

  it('gives a comment back that comes at the moment of closing', async () => {
    const which = await start()
    await close(which)
    const late = addComment(world.reviewer, { ...which, text: 'One more thing.' })
    await expect(late).rejects.toMatchObject({
      code: 'document.closed-to-comments',
      kind: 'conflict',
      details: { text: 'One more thing.' },
    })
  })

  it('is opened again by a lead alone, with a reason, and keeps what was approved', async () => {
    const which = await start()
    const sha256 = await close(which)
    await expect(reopenDocument(world.analyst, { ...which, reason: 'x' })).rejects.toMatchObject({
      code: 'people.not-allowed',
    })
    await expect(reopenDocument(world.lead, { ...which, reason: ' ' })).rejects.toMatchObject({ code: 'input.invalid' })
    await reopenDocument(world.lead, { ...which, reason: 'A figure was wrong.' })
    const versions = await listVersions(world.viewer, which)
    expect(versions.map((version) => version.sha256)).toContain(sha256)
    expect(versions[0]!.reason).toBe('A figure was wrong.')
    expect(await type(which, ' Again.')).toEqual({ isKept: true })
  })
})

describe('comments', () => {
  it('stand at their words, change no letter of the text, and must be settled before approval', async () => {
    const which = await start('The city pays after 60 days.')
    const before = (await loadUpdates(world.ctx, which.documentId)).updates.length
    await startReview(world.lead, which)
    const { threadId } = await addComment(world.reviewer, { ...which, text: 'Not 45?', quote: '60 days' })
    expect((await loadUpdates(world.ctx, which.documentId)).updates).toHaveLength(before)
    await endReview(world.lead, which)
    await expect(askApproval(world.lead, which)).rejects.toEqual(refusal('undecided-comments'))
    const rejected = settleComment(world.analyst, { ...which, threadId, disposition: 'rejected' })
    await expect(rejected).rejects.toEqual(refusal('needs-reason'))
    await type(which, ' On average.')
    await settleComment(world.analyst, { ...which, threadId, disposition: 'accepted' })
    const [thread] = await listThreads(world.viewer, which)
    expect(thread).toMatchObject({ words: '60 days', state: 'resolved', disposition: 'accepted', round: 1 })
    await askApproval(world.lead, which)
  })

  it('are refused where the words stand nowhere, and orphaned when they go', async () => {
    const which = await start('One. Two.')
    const nowhere = addComment(world.reviewer, { ...which, text: 'Where?', quote: 'Three' })
    await expect(nowhere).rejects.toEqual(refusal('words-not-found'))
    await addComment(world.reviewer, { ...which, text: 'Two?', quote: 'Two.' })
    const [section] = await readSections(world.analyst, which)
    await writeSection(world.analyst, { ...which, index: 0, mark: section!.mark, markdown: 'One.' })
    expect((await listThreads(world.viewer, which))[0]).toMatchObject({ quote: 'Two.', words: undefined })
  })
})

describe('claims', () => {
  it('are known to the room of evidence in the words of the text, and go with them', async () => {
    const id = world.ctx.clock.newId()
    const which = await start(`:::claim finding ${id}\nBids take nine days.\n:::`)
    await keepClaims(world.analyst, which)
    const [claim] = await describeClaims(world.analyst, which.projectId, [id])
    expect(claim).toMatchObject({ kind: 'finding', text: 'Bids take nine days.', strength: 'none' })
    const { content } = await readDocumentContent(world.viewer, which)
    expect(content[0]).toMatchObject({ type: 'claim', claim: { id, strength: 'none' } })
    const [section] = await readSections(world.analyst, which)
    await writeSection(world.analyst, { ...which, index: 0, mark: section!.mark, markdown: 'Nothing.' })
    await keepClaims(world.analyst, which)
    expect(await describeClaims(world.analyst, which.projectId, [id])).toEqual([])
  })

  it('without words are registered and printed nowhere, and named as a place that is still to be filled in', async () => {
    const id = world.ctx.clock.newId()
    const which = await start(`Words.\n\n:::claim recommendation ${id}\n\n:::`)
    await keepClaims(world.analyst, which)
    expect(await describeClaims(world.analyst, which.projectId, [id])).toEqual([])
    expect((await readDocumentContent(world.viewer, which)).content.map(({ type }) => type)).toEqual(['paragraph'])
    expect(await listUntouched(world.viewer, which)).toEqual(['Recommendation without words'])
    await askApproval(world.lead, which)
    const [version] = await listVersions(world.lead, which)
    await approveDocument(world.reviewer, { ...which, sha256: version!.sha256 })
    await expect(closeDocument(world.lead, which)).rejects.toEqual(refusal('untouched-places'))
  })
})

it('keeps a text readable after whoever wrote it has left the project', async () => {
  const which = await start()
  await addComment(world.reviewer, { ...which, text: 'I leave.' })
  await removeMember(world.lead, { projectId: world.projectId, personId: idOf(world.reviewer) })
  await expect(findAccess(world.reviewer, which)).rejects.toMatchObject({ code: 'people.no-such-project' })
  expect((await listThreads(world.lead, which))[0]!.comments).toHaveLength(1)
})
