import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { allow } from '#people/index.ts'
import { actingPerson } from '#platform/actor.ts'
import type { Ctx } from '#platform/context.ts'
import { documentPolicies, openDocumentWorld } from '../../../../tests/support/document-world.ts'
import { listDueLinks } from '../../links/due-links.ts'
import { endLink, forgetReviewer, type Held, type LinkVerb, listLinks, openLink } from '../../links/index.ts'
import { listUnanswered } from '../comments/unanswered.ts'
import {
  addComment,
  approveByLink,
  approveDocument,
  askApproval,
  closeDocument,
  commentByLink,
  createDocument,
  endReview,
  findDocument,
  findReview,
  giveVerdict,
  judgeByLink,
  listThreads,
  readByLink,
  readDocumentContent,
  readSections,
  removeDocument,
  replyByLink,
  replyToComment,
  shareDocument,
  startReview,
  writeSection,
} from '../index.ts'

let world: Awaited<ReturnType<typeof openDocumentWorld>>
let visitor: Ctx
beforeAll(async () => {
  world = await openDocumentWorld()
  visitor = world.ctx.as({ kind: 'visitor' })
})
afterAll(() => world?.ctx.close())

const FROM = '203.0.113.7'
const secretIn = (link: string) => link.split('/').at(-1)!

/** A document with these words, and its project. */
async function write(markdown: string) {
  const { analyst, projectId } = world
  const { id: documentId } = await createDocument(analyst, { projectId, title: 'Baseline' })
  const which = { projectId, documentId }
  const [section] = await readSections(analyst, which)
  await writeSection(analyst, { ...which, index: 0, mark: section!.mark, markdown })
  return which
}

type Which = Awaited<ReturnType<typeof write>>

/** A link for Cleo, opened as her browser does. */
async function share(which: Which, may: LinkVerb, more: { until?: string; email?: string } = {}): Promise<Held> {
  const asked = { name: 'Cleo Outside', organisation: 'Example Institute', may, ...more }
  const { link } = await shareDocument(world.analyst, { ...which, ...asked })
  const secret = secretIn(link)
  const { id: linkId } = await openLink(visitor, { secret, from: FROM })
  return { linkId, secret, from: FROM }
}

const ofDocument = ({ projectId, documentId }: Which) => ({ projectId, kind: 'document' as const, id: documentId })
const wordsOf = async (held: Held) => JSON.stringify((await readByLink(visitor, held)).content)

