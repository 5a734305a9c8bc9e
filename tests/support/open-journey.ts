import { sql } from 'kysely'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { addMemberParty, type Duty, giveDuty } from '#buying/cases/index.ts'
import { addCard } from '#buying/deliver/index.ts'
import { setPublication } from '#buying/file/index.ts'
import { makeKeyOnServer } from '#buying/offers/sealing/index.ts'
import { adoptRules } from './adopted-rules.ts'
import { startClockedProduct } from './clocked-product.ts'
import { openPage } from './open-browser.ts'
import { PASSPHRASE } from './sealing.ts'
import { openTeam, type Somebody } from './team.ts'
import { cookieOf, until } from './writers.ts'

const DAY_MS = 86_400_000
const card = {
  ...{ name: 'Card of the web team', lastFour: '4321', currency: 'CAD', cycleDay: 1 },
  ...{ limitCents: 1_000_000, cycleLimitCents: 2_500_000, trainedUntil: '2028-01-31' },
}

/** Everybody who has a part in an open purchase; of three who hold keys one makes theirs in the browser later. */
async function gather({ ctx }: Awaited<ReturnType<typeof startClockedProduct>>) {
  const { projectId, lead, join } = await openTeam(ctx)
  const fromDay = ctx.clock.now().toISOString().slice(0, 10)
  const member = async (name: string, role: string, ...duties: Duty[]) => {
    const somebody = await join(name, role)
    const { id: partyId } = await addMemberParty(lead.ctx, { projectId, personId: somebody.id })
    for (const duty of duties) await giveDuty(lead.ctx, { projectId, partyId, duty, limitCents: null, fromDay })
    return { ...somebody, partyId }
  }
  const holder = async (name: string) => {
    const somebody = await member(name, 'viewer', 'key-holder')
    const { file } = await makeKeyOnServer(somebody.ctx, { projectId }, PASSPHRASE)
    return { ...somebody, key: Buffer.from(file) }
  }
  return {
    ...{ projectId, lead },
    ana: await member('Ana Requester', 'analyst'),
    max: await member('Max Manager', 'viewer', 'funds', 'approver'),
    cleo: await member('Cleo Cardholder', 'viewer', 'payer'),
    olga: await member('Olga Officer', 'viewer', 'officer'),
    vera: await member('Vera Evaluator', 'viewer', 'evaluator'),
    vito: await member('Vito Evaluator', 'viewer', 'evaluator'),
    hana: await member('Hana Holder', 'viewer', 'key-holder'),
    hugo: await holder('Hugo Holder'),
    hedy: await holder('Hedy Holder'),
  }
}

/** A city that buys in the open: its people, its rules in force, a card; and the product, whose clock the test puts on. */
export async function openJourney(browser: Browser) {
  const product = await startClockedProduct()
  const { ctx, url } = product
  const people = await gather(product)
  const { projectId, lead, cleo } = people
  await adoptRules(lead.ctx, projectId)
  await addCard(lead.ctx, { projectId, holderId: cleo.partyId, ...card })
  await setPublication(lead.ctx, { projectId, isOpen: true, smallFrom: 'order', openFrom: 'notice' })

  /** A window of somebody who is signed in. */
  const openAs = async (somebody: Somebody, options: BrowserContextOptions = {}): Promise<Page> => {
    const page = await openPage(browser, options)
    const cookies = (await cookieOf(ctx, somebody.ctx)).split('; ').map((one) => one.split(/=(.*)/s))
    await page.context().addCookies(cookies.map(([name, value]) => ({ name: name!, value: value!, url })))
    return page
  }
  /** Where the newest letter to an address leads, once so many are there. */
  const letterTo = async (address: string, count = 1): Promise<string> => {
    const found = await until(async () => {
      const { rows } = await sql<{ body: string }>`
        select body from platform.letter where recipient = ${address} order by created_at desc, id desc`.execute(ctx.db)
      return rows.length >= count && /https?:\/\/\S+/.exec(rows[0]!.body)?.[0]
    }, `${count} letters to ${address}`)
    return found as string
  }
  /** The day so many days from now. */
  const dayAhead = (days: number) => new Date(ctx.clock.now().getTime() + days * DAY_MS).toISOString().slice(0, 10)
  return { ...product, ...people, openAs, letterTo, dayAhead, pass: (days: number) => product.advance(days * DAY_MS) }
}
export type Journey = Awaited<ReturnType<typeof openJourney>>
