import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openAuth } from '#platform/auth/open-auth.ts'
import { type TestContext, testContext } from '../../../tests/support/context.ts'
import { things } from '../../../tests/support/rooms.ts'
import { openTeam } from '../../../tests/support/team.ts'
import { fileLetter, removeLetter } from '../letters/index.ts'
import { addAction, changeAction } from './index.ts'

let ctx: TestContext
beforeAll(async () => {
  ctx = await testContext({ auth: openAuth, things })
})
afterAll(() => ctx.close())

describe('an action', () => {
  it.each(['javascript:alert(1)', 'meeting:nope', 'none:x'])(
    'comes from a thing of the project, not from “%s”',
    async (source) => {
      const { projectId, lead } = await openTeam(ctx)
      const action = { projectId, text: 'Send it' }
      const refused = { code: 'workspace.wrong-field', details: { fields: { source: expect.any(String) } } }
      await expect(addAction(lead.ctx, { ...action, source })).rejects.toMatchObject(refused)
      const { id: actionId } = await addAction(lead.ctx, action)
      await expect(changeAction(lead.ctx, { ...action, actionId, basedOn: 1, source })).rejects.toMatchObject(refused)
    },
  )

  it('keeps where it came from when that is gone, and from no other project', async () => {
    const { projectId, lead } = await openTeam(ctx)
    const { id: letterId } = await fileLetter(lead.ctx, { projectId, letter: { text: 'The portal\n\nSee it.' } })
    const action = { projectId, text: 'Send it', source: `letter:${letterId}` }
    const { id: actionId } = await addAction(lead.ctx, action)
    await removeLetter(lead.ctx, { projectId, letterId })
    await changeAction(lead.ctx, { ...action, text: 'Send it today', actionId, basedOn: 1 })
    const other = await openTeam(ctx)
    const elsewhere = { ...action, source: `action:${actionId}`, projectId: other.projectId }
    await expect(addAction(other.lead.ctx, elsewhere)).rejects.toMatchObject({ code: 'workspace.wrong-field' })
  })
})