describe('reform:F27 somebody from outside, by a link to one document', () => {
  it('reads the version they were asked about, never the text that is being written', async () => {
    const which = await write('Chairs cost more than desks.')
    const held = await share(which, 'comment')
    const [section] = await readSections(world.analyst, which)
    await writeSection(world.analyst, { ...which, index: 0, mark: section!.mark, markdown: 'Secret plans.' })
    expect(await wordsOf(held)).toContain('Chairs cost more')
    expect(await wordsOf(held)).not.toContain('Secret plans')
    await startReview(world.analyst, which)
    expect(await wordsOf(held)).toContain('Secret plans')
  })

  it('comments in their name, from outside, at words that are found again in the text of now', async () => {
    const which = await write('Chairs cost more than desks.')
    const held = await share(which, 'comment')
    const [section] = await readSections(world.analyst, which)
    const markdown = 'Today: Chairs cost more than desks.'
    await writeSection(world.analyst, { ...which, index: 0, mark: section!.mark, markdown })
    await commentByLink(visitor, held, { text: 'Which ones?', quote: 'Chairs' })
    const [thread] = await listThreads(world.analyst, which)
    expect(thread).toMatchObject({ words: 'Chairs', comments: [{ author: null, text: 'Which ones?' }] })
    expect(thread!.comments[0]!.outsider).toBe('Cleo Outside, Example Institute')
  })

  it('sees what they said and what was answered, and waits for whoever wrote or shared it until then; nothing of what others say', async () => {
    const which = await write('Chairs cost more than desks.')
    await addComment(world.reviewer, { ...which, text: 'Between us.' })
    const held = await share(which, 'comment')
    const { threadId } = await commentByLink(visitor, held, { text: 'Why?' })
    const waiting = async () =>
      (await listUnanswered(world.ctx.db, which.projectId, actingPerson(world.analyst)!)).filter(
        ({ id }) => id === which.documentId,
      )
    expect(await waiting()).toMatchObject([{ by: 'Cleo Outside, Example Institute' }])
    await replyToComment(world.analyst, { ...which, threadId, text: 'Because of steel.' })
    expect(await waiting()).toEqual([])
    await replyByLink(visitor, held, { threadId, text: 'Thank you.' })
    const { threads, names } = await readByLink(visitor, held)
    expect(threads.flatMap(({ comments }) => comments.map(({ text }) => text))).toEqual([
      'Why?',
      'Because of steel.',
      'Thank you.',
    ])
    expect(names.get(threads[0]!.comments[1]!.author!)).toBe('Ben')
    const [other] = (await listThreads(world.analyst, which)).filter(({ id }) => id !== threadId)
    await expect(replyByLink(visitor, held, { threadId: other!.id, text: 'Hello?' })).rejects.toMatchObject({
      code: 'document.no-such-comment',
    })
  })

  it('follows no link of the text into the product, and those to the web', async () => {
    const { projectId } = world
    const inner = `[here](/projects/${projectId}/goals) and [there](${world.ctx.config.url}/projects/${projectId})`
    const held = await share(await write(`Look ${inner}, or [away](https://law.example/act).`), 'read')
    const words = await wordsOf(held)
    expect(words).not.toContain(projectId)
    expect(words).toContain('here')
    expect(words).toContain('https://law.example/act')
  })

  it('approves by name the version that waits, once, and no other text', async () => {
    const which = await write('Chairs cost more than desks.')
    const held = await share(which, 'sign')
    const { version } = await readByLink(visitor, held)
    const early = approveByLink(visitor, held, { sha256: version.sha256 })
    await expect(early).rejects.toMatchObject({ code: 'document.wrong-state' })
    await askApproval(world.analyst, which)
    await expect(approveByLink(visitor, held, { sha256: '0'.repeat(64) })).rejects.toMatchObject({
      code: 'document.other-version',
    })
    const { version: final } = await readByLink(visitor, held)
    await approveByLink(visitor, held, { sha256: final.sha256, note: 'Well done.' })
    await expect(approveByLink(visitor, held, { sha256: final.sha256 })).rejects.toMatchObject({
      code: 'link.nothing-to-sign',
    })
    const { approvals } = await findReview(world.lead, which)
    expect(approvals).toMatchObject([
      { version: final.number, sha256: final.sha256, outsider: 'Cleo Outside, Example Institute', note: 'Well done.' },
    ])
    expect((await readByLink(visitor, held)).signedAt).toEqual(approvals[0]!.at)
  })
})

