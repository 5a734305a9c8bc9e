import { readFileSync } from 'node:fs'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { openAttachment, SEALED_PART_BYTES } from '#lib/sealing/attachments.ts'
import { openHolderKey, readPublicKey } from '#lib/sealing/holder-key.ts'
import { openBid } from '#lib/sealing/open-bid.ts'
import type { HolderAnswer } from '#lib/sealing/open-share.ts'
import { readSealedBid } from '#lib/sealing/read-sealed-bid.ts'
import type { SealedBid } from '#lib/sealing/sealed-bid.ts'
import { openBrowser, openPage } from '../support/open-browser.ts'
import { publishDraw } from '../support/published-draw.ts'
import {
  contextFor,
  expectedOf,
  makeHolderFiles,
  makeSealingWorld,
  openWith,
  PASSPHRASE,
  type SealingWorld,
  sealFor,
} from '../support/sealing.ts'
import { attribute, openSealingPages, type SealingPages, wordsOf } from '../support/sealing-pages.ts'

let browser: Browser
let pages: SealingPages
let page: Page
let world: SealingWorld
beforeAll(async () => {
  ;[browser, pages, world] = await Promise.all([openBrowser(), openSealingPages(), makeSealingWorld()])
})
beforeEach(async () => {
  page = await openPage(browser)
  pages.posted.length = 0
  pages.answerWith(303, '')
  return () => page.context().close()
})
afterAll(() => Promise.all([browser.close(), pages.close()]))

const status = '<p data-status tabindex="-1" role="status"></p><p data-plain>plain</p><p data-here hidden>here</p>'
const told = () => page.locator('[data-status]')

function showOffer(holders = world.holders): string {
  const setup = { context: contextFor('ada'), holders, words: wordsOf('seal-bid') }
  return pages.show(
    'seal-bid',
    `<form method="post" enctype="multipart/form-data" action="/offers" data-seal='${attribute(setup)}'>${status}
      <input type="hidden" name="csrf" value="token"><div data-sealed>
      <div data-needed><label for="approach">Your way</label><textarea id="approach" name="approach"></textarea></div>
      <input type="checkbox" name="terms" value="yes"><input type="checkbox" name="unticked" value="yes">
      <input type="file" name="plan"></div><button name="do" value="send">Send</button></form>`,
  )
}
const writeOffer = async () => {
  await page.fill('textarea', 'We begin with the keyboard.')
  await page.check('[name=terms]')
}

async function* inParts(bytes: Uint8Array) {
  for (let at = 0; at < bytes.length; at += SEALED_PART_BYTES) yield bytes.subarray(at, at + SEALED_PART_BYTES)
}

