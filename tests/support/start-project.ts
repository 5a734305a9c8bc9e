import type { Page } from 'playwright-core'

/** Starts a project from the page that asks which process to follow; `process` is the name of a playbook, none without. */
export async function startProjectIn(
  page: Page,
  { process = 'No process: I have data to publish', issue = 'Open contracting', place = 'Example City' } = {},
): Promise<void> {
  await page.getByLabel(process).check()
  await page.getByRole('button', { name: 'Continue' }).click()
  await page.getByLabel('Which place is it about?').fill(place)
  await page.getByLabel('What is it about?').fill(issue)
  await page.getByRole('button', { name: 'Start the project' }).click()
}