describe('a verdict from outside', () => {
  const asked = { verdict: 'approve-with-changes', note: 'Name the years.' } as const

  it('is given in the open round by name beside those of members; a later one takes its place', async () => {
    const which = await write('Chairs cost more than desks.')
    const held = await share(which, 'comment')
    await expect(judgeByLink(visitor, held, asked)).rejects.toMatchObject({ code: 'document.wrong-state' })
    await startReview(world.analyst, which)
    await giveVerdict(world.reviewer, { ...which, verdict: 'approve' })
    await judgeByLink(visitor, held, { verdict: 'approve' })
    await judgeByLink(visitor, held, asked)
    const { verdicts } = await findReview(world.lead, which)
    expect(verdicts).toMatchObject([
      { verdict: 'approve', outsider: null },
      { ...asked, personId: null, outsider: 'Cleo Outside, Example Institute' },
    ])
    expect(await readByLink(visitor, held)).toMatchObject({ mayJudge: true, verdict: asked })
  })

  it('says which changes are wanted, and rejects nothing', async () => {
    const which = await write('Chairs cost more than desks.')
    const held = await share(which, 'comment')
    await startReview(world.analyst, which)
    for (const wrong of [{ verdict: 'approve-with-changes' }, { verdict: 'reject', note: 'No.' }])
      await expect(judgeByLink(visitor, held, wrong as never)).rejects.toMatchObject({ code: 'input.invalid' })
    expect((await findReview(world.lead, which)).verdicts).toEqual([])
  })

  it('is advice: it stands for no approval, and nobody waits for it', async () => {
    const which = await write('Chairs cost more than desks.')
    const held = await share(which, 'comment')
    await startReview(world.analyst, which)
    await judgeByLink(visitor, held, { verdict: 'approve' })
    await endReview(world.analyst, which)
    await askApproval(world.analyst, which)
    expect(await findReview(world.lead, which)).toMatchObject({ approvals: [], awaited: [] })
    await expect(closeDocument(world.analyst, which)).rejects.toMatchObject({ code: 'document.not-approved' })
  })

  it('loses its name once that is forgotten', async () => {
    const which = await write('Chairs.')
    const held = await share(which, 'comment')
    await startReview(world.analyst, which)
    await judgeByLink(visitor, held, asked)
    await forgetReviewer(world.analyst, { ...ofDocument(which), linkId: held.linkId })
    expect((await findReview(world.lead, which)).verdicts).toMatchObject([{ outsider: '', note: 'Name the years.' }])
  })
})

describe('closing a document that somebody from outside was asked to sign', () => {
  it('waits for them, and for a member besides them', async () => {
    const which = await write('Chairs cost more than desks.')
    const held = await share(which, 'sign')
    await askApproval(world.analyst, which)
    const { version } = await readByLink(visitor, held)
    await approveDocument(world.reviewer, { ...which, sha256: version.sha256 })
    expect((await findReview(world.viewer, which)).awaited).toEqual(['Cleo Outside, Example Institute'])
    await expect(closeDocument(world.analyst, which)).rejects.toMatchObject({
      code: 'document.not-approved',
      details: { waitsFor: ['Cleo Outside, Example Institute'] },
    })
    await approveByLink(visitor, held, { sha256: version.sha256 })
    expect(await closeDocument(world.analyst, which)).toBe('closed')
  })

  it('never closes by a signature from outside alone, since whoever makes the link could give it', async () => {
    const which = await write('Chairs cost more than desks.')
    const held = await share(which, 'sign')
    await askApproval(world.analyst, which)
    const { version } = await readByLink(visitor, held)
    await approveByLink(visitor, held, { sha256: version.sha256 })
    await expect(closeDocument(world.analyst, which)).rejects.toMatchObject({ code: 'document.not-approved' })
  })

  it('leaves them the closed text to read, and takes nothing more', async () => {
    const which = await write('Chairs cost more than desks.')
    const held = await share(which, 'comment')
    await askApproval(world.analyst, which)
    const { version } = await readByLink(visitor, held)
    await approveDocument(world.reviewer, { ...which, sha256: version.sha256 })
    await closeDocument(world.analyst, which)
    expect(await readByLink(visitor, held)).toMatchObject({ mayComment: false, maySign: false, state: 'closed' })
    await expect(commentByLink(visitor, held, { text: 'Too late?' })).rejects.toMatchObject({
      code: 'document.closed-to-comments',
      details: { text: 'Too late?' },
    })
  })
})

