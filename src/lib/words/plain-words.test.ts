import { globSync, readdirSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'

/** Words of whoever made this, which requesters, suppliers and managers need for nothing. A proof of payment is theirs. */
const OURS = /\b(DMN|FEEL|hash(es)?|leaf|proofs?(?! of (payment|concept))|G[0-3]\d)\b/i
/** Whoever changes rules takes them from files; whoever audits follows a proof; the rest stands under *Show the working*. */
const ONE_CLICK_DEEPER = /^(edition|import-rules|case-file)\.|^(buying\.ruleset|award\.draw-hash)$/

it('says nothing of tables, hashes and proofs to whoever buys, offers or signs', async () => {
  const files = readdirSync(new URL('en/', import.meta.url)).filter((file) => file.startsWith('buying-'))
  const areas = await Promise.all(
    files.map(async (file): Promise<Record<string, Record<string, string>>> => import(`./en/${file}`)),
  )
  const said = areas.flatMap((area) => Object.values(area)).flatMap((words) => Object.entries(words))
  expect(said.length).toBeGreaterThan(1000)
  for (const [key, text] of said.filter(([key]) => !ONE_CLICK_DEEPER.test(key)))
    expect([key, text]).toEqual([key, expect.not.stringMatching(OURS)])
})

it('says nothing of them in the sentences of rules either', () => {
  const folder = new URL('../../../guardrails/', import.meta.url)
  const says = globSync('rules/*.yaml', { cwd: folder }).flatMap((file) =>
    [...readFileSync(new URL(file, folder), 'utf8').matchAll(/says: \{ en: ('[^']*'|[^,}]*)/g)].map(
      (found) => found[1],
    ),
  )
  expect(says.length).toBeGreaterThan(100)
  for (const text of says) expect(text).not.toMatch(OURS)
})
