import { createHash } from 'node:crypto'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, relative } from 'node:path'
import { unzipSync } from 'fflate'
import { SaxesParser } from 'saxes'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Facts, noFacts } from '../dataset/facts.ts'
import type { WrittenFile } from '../dataset/part.ts'
import { readProcesses } from '../dataset/processes.ts'
import { renderData } from '../dataset/render-data.ts'
import { writeParts } from '../dataset/write-parts.ts'
import { renderSite } from './render-site.ts'
import type { SiteInput } from './site-input.ts'

const NASTY = '<script>alert("x")</script> & \u0000 =1+1'
const ocid = (i: number) => (i === 1 ? 'ocds-213czf-RFQ/1 ä' : `ocds-213czf-${i}`)

function makeReleases(i: number) {
  const buyer = { id: 'D-1', name: i % 2 ? 'Roads Department' : NASTY }
  const first = {
    ocid: ocid(i),
    id: '1',
    date: `202${i % 4}-02-01T00:00:00Z`,
    tag: ['tender'],
    initiationType: 'tender',
  }
  const value = { amount: 100.5 * (i + 1), currency: i % 5 ? 'CAD' : 'USD' }
  const tender = {
    id: '1',
    title: i === 2 ? NASTY : `Road salt ${i}`,
    procurementMethod: 'open',
    numberOfTenderers: i % 3,
  }
  const award = { id: 'A', date: first.date, suppliers: [{ id: `S/${i % 7}`, name: `Salt ${i % 7} Ltd.` }], value }
  const documents = [{ id: 'd', title: 'Notice', url: i ? 'https://city.example/notice' : 'javascript:alert(1)' }]
  return [
    { ...first, buyer, tender: { ...tender, documents } },
    { ...first, id: '2', date: `202${i % 4}-05-01T00:00:00Z`, tag: ['award'], awards: [award] },
  ]
}