describe('a link', () => {
  it('is kept as a hash alone, and its letter goes where it was told without the address being kept with it', async () => {
    const which = await write('Chairs.')
    const held = await share(which, 'read', { email: 'cleo@institute.example' })
    const { rows } = await world.ctx.pool.query('select * from workspace.reviewer_link where id = $1', [held.linkId])
    expect(JSON.stringify(rows)).not.toContain(held.secret)
    expect(JSON.stringify(rows)).not.toContain('institute.example')
    const letters = await world.ctx.pool.query('select * from platform.letter')
    expect(JSON.stringify(letters.rows)).toContain('cleo@institute.example')
    const log = await world.ctx.pool.query('select body from log.event')
    for (const secret of [held.secret, 'Cleo', 'Institute']) expect(JSON.stringify(log.rows)).not.toContain(secret)
  })

  it('is made, listed and ended by those who write, and by nobody else', async () => {
    const which = await write('Chairs.')
    const asked = { name: 'Cleo', may: 'read' as const }
    for (const who of [world.reviewer, world.viewer])
      await expect(shareDocument(who, { ...which, ...asked })).rejects.toMatchObject({ code: 'people.not-allowed' })
    await expect(shareDocument(world.stranger, { ...which, ...asked })).rejects.toMatchObject({ kind: 'not-found' })
    await expect(shareDocument(visitor, { ...which, ...asked })).rejects.toMatchObject({ kind: 'unauthenticated' })
    await expect(listLinks(world.viewer, ofDocument(which))).rejects.toMatchObject({ kind: 'forbidden' })
    const other = await write('Desks.')
    const { linkId } = await share(which, 'read')
    await expect(endLink(world.analyst, { ...ofDocument(other), linkId })).rejects.toMatchObject({ kind: 'not-found' })
    expect(await listLinks(world.analyst, ofDocument(which))).toMatchObject([{ id: linkId, standing: 'open' }])
  })

  it('opens nothing once it was ended, and says whom to ask', async () => {
    const which = await write('Chairs.')
    const held = await share(which, 'sign')
    await endLink(world.lead, { ...ofDocument(which), linkId: held.linkId })
    const refused = { code: 'link.ended', details: { maker: 'Ben', project: 'Open' } }
    await expect(readByLink(visitor, held)).rejects.toMatchObject(refused)
    await expect(commentByLink(visitor, held, { text: 'Hello?' })).rejects.toMatchObject(refused)
    await expect(openLink(visitor, held)).rejects.toMatchObject(refused)
  })

  it('opens nothing after its last day', async () => {
    const which = await write('Chairs.')
    const held = await share(which, 'read')
    world.ctx.clock.advance(15 * 86_400_000)
    await expect(readByLink(visitor, held)).rejects.toMatchObject({ code: 'link.expired' })
  })

  it('goes with its document', async () => {
    const which = await write('Chairs.')
    const held = await share(which, 'read')
    await removeDocument(world.lead, which)
    await expect(openLink(visitor, held)).rejects.toMatchObject({ code: 'link.unknown' })
  })

  it('is not guessed: after ten wrong secrets an address waits, and another one does not', async () => {
    const held = await share(await write('Chairs.'), 'read')
    const guess = (n: number) => openLink(visitor, { secret: `guess-${n}`, from: '203.0.113.99' })
    for (let n = 0; n < 10; n += 1) await expect(guess(n)).rejects.toMatchObject({ code: 'link.unknown' })
    await expect(guess(10)).rejects.toMatchObject({ code: 'auth.too-many-tries' })
    await expect(openLink(visitor, { ...held, from: '203.0.113.99' })).rejects.toMatchObject({ kind: 'too-many' })
    expect((await openLink(visitor, held)).id).toBe(held.linkId)
  })

  it('proves itself alone: the secret of one link opens no other', async () => {
    const [one, two] = [await share(await write('One.'), 'sign'), await share(await write('Two.'), 'sign')]
    await expect(readByLink(visitor, { ...one, secret: two.secret })).rejects.toMatchObject({ code: 'link.not-open' })
  })

  it('forgets whose it was wherever they spoke or signed, and what they said stays', async () => {
    const which = await write('Chairs cost more than desks.')
    const held = await share(which, 'sign')
    await commentByLink(visitor, held, { text: 'Why?' })
    await forgetReviewer(world.analyst, { ...ofDocument(which), linkId: held.linkId })
    const [thread] = await listThreads(world.analyst, which)
    expect(thread!.comments).toMatchObject([{ text: 'Why?', outsider: '' }])
    const { rows } = await world.ctx.pool.query('select * from workspace.reviewer_link where id = $1', [held.linkId])
    expect(JSON.stringify(rows)).not.toContain('Cleo')
    await expect(readByLink(visitor, held)).rejects.toMatchObject({ code: 'link.ended' })
  })
})

