import { Readable } from 'node:stream'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { addClaim, addGround, changeClaim, describeClaims, findClaim, removeClaim } from '#evidence/index.ts'
import { PIXEL } from '../../../tests/support/document-samples.ts'
import { openDocumentWorld } from '../../../tests/support/document-world.ts'
import {
  approveDocument,
  askApproval,
  closeDocument,
  createDocument,
  endReview,
  findDocument,
  keepClaims,
  keepPicture,
  readDocumentContent,
  readSections,
  renameDocument,
  reopenDocument,
  startReview,
  writeSection,
} from './index.ts'

let world: Awaited<ReturnType<typeof openDocumentWorld>>
beforeAll(async () => {
  world = await openDocumentWorld()
})
afterAll(() => world?.ctx.close())

/** A document that claims something. */
async function start() {
  const claimId = world.ctx.clock.newId()
  const { id: documentId } = await createDocument(world.analyst, { projectId: world.projectId, title: 'Findings' })
  const which = { projectId: world.projectId, documentId }
  const [section] = await readSections(world.analyst, which)
  const markdown = `:::claim finding ${claimId}\nBids take nine days.\n:::`
  await writeSection(world.analyst, { ...which, index: 0, mark: section!.mark, markdown })
  await keepClaims(world.analyst, which)
  return { which, claim: { projectId: world.projectId, claimId } }
}

type Which = Awaited<ReturnType<typeof start>>['which']

async function close(which: Which): Promise<void> {
  await askApproval(world.lead, which)
  const { sha256 } = await readDocumentContent(world.reviewer, which)
  await approveDocument(world.reviewer, { ...which, sha256 })
  await closeDocument(world.lead, { ...which, asItStands: true })
}

const held = expect.objectContaining({ code: 'evidence.claim-held', kind: 'conflict' })

it('keeps a claim as it was reviewed and approved, however somebody would change it (reform:F29)', async () => {
  const { which, claim } = await start()
  const ways = [
    () => changeClaim(world.lead, { ...claim, text: 'Bids take two days.' }),
    () => removeClaim(world.lead, claim),
    () => addClaim(world.lead, { projectId: claim.projectId, id: claim.claimId, kind: 'figure', text: 'Elsewhere.' }),
    () =>
      addClaim(world.lead, {
        ...{ projectId: claim.projectId, kind: 'finding', text: 'One more.' },
        inRef: `document:${which.documentId}`,
      }),
  ]
  await startReview(world.lead, which)
  for (const way of ways) await expect(way()).rejects.toEqual(held)
  await endReview(world.lead, which)
  await close(which)
  for (const way of ways) await expect(way()).rejects.toEqual(held)
  expect(await findClaim(world.lead, claim)).toMatchObject({ text: 'Bids take nine days.', kind: 'finding' })
})

it('takes evidence for an approved claim, and words again once the document is reopened', async () => {
  const { which, claim } = await start()
  await close(which)
  const { id: other } = await createDocument(world.analyst, { projectId: world.projectId, title: 'Notes' })
  await addGround(world.analyst, { ...claim, ref: `document:${other}` })
  expect((await describeClaims(world.lead, claim.projectId, [claim.claimId]))[0]).toMatchObject({
    strength: 'grounded',
  })
  await reopenDocument(world.lead, { ...which, reason: 'One more number.' })
  await changeClaim(world.lead, { ...claim, text: 'Bids take ten days.' })
  expect(await findClaim(world.lead, claim)).toMatchObject({ text: 'Bids take ten days.' })
})

it('keeps title and pictures while the words are judged, and after', async () => {
  const { which } = await start()
  const ways = [
    () => renameDocument(world.lead, { ...which, title: 'Other' }),
    () => keepPicture(world.lead, { ...which, content: Readable.from([PIXEL]) }),
  ]
  const refused = expect.objectContaining({ code: 'document.not-writable', kind: 'conflict' })
  await startReview(world.lead, which)
  for (const way of ways) await expect(way()).rejects.toEqual(refused)
  await endReview(world.lead, which)
  await renameDocument(world.lead, { ...which, title: 'Findings, second' })
  await close(which)
  for (const way of ways) await expect(way()).rejects.toEqual(refused)
  expect(await findDocument(world.lead, which)).toMatchObject({ title: 'Findings, second' })
})
