import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { makePurchase } from './city/make-purchase.ts'
import { openMarket } from './city/market.ts'
import { type Planted, type Purchase, plantedKinds } from './city/purchase.ts'
import { createSuppliers } from './city/supplier.ts'
import { planPurchases } from './city/timeline.ts'
import { dayOf } from './days.ts'
import { awardLines, startAwards } from './exports/awards.ts'
import { bidLines, startBids } from './exports/bids.ts'
import { type ExportFile, encodeWindows1252, openExport } from './exports/export-file.ts'
import { solicitationLine, startSolicitations } from './exports/solicitations.ts'

/** The days on which the invented city exported its registers. */
export const snapshotDays = ['2025-12-31', '2026-06-30'] as const

/** The files of the city, by what they hold; those with two names were exported twice, the older first. */
export const cityFiles = {
  solicitations: snapshotDays.map((day) => `solicitations-${day}.csv`),
  awards: snapshotDays.map((day) => `awards-and-contracts-${day}.csv`),
  bids: snapshotDays.map((day) => `bids-${day}.ndjson`),
} as const

export type CityOptions = {
  /** Where the files go; made if missing. */
  folder: string
  /** The same seed gives the same bytes. */
  seed?: number
  /** Contracting processes over five years; 20,000 unless told. */
  processes?: number
  signal?: AbortSignal
  /** Called now and then with the number of processes made. */
  report?: (processes: number) => Promise<void>
}

export type CitySummary = {
  suppliers: number
  processes: number
  bids: number
  awards: number
  /** Numbers of the processes in which something irregular was planted, by the flag that should ask about it. */
  planted: Record<Planted, string[]>
}

const PAUSE_EVERY = 500

/** Something is planted in one competitive process of 8 in a small city, of 40 in a large one, each kind in turn. */
function createPlanter(processes: number): () => Planted | undefined {
  const every = Math.min(40, Math.max(8, Math.round(processes / 500)))
  let count = 0
  return () => {
    count += 1
    return count % every === 0 ? plantedKinds[(count / every - 1) % plantedKinds.length] : undefined
  }
}

type Files = { solicitations: ExportFile[]; awards: ExportFile[]; bids: ExportFile[] }

async function openFiles(folder: string): Promise<Files> {
  const open = (name: string) => openExport(join(folder, name))
  const files = {
    solicitations: await Promise.all(
      cityFiles.solicitations.map((name) => openExport(join(folder, name), encodeWindows1252)),
    ),
    awards: await Promise.all(cityFiles.awards.map(open)),
    bids: await Promise.all(cityFiles.bids.map(open)),
  }
  for (const [at, file] of files.solicitations.entries()) file.write(startSolicitations(dayOf(snapshotDays[at]!)))
  for (const file of files.awards) file.write(startAwards())
  for (const file of files.bids) file.write(startBids())
  return files
}

const allOf = (files: Files) => [...files.solicitations, ...files.awards, ...files.bids]

function writePurchase(files: Files, purchase: Purchase, seed: number, count: number): void {
  for (const [at, name] of snapshotDays.entries()) {
    const day = dayOf(name)
    files.solicitations[at]!.write(solicitationLine(purchase, day, seed, count) ?? '')
    files.awards[at]!.write(awardLines(purchase, day, at === 0, seed, count))
    files.bids[at]!.write(bidLines(purchase, day, seed))
  }
}

function addToSummary(summary: CitySummary, purchase: Purchase): void {
  summary.processes += 1
  summary.bids += purchase.bids.length
  summary.awards += purchase.awards.length
  if (purchase.planted) summary.planted[purchase.planted].push(purchase.number)
}

/** Writes the exports of the invented city to a folder, the same bytes for the same seed, and tells what is in them. */
export async function generateCity(options: CityOptions): Promise<CitySummary> {
  const { folder, seed = 2026, processes = 20_000, signal, report } = options
  await mkdir(folder, { recursive: true })
  const suppliers = createSuppliers(seed, Math.min(1800, Math.max(300, Math.round(processes * 0.09))))
  const market = openMarket(suppliers)
  const plant = createPlanter(processes)
  const planted = Object.fromEntries(plantedKinds.map((kind) => [kind, []])) as unknown as CitySummary['planted']
  const summary: CitySummary = { suppliers: suppliers.length, processes: 0, bids: 0, awards: 0, planted }
  const files = await openFiles(folder)
  try {
    for (const plan of planPurchases(processes)) {
      const purchase = makePurchase(market, seed, plan, plant)
      writePurchase(files, purchase, seed, processes)
      addToSummary(summary, purchase)
      if (plan.index % PAUSE_EVERY !== 0) continue
      signal?.throwIfAborted()
      for (const file of allOf(files)) await file.flush()
      await report?.(summary.processes)
    }
  } finally {
    for (const file of allOf(files)) await file.close()
  }
  return summary
}