describe('what was asked of somebody outside', () => {
  it('waits for whoever asked, on the last day of the link, while the document waits for their approval', async () => {
    const which = await write('Chairs cost more than desks.')
    const held = await share(which, 'sign')
    const [link] = await listLinks(world.analyst, ofDocument(which))
    const lastHour = new Date(link!.expiresAt.getTime() - 3_600_000)
    const at = { ...world.analyst, clock: { ...world.analyst.clock, now: () => lastHour } }
    const due = async () =>
      (await listDueLinks(at, world.projectId, link!.madeBy!)).filter(({ ref }) => ref === link!.thing)
    expect(await due()).toEqual([])
    await askApproval(world.analyst, which)
    expect((await due()).map(({ name }) => name)).toEqual(['Cleo Outside, Example Institute: Baseline'])
    const { version } = await readByLink(visitor, held)
    await approveByLink(visitor, held, { sha256: version.sha256 })
    expect(await due()).toEqual([])
  })

  it('says until when a review round takes advice', async () => {
    const which = await write('Chairs cost more than desks.')
    const held = await share(which, 'comment')
    const closesOn = '2099-06-01'
    await startReview(world.analyst, { ...which, closesOn })
    expect(await readByLink(visitor, held)).toMatchObject({ closesOn })
    await endReview(world.analyst, which)
    expect(await readByLink(visitor, held)).toMatchObject({ closesOn: null })
  })
})

describe('who holds a link', () => {
  it('may do nothing that has a policy, whatever the link covers', async () => {
    const holder = world.ctx.as({ kind: 'link', id: (await share(await write('Chairs.'), 'sign')).linkId })
    for (const operation of documentPolicies.keys())
      await expect(allow(holder, operation, world.projectId)).rejects.toMatchObject({ kind: 'unauthenticated' })
    await expect(findDocument(holder, await write('Desks.'))).rejects.toMatchObject({ kind: 'unauthenticated' })
    await expect(readDocumentContent(holder, await write('Desks.'))).rejects.toMatchObject({ kind: 'unauthenticated' })
  })

  it.each([
    ['read', [true, false, false, false]],
    ['comment', [true, true, false, true]],
    ['sign', [true, true, true, true]],
  ] as const)('may, by a link to %s, read, advise, approve and comment: %j', async (may, expected) => {
    const which = await write('Chairs cost more than desks.')
    const held = await share(which, may)
    await startReview(world.analyst, which)
    const moveOn = async () => {
      await endReview(world.analyst, which)
      await askApproval(world.analyst, which)
      return readByLink(visitor, held)
    }
    const tries = [
      () => readByLink(visitor, held),
      () => judgeByLink(visitor, held, { verdict: 'approve' }),
      async () => approveByLink(visitor, held, { sha256: (await moveOn()).version.sha256 }),
      () => commentByLink(visitor, held, { text: 'Why?' }),
    ]
    const done: boolean[] = []
    for (const act of tries) {
      const refusal = await act().then(
        () => undefined,
        (error: { code: string }) => error.code,
      )
      done.push(refusal === undefined)
      if (refusal) expect(refusal).toBe('link.not-covered')
    }
    expect(done).toEqual(expected)
  })
})