describe('an offer', () => {
  it('abuse:A01 leaves the browser sealed, words and file, and two holders open it', async () => {
    await page.goto(showOffer())
    await writeOffer()
    const file = Buffer.from('Prices and days. '.repeat(20_000))
    await page.setInputFiles('[name=plan]', { name: 'plan.txt', mimeType: 'text/plain', buffer: file })
    expect(await page.locator('[data-here]').isVisible()).toBe(true)
    await page.click('button')
    await page.waitForURL('**/done')
    const [sent] = pages.posted
    expect(Object.keys(sent!).toSorted()).toEqual(['csrf', 'do', 'file-0', 'sealed'])
    const bid = readSealedBid(String(sent!.sealed), { context: contextFor('ada'), holders: world.holders })
    const outcome = await openWith(world, bid, world.keys.slice(1))
    if (outcome.state !== 'opened') throw new Error(outcome.state)
    expect(outcome.content.answers).toEqual({ approach: 'We begin with the keyboard.', terms: 'yes' })
    const sealed = new Uint8Array(await (sent!['file-0'] as Blob).arrayBuffer())
    expect(Buffer.from(sealed).includes('Prices')).toBe(false)
    const place = { context: contextFor('ada'), contentKey: outcome.contentKey, index: 0 }
    const named = { bytes: outcome.content.attachments[0]!.bytes, sealed: bid.header.attachments[0]! }
    expect(Buffer.concat(await Array.fromAsync(openAttachment(place, named, inParts(sealed))))).toEqual(file)
  })

  it('stays in the browser where it cannot be sealed, and the bidder is told what to do', async () => {
    const [first, second] = world.holders
    await page.goto(showOffer([first, second, { keyId: first.keyId, publicKey: 'AAAA' }]))
    await writeOffer()
    await page.click('button')
    await expect.poll(() => told().textContent()).toContain('Nothing was sent')
    expect(pages.posted).toEqual([])
    expect(await page.inputValue('textarea')).toBe('We begin with the keyboard.')
    expect(await page.locator('button').isEnabled()).toBe(true)
  })

  it('is not sealed without its answers, nor with a file that is not what its name says', async () => {
    await page.goto(showOffer())
    await page.click('button')
    await expect.poll(() => told().textContent()).toContain('“Your way” has no answer.')
    expect(await page.locator('[aria-invalid=true]').count()).toBe(1)
    expect(await page.locator('textarea:focus').count()).toBe(1)
    await writeOffer()
    const script = { name: 'fake.pdf', mimeType: 'application/pdf', buffer: Buffer.from('echo 1') }
    await page.setInputFiles('[name=plan]', script)
    await page.click('button')
    await expect.poll(() => told().textContent()).toContain('“fake.pdf” is no PDF')
    expect(pages.posted).toEqual([])
  })

  it('stays as it was written where the server refuses it, with the reason', async () => {
    pages.answerWith(409, '<main><ul class="govuk-error-summary__list"><li>The deadline has passed.</li></ul></main>')
    await page.goto(showOffer())
    await writeOffer()
    await page.click('button')
    await expect.poll(() => told().textContent()).toContain('The deadline has passed.')
    expect(await page.inputValue('textarea')).toBe('We begin with the keyboard.')
  })

  it('is followed by the page that the server answers with, and that page seals as well', async () => {
    await page.goto(showOffer())
    const [, next = ''] = /<main>(.*)<\/main>/s.exec(await page.content()) ?? []
    const files = `<ul data-sent-files="${contextFor('ada').offerId}" hidden></ul>`
    pages.answerWith(200, `<title>Taken</title><main><h1>Your receipt</h1>${files}${next}</main>`)
    await writeOffer()
    const plan = { name: 'plan.txt', mimeType: 'text/plain', buffer: Buffer.from('Days. '.repeat(500)) }
    await page.setInputFiles('[name=plan]', plan)
    await page.click('button')
    await expect.poll(() => page.title()).toBe('Taken')
    // The names are sealed: only this browser can still tell its user which files went.
    expect(await page.locator('[data-sent-files] li').allTextContents()).toEqual(['plan.txt (3 kB)'])
    expect(await page.locator('h1').textContent()).toBe('Your receipt')
    expect(await page.locator('[data-here]').isVisible()).toBe(true)
    await writeOffer()
    await page.click('button')
    await expect.poll(() => pages.posted.length).toBe(2)
    expect(pages.posted.every((sent) => 'sealed' in sent && !('approach' in sent))).toBe(true)
  })

  it('is sent again where nobody knows whether it arrived', async () => {
    await page.goto(showOffer())
    await writeOffer()
    await page.context().setOffline(true)
    await page.click('button')
    await expect.poll(() => told().textContent()).toContain('not known whether')
    await page.context().setOffline(false)
    await page.click('button')
    await page.waitForURL('**/done')
    expect(pages.posted).toHaveLength(1)
  })

  it('goes as it is without JavaScript, for the server to seal', async () => {
    await page.context().close()
    page = await openPage(browser, { javaScriptEnabled: false })
    await page.goto(showOffer())
    await writeOffer()
    expect(await page.locator('[data-plain]').isVisible()).toBe(true)
    await page.click('button')
    await page.waitForURL('**/done')
    expect(pages.posted[0]).toMatchObject({ approach: 'We begin with the keyboard.', terms: 'yes' })
  })
})

