import type { Page } from 'playwright-core'
import { readShippedPlaybook } from '#playbooks/library/shipped-playbooks.ts'

/** What a run of a playbook was walked through: the steps done, the phases closed, and why one was left aside. */
export type Walked = { done: string[]; skipped: string[]; closed: number }

const MOST_THINGS = 80

const heading = async (page: Page) => (await page.getByRole('heading', { level: 1 }).textContent()) ?? ''
const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first().click()

/** The ending that goes on, or that ends the whole, of each step that has endings: by the step's name. */
async function readEndings(key: string): Promise<Map<string, string>> {
  const shipped = await readShippedPlaybook(key)
  const steps = shipped?.playbook.phases.flatMap(({ steps }) => steps) ?? []
  const pairs = steps.flatMap(({ name, endings }) => {
    const ending = endings.find(({ leadsTo }) => leadsTo === 'next') ?? endings.find(({ leadsTo }) => leadsTo === 'end')
    return ending ? [[name, ending.name] as const] : []
  })
  return new Map(pairs)
}

async function closePhase(page: Page): Promise<void> {
  const reason = page.getByLabel('Why is it closed all the same?')
  if (await reason.count()) await reason.fill('One person walks through, to see the whole way.')
  await page.getByLabel(/What would you keep/).fill('The order of the steps.')
  await page.getByLabel(/What would you change/).fill('Fewer meetings.')
  await press(page, /^Close the phase/)
}

async function chooseRoute(page: Page): Promise<void> {
  const step = page.url()
  await page.getByRole('link', { name: 'Choose the route' }).click()
  await press(page, /^Choose “/)
  await page.getByText('The route is chosen.').waitFor()
  await page.goto(step)
}

async function skipStep(page: Page): Promise<void> {
  await page.getByText('Skip it, or say what blocks it').click()
  await page.getByLabel('Why?').fill('It was done before the project began.')
  await press(page, 'Skip it')
}

async function finishStep(page: Page, ending: string | undefined): Promise<void> {
  if (await page.getByRole('link', { name: 'Choose the route' }).count()) await chooseRoute(page)
  if (ending) await page.getByLabel(ending, { exact: true }).check()
  await press(page, 'Mark as done')
}

/**
 * Walks a run to its end by what its pages say comes next, from the page of the run: each step is done, the one called
 * `skip` is skipped with a reason, each phase is closed with notes. Clicks only; no page needs a script for it.
 */
export async function walkRun(page: Page, { key, skip }: { key: string; skip?: string }): Promise<Walked> {
  const endings = await readEndings(key)
  const walked: Walked = { done: [], skipped: [], closed: 0 }
  const next = page.locator('.waits').getByRole('link', { name: /^(Go to this step|Close the phase)$/ })
  for (let things = 0; (await next.count()) && things < MOST_THINGS; things += 1) {
    await next.click()
    const name = await heading(page)
    if (page.url().includes('/phases/')) {
      await closePhase(page)
      walked.closed += 1
    } else if (skip && name.endsWith(skip)) {
      await skipStep(page)
      walked.skipped.push(skip)
    } else {
      const ending = [...endings].find(([step]) => name.endsWith(step))?.[1]
      await finishStep(page, ending)
      walked.done.push(name)
    }
  }
  return walked
}