const input: SiteInput = {
  title: 'Contracts of Harbourview',
  description: 'What the city buys.',
  publisher: { name: 'City of Harbourview', contactEmail: 'data@harbourview.example' },
  address: 'https://data.harbourview.example/contracts/',
  publishedAt: '2026-06-01T12:00:00.000Z',
  sequence: 2,
  isConfirmed: false,
  isInvented: true,
  isPreview: false,
  measureSettings: '{}',
  ocidPrefix: 'ocds-213czf',
  licence: { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' },
  sources: [{ name: 'Awards', takenAt: '2026-05-01', rowsIn: 10, rowsLoaded: 9, rowsSetAside: 1 }],
  mappings: [
    {
      source: 'Awards',
      fields: [{ field: 'awards/value/amount', from: 'Amount' }],
      notMapped: [{ column: 'Clerk', reason: 'Names a person' }],
    },
  ],
  withheld: [{ path: 'parties/contactPoint/email', what: 'E-mail address', count: 3, reason: 'Names a person' }],
  measures: [
    {
      code: 'R018',
      title: 'Single bid received',
      isFlag: true,
      answer: 'share',
      method: '# Single bid\n\n**What** it is.\n\n- one\n- two\n\n| a | b |\n|---|---|\n| `1` | 2 |\n',
      figures: [
        { label: '', value: 0.25, numerator: '5', denominator: '20', n: 20, unknown: 4, unit: { is: 'share' } },
      ],
      missing: [],
    },
    {
      code: 'U007',
      title: 'Time',
      isFlag: false,
      answer: 'number',
      method: 'Days.',
      figures: [],
      missing: ['tender/tenderPeriod/startDate'],
    },
  ],
  questions: [
    {
      code: 'R018',
      subject: { kind: 'process', id: ocid(3), name: 'Road salt 3' },
      question: 'Why did one bid arrive?',
      note: 'Looked into.',
      reply: '',
    },
  ],
  history: [
    {
      sequence: 2,
      publishedAt: '2026-06-01T12:00:00.000Z',
      processes: 230,
      releases: 460,
      added: 5,
      changed: 1,
      removed: 0,
      note: 'May',
    },
  ],
  checkpoint: 'fairlead\n230\nroot\n',
  files: [],
}

type Built = { folder: string; facts: Facts; files: WrittenFile[]; downloads: WrittenFile[] }

async function build(count: number, change: Partial<SiteInput> = {}): Promise<Built> {
  const folder = mkdtempSync(join(tmpdir(), 'fairlead-site-'))
  const all = Array.from({ length: count }, (_, i) => makeReleases(i)).sort((a, b) =>
    a[0]!.ocid < b[0]!.ocid ? -1 : 1,
  )
  const compiled = all.map(([first, second]) => ({ ...first, ...second, id: 'c', tag: ['compiled'] }))
  const paths = { compiled: join(folder, 'compiled.jsonl'), releases: join(folder, 'releases.jsonl') }
  writeFileSync(paths.compiled, compiled.map((one) => `${JSON.stringify(one)}\n`).join(''))
  writeFileSync(
    paths.releases,
    all
      .flat()
      .map((one) => `${JSON.stringify(one)}\n`)
      .join(''),
  )
  const processes = readProcesses(paths)
  const facts = noFacts()
  const whole = { ...input, ...change }
  const terms = {
    address: input.address,
    publishedDate: input.publishedAt,
    publisher: { name: input.publisher.name },
    publicationPolicy: `${input.address}policy.html`,
    extensions: [],
    isInvented: whole.isInvented,
    notice: 'Invented data.',
  }
  const site = join(folder, 'site')
  const data = await writeParts(site, renderData(processes, terms, facts))
  const downloads = data.filter((file) => file.path.startsWith('data/'))
  const pages = await writeParts(site, renderSite({ ...whole, files: downloads }, processes, facts))
  return { folder: site, facts, files: [...downloads, ...pages], downloads }
}

let built: Built
beforeAll(async () => {
  built = await build(230)
})
const made: string[] = []
afterAll(() => {
  for (const folder of [built.folder, ...made]) rmSync(dirname(folder), { recursive: true })
})
const read = (path: string) => readFileSync(join(built.folder, path), 'utf8')
const pages = () => built.files.map((file) => file.path).filter((path) => path.endsWith('.html'))

describe('every page', () => {
  it('links only to files that are there, from any folder', () => {
    for (const path of pages()) {
      for (const [, href] of read(path).matchAll(/(?:href|src)="([^"]+)"/g)) {
        if (/^(https?:|data:,|#)/.test(href!) || href!.endsWith('SHA256SUMS')) continue
        const target = join(built.folder, dirname(path), decodeURIComponent(href!.replace(/#.*/, '')))
        expect(existsSync(target), `${path} → ${href}`).toBe(true)
      }
    }
  })

  it('says that the data is invented and a draft, and who approved it', () => {
    for (const path of pages()) {
      expect(read(path), path).toContain('Invented data.')
      expect(read(path), path).toContain('Draft.')
      expect(read(path), path).toContain('Not confirmed by another person')
    }
  })

  it('loads nothing from elsewhere and needs no script or style of its own', () => {
    for (const path of pages()) {
      expect(read(path)).not.toMatch(/<(?:img|script|link|iframe)[^>]+(?:src|href)="(?:https?:)?\/\//)
      expect(read(path)).not.toMatch(/ style="|<style| on[a-z]+="|<script(?! src="\.\.\/assets\/search\.js" defer>)/)
    }
  })

  it('has a language, a title, one h1 and a way past the navigation', () => {
    for (const path of pages()) {
      expect(read(path)).toMatch(/^<!doctype html>\n<html lang="en">/)
      expect(read(path)).toMatch(/<title>[^<]+<\/title>/)
      expect(read(path).match(/<h1/g), path).toHaveLength(1)
      expect(read(path)).toContain('<a class="skip" href="#content">')
    }
  })

  it('shows texts of the data as text', () => {
    for (const path of pages()) {
      expect(read(path)).not.toContain('<script>alert')
      expect(read(path)).not.toContain('href="javascript:')
      expect(read(path)).not.toContain('\u0000')
    }
  })
})

describe('downloads', () => {
  it('are listed with their size and SHA-256', () => {
    for (const { path, bytes, sha256 } of built.downloads) {
      const content = readFileSync(join(built.folder, path))
      expect(content.length).toBe(bytes)
      expect(createHash('sha256').update(content).digest('hex')).toBe(sha256)
      expect(read('downloads.html')).toContain(sha256)
    }
  })

  it('hold every release and record, as valid packages that say they are invented', () => {
    const releases = built.downloads.filter(({ path }) => /releases-\d{4}\.json$/.test(path))
    const packages = releases.map(({ path }) => JSON.parse(read(path)))
    expect(packages.flatMap((one) => one.releases)).toHaveLength(460)
    const records = JSON.parse(read('data/invented-records.json'))
    expect(records.records).toHaveLength(230)
    for (const one of [...packages, records]) expect(one).toMatchObject({ version: '1.1', notice: 'Invented data.' })
  })

  it('hold tables whose text cannot run as a formula: abuse:A22', () => {
    const awards = read('data/invented-awards.csv').split('\r\n')
    expect(awards[0]).toBe('ocid,award_id,title,status,date,value,currency,supplier_ids,supplier_names,notice')
    expect(awards).toHaveLength(232)
    const sheets = Object.keys(unzipSync(readFileSync(join(built.folder, 'data/invented-tables.xlsx'))))
    expect(sheets.filter((name) => name.includes('worksheets'))).toHaveLength(6)
  })

  it('are in the catalogue by absolute address and checksum', () => {
    const [dataset] = JSON.parse(read('data.json')).dataset
    expect(dataset.distribution).toHaveLength(built.downloads.length)
    expect(dataset.distribution[0].downloadURL).toMatch(/^https:\/\/data\.harbourview\.example\/contracts\/data\//)
    expect(dataset.description).toContain('Invented data.')
  })
})

it('gives the same bytes for the same input', async () => {
  const again = await build(230)
  made.push(again.folder)
  expect(again.files).toEqual(built.files)
})

it('gives every process a page of its own, whatever its id', () => {
  for (const line of built.facts.processes) {
    expect(line.slug).toMatch(/^[a-z0-9-]+$/)
    expect(read(`processes/${line.slug}.html`)).toContain('What changed when')
  }
  expect(new Set(built.facts.processes.map((line) => line.slug)).size).toBe(230)
})

it('cuts long lists into pages', () => {
  expect(read('processes/letters/r.html')).toContain('Page 1 of 3')
  expect(read('processes/letters/r~3.html')).toContain('Page 3 of 3')
})

it('names no process, buyer or supplier for a flag, but in a question that was released', () => {
  expect(read('measures/r018.html')).not.toMatch(/ocds-213czf-\d|Salt \d Ltd/)
  const slug = built.facts.processes.find((line) => line.ocid === ocid(3))!.slug
  expect(read(`processes/${slug}.html`)).toContain('Why did one bid arrive?')
  expect(read('questions.html')).toContain('No reply was received.')
})

it('leads members from a process and a figure to the rows, where the installation serves the site itself', async () => {
  expect(read('measures/r018.html')).toContain('<a href="../processes/index.html">All processes</a>')
  expect(built.files.filter(({ path }) => path.endsWith('.html') && read(path).includes('/projects/'))).toEqual([])
  const served = await build(2, { workbench: '/projects/7' })
  made.push(served.folder)
  const page = (path: string) => readFileSync(join(served.folder, path), 'utf8')
  const { slug } = served.facts.processes.find((line) => line.ocid === ocid(1))!
  expect(page(`processes/${slug}.html`)).toContain('href="/projects/7/processes/ocds-213czf-RFQ%2F1%20%C3%A4"')
  expect(page('measures/r018.html')).toContain('href="/projects/7/measures/R018"')
})

it('says which fields are missing where a measure could not be computed', () => {
  expect(read('measures/u007.html')).toContain('tender/tenderPeriod/startDate')
})

it('says what a share is of, and of a total that it is one', async () => {
  const [share] = input.measures
  const figure = { ...share!.figures[0]!, numerator: '1200', denominator: '19800.5' }
  const total = { ...figure, numerator: '9901941.5', denominator: '1' }
  const shares = { ...share!, figures: [figure] }
  const totals = { ...share!, code: 'U006', answer: 'number' as const, figures: [total] }
  const site = await build(1, { measures: [shares, totals] })
  made.push(site.folder)
  const page = (path: string) => readFileSync(join(site.folder, path), 'utf8')
  expect(page('measures/r018.html')).toContain('1,200 of 19,800.5')
  expect(page('measures/u006.html')).not.toContain(' of 1<')
})

it('writes feed and charts as well-formed XML', () => {
  const charts = readdirSync(join(built.folder, 'charts')).filter((name) => name.endsWith('.svg'))
  expect(charts.length).toBeGreaterThan(3)
  for (const path of ['feed.xml', ...charts.map((name) => `charts/${name}`)]) {
    const parser = new SaxesParser()
    expect(() => parser.write(read(path)).close()).not.toThrow()
  }
})

it('has a site map where the data is real, and asks not to be indexed where it is invented', async () => {
  expect(read('robots.txt')).toContain('Disallow: /')
  const real = await build(3, { isInvented: false, ocidPrefix: 'ocds-abc123' })
  made.push(real.folder)
  const map = readFileSync(join(real.folder, 'sitemap.xml'), 'utf8')
  for (const [, address] of map.matchAll(/<loc>([^<]+)<\/loc>/g)) {
    const path = relative('/contracts/', new URL(address!).pathname) || 'index.html'
    expect(statSync(join(real.folder, path)).isFile(), address).toBe(true)
  }
  expect(readFileSync(join(real.folder, 'index.html'), 'utf8')).not.toMatch(/Invented data|Draft\./)
})

it('says of a preview that it is not published, and not that anybody has published or approved it', async () => {
  const preview = await build(1, { isPreview: true })
  made.push(preview.folder)
  const page = readFileSync(join(preview.folder, 'index.html'), 'utf8')
  expect(page).toContain('Preview for City of Harbourview, made on 1 June 2026. It is not published.')
  expect(page).not.toMatch(/Published by|has published it alone/)
})

it('is a whole site also where nothing has been published yet', async () => {
  const empty = await build(0, { measures: [], questions: [], history: [] })
  made.push(empty.folder)
  expect(readFileSync(join(empty.folder, 'processes/index.html'), 'utf8')).toContain(
    'No processes have been published yet.',
  )
  expect(JSON.parse(readFileSync(join(empty.folder, 'data/invented-records.json'), 'utf8')).records).toEqual([])
})

it('wears the colours of the product', () => {
  const tokens = (css: string) =>
    [...css.matchAll(/^ +(--[a-z-]+): (#[0-9a-f]+);/gm)].map(([, name, value]) => `${name} ${value}`)
  const theme = tokens(readFileSync('src/entrypoints/web/styles/_theme.scss', 'utf8'))
  const own = tokens(readFileSync('src/publish/site/assets/published.css', 'utf8'))
  expect(own.length).toBeGreaterThan(20)
  for (const token of own) expect(theme).toContain(token)
})
