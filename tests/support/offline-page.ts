import type { Page } from 'playwright-core'

/** A tunnel for a page: what Playwright calls offline leaves open websockets as they are. */
export async function digTunnel(page: Page): Promise<(isIn: boolean) => Promise<void>> {
  let isCut = false
  const open = new Set<{ close(): Promise<void> }>()
  await page.routeWebSocket(/\/live$/, (route) => {
    if (isCut) return void route.close()
    open.add(route).add(route.connectToServer())
  })
  return async (isIn) => {
    isCut = isIn
    await page.context().setOffline(isIn)
    if (isIn) await Promise.all([...open].map((side) => side.close()))
    open.clear()
  }
}

/** Asks a browser, in its own language, for the words that it keeps and that are not saved, as they lie in its store. */
export const KEPT_HERE = `new Promise((resolve) => {
  const opening = indexedDB.open('fairlead-unsaved')
  opening.onsuccess = () => {
    const reading = opening.result.transaction('updates').objectStore('updates').getAll()
    reading.onsuccess = () => resolve(reading.result.map((update) => new TextDecoder().decode(update)).join(''))
  }
})`