describe('a key', () => {
  const showKey = () =>
    pages.show(
      'holder-key',
      `<form method="post" action="/keys" data-holder-key='${attribute({ words: wordsOf('holder-key') })}'>${status}
        <div data-stays><input type="password" name="passphrase"><input type="password" name="again">
        <div data-saved hidden><input type="file" name="saved"></div></div><button>Make</button></form>`,
    )
  const enter = async (passphrase: string, again = passphrase) => {
    await page.fill('[name=passphrase]', passphrase)
    await page.fill('[name=again]', again)
  }

  it('is made in the browser, saved, proved to be saved, and only its public half is sent', async () => {
    await page.goto(showKey())
    await enter(PASSPHRASE)
    const [download] = await Promise.all([page.waitForEvent('download'), page.click('button')])
    const path = await download.path()
    expect(download.suggestedFilename()).toMatch(/^fairlead-key-[\w-]{22}\.json$/)
    const { texts } = await makeHolderFiles()
    await page.setInputFiles('[type=file]', {
      name: 'other.json',
      mimeType: 'application/json',
      buffer: Buffer.from(texts[0]),
    })
    await page.click('button')
    await expect.poll(() => told().textContent()).toContain('not the file that was made just now')
    await page.setInputFiles('[type=file]', path)
    await page.click('button')
    await page.waitForURL('**/done')
    expect(Object.keys(pages.posted[0]!)).toEqual(['publicKey'])
    const opened = await openHolderKey(readFileSync(path, 'utf8'), PASSPHRASE)
    expect(await readPublicKey(String(pages.posted[0]!.publicKey))).toEqual({
      keyId: opened.keyId,
      publicKey: opened.publicKey,
    })
  })

  it('asks again where the passphrases differ or are short', async () => {
    await page.goto(showKey())
    await enter(PASSPHRASE, 'something else entirely')
    await page.click('button')
    await expect.poll(() => told().textContent()).toContain('are different')
    await enter('short')
    await page.click('button')
    await expect.poll(() => told().textContent()).toContain('at least 15 characters')
    expect(pages.posted).toEqual([])
  })
})

describe('opening', () => {
  let holders: Awaited<ReturnType<typeof makeHolderFiles>>
  let bids: { bid: string; sealed: SealedBid }[]
  beforeAll(async () => {
    holders = await makeHolderFiles()
    const seal = async (who: string) => ({ bid: who, sealed: await sealFor({ ...world, ...holders }, who) })
    bids = await Promise.all(['ada', 'bob', 'cleo'].map(seal))
  })
  function showOpening(i: number): string {
    const headers = bids.map(({ bid, sealed }) => ({ bid, header: sealed.header }))
    const setup = { keyId: holders.holders[i]!.keyId, bids: headers, words: wordsOf('open-bids') }
    return pages.show(
      'open-bids',
      `<form method="post" action="/shares" data-open-bids='${attribute(setup)}'>${status}
        <div data-stays><input type="file" name="key"><input type="password" name="passphrase"></div><button>Open</button></form>`,
    )
  }
  async function open(i: number, file = i, passphrase = PASSPHRASE): Promise<void> {
    await page.goto(showOpening(i))
    await page.setInputFiles('[type=file]', {
      name: 'key.json',
      mimeType: 'application/json',
      buffer: Buffer.from(holders.texts[file]!),
    })
    await page.fill('[name=passphrase]', passphrase)
    await page.click('button')
  }

  it('takes two holders, whose files and passphrases stay in their browsers', async () => {
    for (const i of [0, 2]) {
      await open(i)
      await page.waitForURL('**/done')
    }
    expect(pages.posted.map((sent) => Object.keys(sent))).toEqual([['answers'], ['answers']])
    const told = await Promise.all(pages.posted.map(({ answers }) => (answers as Blob).text()))
    const answers = told.flatMap((text) => JSON.parse(text) as (HolderAnswer & { bid: string })[])
    for (const { bid, sealed } of bids) {
      const expected = { ...(await expectedOf(world, sealed, bid)), holders: holders.holders }
      const outcome = await openBid(
        sealed,
        expected,
        answers.filter((one) => one.bid === bid),
      )
      expect(outcome).toMatchObject({ state: 'opened', wrong: [] })
    }
  })

  it('says which passphrase or key is wrong, and sends nothing', async () => {
    await open(1, 1, 'not the passphrase')
    await expect.poll(() => told().textContent()).toContain('does not open this key')
    await open(1, 0)
    await expect.poll(() => told().textContent()).toContain(holders.holders[1].keyId)
    expect(pages.posted).toEqual([])
  })
})

describe('a draw', () => {
  it('abuse:A17 is made again in the browser, and one that was tampered with is found', async () => {
    const draw = await publishDraw(world)
    const words = attribute(wordsOf('sealing', 'draw-'))
    const show = (published: unknown) => {
      pages.publish('/draw.json', published)
      const box = `<div data-draw="/draw.json" data-words='${words}' hidden><button>Again</button>${status}</div>`
      return page.goto(pages.show('recompute-draw', box))
    }
    await show(draw)
    await page.click('button')
    await expect.poll(() => told().textContent()).toContain('the order is the same')
    await show({ ...draw, order: draw.order.toReversed() })
    await page.click('button')
    await expect.poll(() => told().textContent()).toContain('another one')
  })
})
