import { afterAll, beforeAll, expect, it } from 'vitest'
import { openAuth } from '#platform/auth/open-auth.ts'
import { unwatched } from '#platform/queue/work.ts'
import { type TestContext, testContext } from '../../../tests/support/context.ts'
import { startImapServer } from '../../../tests/support/imap-server.ts'
import { things } from '../../../tests/support/rooms.ts'
import { openTeam } from '../../../tests/support/team.ts'
import { listLetters } from './index.ts'
import { findMailAddress, findTag, pollMailbox } from './mailbox.ts'

const OWN = 'letters@fairlead.example'

let ctx: TestContext
beforeAll(async () => {
  ctx = await testContext({ auth: openAuth, things })
})
afterAll(() => ctx.close())

const withMailbox = (url: string) => ({
  ...ctx,
  config: { ...ctx.config, FAIRLEAD_IMAP_URL: url, FAIRLEAD_IMAP_ADDRESS: OWN },
})
const letter = (subject: string, from: string, to: string) => ({
  source: `From: ${from}\r\nTo: ${to}\r\nSubject: ${subject}\r\nMessage-ID: <${subject}@city.example>\r\n\r\nText\r\n`,
  flags: new Set<string>(),
})

it('files the unread letters of a mailbox, by address tag or folder, and flags what it cannot file (reform:C09)', async () => {
  const { projectId, lead } = await openTeam(ctx)
  const other = await openTeam(ctx)
  const address = findMailAddress(withMailbox(''), projectId)!
  const inbox = [
    letter('ours', lead.email, `Somebody <x@y.example>, ${address.toUpperCase()}`),
    letter('no-tag', lead.email, OWN),
    letter('stranger', 'spam@evil.example', address),
    letter('of-another', other.lead.email, address),
    letter('no-project', lead.email, address.replace(projectId, ctx.clock.newId())),
  ]
  const folder = [letter('by-hand', 'anybody@city.example', 'list@city.example')]
  const server = await startImapServer({ INBOX: inbox, [`INBOX/${projectId}`]: folder })
  try {
    const world = withMailbox(server.url)
    await pollMailbox(world, {}, unwatched)
    await pollMailbox(world, {}, unwatched)
  } finally {
    await server.close()
  }
  const filed = await listLetters(lead.ctx, projectId)
  expect(filed.map(({ subject, way }) => `${subject} ${way}`).toSorted()).toEqual(['by-hand mailbox', 'ours mailbox'])
  expect(await listLetters(other.lead.ctx, other.projectId)).toEqual([])
  expect([...inbox, ...folder].map(({ flags }) => [...flags].join())).toEqual([
    ...['\\Seen', '\\Flagged', '\\Flagged', '\\Flagged', '\\Flagged', '\\Seen'],
  ])
})

it('looks into no mailbox where none is set', async () => {
  await expect(pollMailbox(ctx, {}, unwatched)).resolves.toBeUndefined()
})

it.each([
  ['letters+019e830e-1a00-753e-9f4b-ea33e3f982d1@fairlead.example', '019e830e-1a00-753e-9f4b-ea33e3f982d1'],
  ['letters+budget@fairlead.example', undefined],
  ['letters+019e830e-1a00-753e-9f4b-ea33e3f982d1@evil.example', undefined],
  ['notletters+019e830e-1a00-753e-9f4b-ea33e3f982d1@fairlead.example', undefined],
  ['', undefined],
])('reads from “%s” the project %s', (address, projectId) => {
  expect(findTag([address], OWN)).toBe(projectId)
})
