// A document of 100 pages opens in the editor within a second; one of 500 pages opens, is typed in, kept as a version,
// compared and handed over as PDF and Word. Yardstick: a document of one page in the same browser.
import { readFileSync } from 'node:fs'
import { type Browser, chromium } from 'playwright-core'
import prepareBrowser from '../tests/support/browser.ts'
import { removeData } from '../tests/support/start-product.ts'
import { type Fresh, startFresh } from './support/fresh.ts'

const LIMIT_MS = 1000
let seed = 7
const random = () => {
  seed = (seed * 48_271) % 2_147_483_647
  return seed / 2_147_483_647
}
const words =
  'the city bought chairs and desks from a few suppliers who answered a notice that stood for nine days while departments waited'.split(
    ' ',
  )
const sentence = (length: number) =>
  `The ${Array.from({ length }, () => words[Math.floor(random() * words.length)]).join(' ')}.`
const paragraph = () => Array.from({ length: 6 }, () => sentence(13)).join(' ')

/** A page as reports have them: a heading, text, now and then a list or a table. */
function page(number: number): string {
  const parts = [`${number % 5 ? '###' : '##'} Section ${number + 1}`, ...Array.from({ length: 4 }, paragraph)]
  if (number % 3 === 0) parts.push(Array.from({ length: 5 }, () => `- ${sentence(7)}`).join('\n'))
  if (number % 7 === 0)
    parts.push(
      `| Who | Days |\n|---|---|\n${Array.from({ length: 8 }, (_, i) => `| ${sentence(3)} | ${i} |`).join('\n')}`,
    )
  return parts.join('\n\n')
}

async function bring(fresh: Fresh, pages: number): Promise<string> {
  const form = new FormData()
  const text = Array.from({ length: pages }, (_, i) => page(i)).join('\n\n')
  form.set('title', `${pages} pages`)
  form.set('file', new Blob([text], { type: 'text/markdown' }), 'long.md')
  const headers = { origin: fresh.product.url, cookie: fresh.cookie }
  const address = `${fresh.product.url}/projects/${fresh.projectId}/documents/import`
  const answer = await (await fetch(address, { method: 'POST', headers, body: form })).text()
  return /documents\/([0-9a-f-]{36})\/edit/.exec(answer)![1]!
}

async function openChromium(): Promise<Browser> {
  const found = { executablePath: '', env: {} as Record<string, string> }
  await prepareBrowser({ provide: (_name: string, value: typeof found) => Object.assign(found, value) } as never)
  return chromium.launch({ ...found, env: { ...process.env, ...found.env } as never, args: ['--no-sandbox'] })
}

/** Until the first letter could be typed, and until the letter typed is saved. */
async function openIn(browser: Browser, fresh: Fresh, id: string) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } })
  const { hostname } = new URL(fresh.product.url)
  await context.addCookies(
    fresh.cookie.split('; ').map((pair) => {
      const at = pair.indexOf('=')
      return { name: pair.slice(0, at), value: pair.slice(at + 1), domain: hostname, path: '/' }
    }),
  )
  const tab = await context.newPage()
  await tab.goto(`${fresh.product.url}/projects/${fresh.projectId}/documents`)
  const began = performance.now()
  await tab.goto(`${fresh.product.url}/projects/${fresh.projectId}/documents/${id}/edit`, { waitUntil: 'commit' })
  await tab.locator('#words h2, #words h3').first().waitFor({ timeout: 60_000 })
  await tab.locator('#saved[data-state="saved"]').waitFor({ timeout: 60_000 })
  const opened = performance.now() - began
  await tab.locator('#words p').first().click()
  const typed = performance.now()
  await tab.keyboard.type('x')
  await tab
    .locator('#saved:not([data-state="saved"])')
    .waitFor({ timeout: 60_000 })
    .catch(() => {})
  await tab.locator('#saved[data-state="saved"]').waitFor({ timeout: 60_000 })
  const saved = performance.now() - typed
  await context.close()
  return { opened, saved }
}

const memory = (pid: number) =>
  ['VmRSS', 'VmHWM'].map((name) =>
    Math.round(Number(new RegExp(`${name}:\\s+(\\d+)`).exec(readFileSync(`/proc/${pid}/status`, 'utf8'))![1]) / 1000),
  )

async function time<T>(name: string, work: () => Promise<T>): Promise<T> {
  const began = performance.now()
  const made = await work()
  console.log(`  ${name.padEnd(40)} ${Math.round(performance.now() - began)} ms`)
  return made
}

const fresh = await startFresh()
const browser = await openChromium()
try {
  const { url, pid } = fresh.product
  console.log(`memory before: ${memory(pid)} MB`)
  for (const pages of [1, 100, 500]) {
    const id = await time(`import ${pages} pages`, () => bring(fresh, pages))
    await openIn(browser, fresh, id)
    for (let i = 0; i < 3; i += 1) {
      const { opened, saved } = await openIn(browser, fresh, id)
      if (pages === 100 && opened > LIMIT_MS) process.exitCode = 1
      console.log(
        `  ${pages} pages: to editable ${Math.round(opened)} ms; a letter saved after ${Math.round(saved)} ms`,
      )
    }
    const headers = { cookie: fresh.cookie, origin: url }
    const at = `${url}/projects/${fresh.projectId}/documents/${id}`
    const read = (path: string) => async () => {
      const answer = await fetch(at + path, { headers })
      const text = await answer.text()
      if (!answer.ok) throw new Error(`${path} ${answer.status} ${text.slice(0, 300)}`)
      return text.length
    }
    await time('page: read', read(''))
    await time('page: sections', read('/sections'))
    await time('version', () => fresh.api(`/documents/${id}/versions`, { name: 'First' }))
    await time('page: compare with now', read('/compare?from=1'))
    const report = await time('report frozen, with its PDF', () =>
      fresh.api('/reports', { kind: 'document', documentId: id }),
    )
    for (const format of ['pdf', 'docx', 'html', 'md'])
      await time(`file ${format}`, async () => {
        const answer = await fetch(`${url}/api/v1/projects/${fresh.projectId}/reports/${report.id}/files/${format}`, {
          headers,
        })
        if (!answer.ok) console.log(await answer.text())
        return (await answer.arrayBuffer()).byteLength
      })
    console.log(`  memory now, most: ${memory(pid)} MB`)
  }
} finally {
  await browser.close()
  await fresh.product.stop()
  removeData(fresh.product)
}
