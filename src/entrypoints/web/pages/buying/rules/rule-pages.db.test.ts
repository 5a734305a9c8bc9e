import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  confirmSplit,
  contributions,
  exportRules,
  type Facts,
  findActiveRuleset,
  findCheck,
  findRuleset,
  listRulesets,
  runCheck,
} from '#buying/guardrails/index.ts'
import { firstBuy } from '#buying/guardrails/testing/first-buy.ts'
import { createApp } from '#entrypoints/http/app.ts'
import { things } from '#entrypoints/rooms.ts'
import { openAuth } from '#platform/auth/open-auth.ts'
import { nameInstance } from '#platform/instance.ts'
import { unwatched } from '#platform/queue/work.ts'
import { adoptRules } from '../../../../../../tests/support/adopted-rules.ts'
import { type TestContext, testContext } from '../../../../../../tests/support/context.ts'
import { openTeam, type Somebody } from '../../../../../../tests/support/team.ts'
import { cookieOf } from '../../../../../../tests/support/writers.ts'

// The whole way of a change of the rules by its pages alone, as a browser without JavaScript sends them.
let ctx: TestContext
let app: ReturnType<typeof createApp>
let projectId: string
let author: Somebody
let second: Somebody
let viewer: Somebody
const faults: string[] = []

beforeAll(async () => {
  ctx = await testContext({ things, auth: openAuth })
  await nameInstance(ctx)
  const base = { ...ctx, actor: { kind: 'visitor' } as const }
  app = createApp({ base, assets: '', parts: ['web'], startForReal: undefined, log: (line) => faults.push(line) })
  const team = await openTeam(ctx)
  projectId = team.projectId
  author = team.lead
  second = await team.join('Sam Second', 'lead')
  viewer = await team.join('Vera Viewer', 'viewer')
  await adoptRules(author.ctx, projectId)
})
afterAll(async () => {
  await ctx.close()
  expect(faults).toEqual([])
})

type Fields = Record<string, string | string[]>

/** Asks for a page, or sends its form, as somebody. */
async function ask(who: Somebody, address: string, form?: Fields) {
  ctx.clock.advance(1)
  const pairs = Object.entries(form ?? {}).flatMap(([name, value]) =>
    [value].flat().map((one): [string, string] => [name, one]),
  )
  const answer = await app.request(address, {
    headers: { host: 'localhost', 'sec-fetch-site': 'same-origin', cookie: await cookieOf(ctx, who.ctx) },
    ...(form && { method: 'POST', body: new URLSearchParams(pairs) }),
  })
  const whole = await answer.text()
  const page = /<main.*<\/main/s.exec(whole)?.[0] ?? whole
  return { status: answer.status, page, to: answer.headers.get('location') ?? '' }
}

const top = () => `/projects/${projectId}/buying/rules`
const dayBefore = (days: number) => new Date(ctx.clock.now().getTime() - days * 86_400_000).toISOString().slice(0, 10)
const tomorrow = () => dayBefore(-1)

/** A buy of 4,000 after one of 7,000 for the same need, 60 days before; `known` after that was awarded, or earlier. */
function buy(subject: `case:${string}`, known: boolean | undefined) {
  const at = dayBefore(0)
  const history = known === undefined ? [] : [{ ref: 'case:0', on: dayBefore(60), cents: 700_000, by: 'party:2' }]
  const fact = (value: number | boolean) => ({ value, from: 'history' as const, at, history })
  const facts: Facts = {
    ...firstBuy(at),
    sameRequirementSum: fact(history.length ? 700_000 : 0),
    sameRequirementCount: fact(history.length),
    ...(known !== undefined && { knownAfterFirstAward: { value: known, from: 'history', at } }),
  }
  return runCheck(ctx, { projectId, subject, moment: 'check', facts })
}

/** Every field of the form that sends to an address, as the page shows it. */
function fieldsOf(page: string, action: string): Fields {
  const start = page.lastIndexOf(`action="${action.replaceAll('&', '&amp;')}"`)
  const form = page.slice(start, page.indexOf('</form>', start))
  const fields: Record<string, string[]> = {}
  const add = (name: string | undefined, value: string) => {
    if (name)
      fields[name] = [
        ...(fields[name] ?? []),
        value.replaceAll('&#39;', "'").replaceAll('&quot;', '"').replaceAll('&gt;', '>').replaceAll('&amp;', '&'),
      ]
  }
  for (const [input] of form.matchAll(/<input[^>]*>/g)) {
    const part = (name: string) => new RegExp(` ${name}="([^"]*)"`).exec(input)?.[1]
    if (/type="(radio|checkbox)"/.test(input) && !/ checked/.test(input)) continue
    add(part('name'), part('value') ?? '')
  }
  for (const [, name, options] of form.matchAll(/<select[^>]* name="([^"]*)"[^>]*>(.*?)<\/select>/gs))
    add(
      name,
      /<option value="([^"]*)" selected/.exec(options!)?.[1] ?? /<option value="([^"]*)"/.exec(options!)?.[1] ?? '',
    )
  for (const [, name, text] of form.matchAll(/<textarea[^>]* name="([^"]*)"[^>]*>(.*?)<\/textarea>/gs)) add(name, text!)
  return fields
}

describe('a change of the rules by its pages', () => {
  const checks: Record<string, string> = {}
  let draft = ''

  it('buying:J2 starts as a draft of its author, and a viewer is offered none', async () => {
    for (const number of [1, 2, 3]) {
      const subject = `case:${number}` as const
      checks[subject] = (await buy(subject, false)).id
      await confirmSplit(second.ctx, { projectId, subject, reason: 'One need, two buys' })
    }
    for (let number = 4; number < 40; number++) await buy(`case:${number}`, number < 8 ? true : undefined)
    const versions = `${top()}/versions`
    expect((await ask(viewer, versions)).page).not.toContain('<form')
    expect((await ask(viewer, versions, { reason: 'Mine' })).status).toBe(403)
    expect((await ask(author, versions, { reason: '' })).page).toContain('Say why.')
    const started = await ask(author, versions, { reason: 'A month is enough' })
    draft = started.to
    expect(draft).toMatch(/\/versions\/[0-9a-f-]+$/)
    expect((await ask(author, draft)).page).toContain('Nothing differs yet.')
  })

  it('buying:J2 is a limit in a form, which says what is wrong with a value, and what differs in words', async () => {
    const limit = `${draft}/rules/G06/limits/splitWindowDays`
    const wrong = await ask(author, limit, { splitWindowDays: 'soon', source: 'Memo 7', layer: 'department' })
    expect([wrong.status, wrong.page]).toEqual([422, expect.stringContaining('Write a whole number')])
    const past = { splitWindowDays: '30', source: 'Memo 7', layer: 'department', from: dayBefore(1) }
    const early = await ask(author, limit, past)
    expect([early.status, early.page]).toEqual([422, expect.stringContaining('Choose today or a later day.')])
    const kept = await ask(author, limit, { splitWindowDays: '30', source: 'Memo 7', layer: 'department' })
    expect(kept.status).toBe(303)
    expect((await ask(author, draft)).page).toContain('same requirement days: from 90 days to 30 days')
    expect((await ask(second, limit, { splitWindowDays: '20', source: 'Memo', layer: 'department' })).status).toBe(409)
  })

  const tryIt = async () => {
    expect((await ask(author, `${draft}/replay`, { do: 'start', validFrom: tomorrow() })).status).toBe(303)
    const rulesetId = draft.split('/').at(-1)!
    await contributions.jobs['guardrails.replay'](
      author.ctx,
      { projectId, rulesetId, validFrom: tomorrow() },
      unwatched,
    )
    return ask(second, `${draft}/replay`)
  }

  it('buying:J2 shows what would change with the money, and that three confirmed splits are let go: it cannot be approved', async () => {
    const { page } = await tryIt()
    expect(page).toMatch(/replay\/ask\/allow">7 purchases, \$30,800/)
    expect(page).toContain('Confirmed splits that it would let go: 3')
    expect(page).toMatch(/<button type="button"[^>]*disabled=""[^>]*>Approve/)
    expect(page).toContain('This proposal lets go purchases that are confirmed as split.')
    const cell = await ask(second, `${draft}/replay/ask/allow`)
    expect(cell.page).toContain(
      'Same need bought in parts. Before: “With 1 earlier buy for the same need in 90 days this reaches $11,400',
    )
    const approved = await ask(second, draft, { do: 'approve', validFrom: tomorrow() })
    expect([approved.status, approved.page]).toEqual([409, expect.stringContaining('confirmed as split')])
  })

  it('buying:J2 looks at one thing more in the grid, and exempts what was written down later', async () => {
    const limit = `${draft}/rules/G06/limits/splitWindowDays`
    await ask(author, limit, { splitWindowDays: '90', source: 'Memo 8', layer: 'department' })
    const look = '?look=known+after+first+award'
    const row = `${draft}/rules/G06/rows/split${look}`
    const split = fieldsOf((await ask(author, row)).page, row)
    const held = { 'cell.2': 'false', 'fact.knownAfterFirstAward': 'no', 'other.knownAfterFirstAward': 'no' }
    expect((await ask(author, row, { ...split, ...held })).status).toBe(303)
    const added = `${draft}/rules/G06/rows/new`
    const fresh = fieldsOf((await ask(author, added)).page, added)
    const exempt = {
      ...{ 'cell.0.how': 'above', 'cell.0': 'transaction limit', 'cell.1': '-', 'cell.2': 'true', gives: 'allow' },
      ...{ 'says.en': 'It was written down after the first was awarded.', at: ['check', 'publish', 'award'] },
      'fact.knownAfterFirstAward': 'yes',
    }
    expect((await ask(author, added, { ...fresh, gives: '' })).page).toContain('Say what comes of it.')
    expect((await ask(author, added, { ...fresh, ...exempt })).status).toBe(303)
    const { page } = await ask(author, `${draft}/rules/G06`)
    expect(page).toContain('more than transaction limit')
    expect(page).not.toContain('not as it must')
    const rulesetId = draft.split('/').at(-1)!
    const { content } = await findRuleset(author.ctx, { projectId, rulesetId })
    expect(content.rules.find(({ id }) => id === 'G06')?.rows.at(-1)).toMatchObject({
      when: ['> transaction limit', '-', 'true'],
      at: ['check', 'publish', 'award'],
    })
  })

  it('buying:J2 lets go no confirmed split then; its author cannot approve it, somebody else can, from tomorrow', async () => {
    const { page } = await tryIt()
    expect(page).toContain('Confirmed splits that it would let go: 0')
    expect(page).toMatch(/replay\/ask\/allow">4 purchases/)
    expect((await ask(author, draft)).page).toContain('You wrote it. Somebody else has to approve it.')
    expect((await ask(author, draft, { do: 'approve' })).status).toBe(403)
    const form = fieldsOf(page, draft)
    expect(form).toMatchObject({ do: ['approve'], validFrom: [tomorrow()] })
    expect((await ask(second, draft, form)).status).toBe(303)
    const [newest] = await listRulesets(viewer.ctx, projectId)
    expect(newest).toMatchObject({ state: 'active', validFrom: tomorrow(), approver: second.id })
    const today = await findActiveRuleset(viewer.ctx, projectId)
    expect(today?.hash).not.toBe(newest?.hash)
    const kept = await findCheck(viewer.ctx, { projectId, checkId: checks['case:1']! })
    expect(kept.rulesetHash).toBe(today?.hash)
    expect((await findActiveRuleset(viewer.ctx, projectId, tomorrow()))?.hash).toBe(newest?.hash)
  })
})

describe('another draft by its pages', () => {
  it('moves and removes rows, switches a rule off for a reason, and runs beside the rules', async () => {
    const { to: draft } = await ask(author, `${top()}/versions`, { reason: 'Less to read' })
    const rule = `${draft}/rules/G10`
    const { page } = await ask(author, rule)
    const [first] = [...page.matchAll(/name="row" value="([^"]+)"/g)].map(([, row]) => row!)
    expect((await ask(author, rule, { do: 'down', row: first! })).status).toBe(303)
    expect((await ask(author, draft)).page).toContain('its rows stand in another order')
    const off = { do: 'standing', standing: 'off', offReason: 'Too few suppliers', owner: '' }
    expect((await ask(author, rule, off)).status).toBe(422)
    expect((await ask(author, rule, { ...off, owner: 'Olga Officer' })).status).toBe(303)
    expect((await ask(author, draft)).page).toContain('switched off: Too few suppliers (Olga Officer)')
    expect((await ask(author, draft, { do: 'shadow' })).status).toBe(303)
    await buy('case:41', undefined)
    expect((await ask(viewer, `${draft}/beside`)).page).toContain('1 check was made while it ran.')
    expect((await ask(author, rule, { do: 'down', row: first! })).status).toBe(409)
    expect((await ask(author, draft, { do: 'end-shadow' })).status).toBe(303)
    expect((await ask(author, `${draft}/rules/G22`)).page).toContain('Nobody can change this rule')
  })

  it('is thrown away by its author or whoever approves, and is gone from the list', async () => {
    const { to: draft } = await ask(author, `${top()}/versions`, { reason: 'A thought' })
    expect((await ask(author, draft)).page).toContain('Throw this draft away')
    expect((await ask(viewer, draft)).page).not.toContain('Throw this draft away')
    expect((await ask(viewer, draft, { do: 'throw' })).status).toBe(403)
    expect(await ask(author, draft, { do: 'throw' })).toMatchObject({ status: 303, to: `${top()}/versions` })
    expect((await ask(author, draft)).status).toBe(404)
    expect((await ask(author, `${top()}/versions`)).page).not.toContain('A thought')
  })

  it('is taken from a DMN file, or says what is to mend in it and keeps nothing', async () => {
    const active = await findActiveRuleset(author.ctx, projectId)
    const { xml } = await exportRules(author.ctx, { projectId, rulesetId: active!.id })
    const count = (await listRulesets(author.ctx, projectId)).length
    const broken = xml.replace('&gt; transaction limit', '&gt; 10.5')
    const refused = await ask(author, `${top()}/import`, { xml: broken, reason: 'From our tool' })
    expect([refused.status, refused.page]).toEqual([422, expect.stringContaining('Numbers are whole here.')])
    expect(await listRulesets(author.ctx, projectId)).toHaveLength(count)
    const changed = xml.replaceAll('"false"', '"false"').replace('&gt; transaction limit', '&gt;= transaction limit')
    const taken = await ask(author, `${top()}/import`, { xml: changed, reason: 'From our tool' })
    expect(taken.status).toBe(303)
    expect((await ask(author, taken.to)).page).toContain('a row was changed.')
  })
})

describe('what stands beside the rules', () => {
  it('takes the risk appetite as a value that somebody signs for with its source', async () => {
    const { to: draft } = await ask(author, `${top()}/versions`, { reason: 'More care' })
    const setting = `${draft}/limits/riskAppetite`
    expect((await ask(author, setting, { riskAppetite: 'cautious', source: '', layer: 'department' })).status).toBe(422)
    const said = { riskAppetite: 'cautious', source: 'Decision 9', layer: 'department' }
    expect((await ask(author, setting, said)).status).toBe(303)
    expect((await ask(viewer, draft)).page).toMatch(/Department, Pat Lee<.*?Decision 9.*?verified/s)
    expect((await ask(second, draft, { do: 'approve' })).status).toBe(303)
  })

  it('records a signed derogation with its scope and last day, and refuses one without its document', async () => {
    const at = `${top()}/derogations/new?of=G01:transactionLimit`
    const signed = {
      ...{ transactionLimit: '12000', kinds: 'accessibility', from: dayBefore(0), until: dayBefore(-90) },
      ...{ signer: 'Chief financial officer', authority: 'department', reason: 'The pilot' },
    }
    expect((await ask(second, at, signed)).page).toContain('Add the signed document.')
    const body = new FormData()
    for (const [name, value] of Object.entries(signed)) body.append(name, value)
    body.append('documentHash', new Blob(['Signed.']), 'note.pdf')
    const headers = { host: 'localhost', 'sec-fetch-site': 'same-origin', cookie: await cookieOf(ctx, second.ctx) }
    expect((await app.request(at, { method: 'POST', headers, body })).status).toBe(303)
    const { page } = await ask(viewer, `${top()}/derogations`)
    expect(page).toContain('Limit of one purchase: transaction limit')
    expect(page).toMatch(/\$12,000.*kind of work An accessibility fix/s)
    expect(page).not.toContain('<form')
    expect((await ask(viewer, at)).status).toBe(403)
  })

  it('lets somebody else read the document of a derogation and confirm it, by name: buying:M17', async () => {
    const at = `${top()}/derogations`
    const own = (await ask(second, at)).page
    expect(own).toContain('You recorded it. Somebody else confirms it.')
    const { page } = await ask(author, at)
    const [, derogationId = ''] = /name="derogationId" value="([^"]+)"/.exec(page) ?? []
    expect((await ask(viewer, `${at}/${derogationId}/document`)).page).toBe('Signed.')
    const form = { do: 'confirm', derogationId }
    expect((await ask(second, at, form)).status).toBe(403)
    expect((await ask(author, at, form)).status).toBe(303)
    const confirmed = (await ask(viewer, at)).page
    expect(confirmed).toMatch(/Sam Second; [A-Z]/)
    expect(confirmed).not.toContain('Wait to be confirmed')
  })

  it('names whoever answered the first questions as the one who set a limit', async () => {
    const { page } = await ask(viewer, top())
    expect(page).toMatch(/transaction limit.{0,400}Answer to the first questions/s)
    expect(page).not.toMatch(/Chief Financial Officer Branch · Answer to the first questions/)
  })

  it('keeps how a rule is read beside it', async () => {
    const at = `${top()}/read/G18`
    expect((await ask(viewer, at, { words: 'Fonts are goods.', reason: 'So' })).status).toBe(403)
    expect((await ask(second, at, { words: '', reason: '' })).status).toBe(422)
    await ask(second, at, { words: 'Fonts count as content.', reason: 'Asked twice' })
    expect((await ask(viewer, at)).page).toContain('Asked twice (Sam Second)')
    expect((await ask(viewer, top())).page).toContain('Fonts count as content.')
  })
})

describe('the public log of changes', () => {
  const anybody = async (address: string) => {
    const answer = await app.request(address, { headers: { host: 'localhost' } })
    return { status: answer.status, page: await answer.text() }
  }

  it('buying:J2 shows the difference, why and from when to everybody, and names nobody; only where somebody opened it', async () => {
    const at = `/rules/${projectId}`
    expect((await anybody(at)).status).toBe(404)
    expect((await ask(second, `${top()}/changes`, { do: 'show', name: 'City of Example' })).status).toBe(303)
    expect((await anybody('/rules')).page).toContain('City of Example')
    const { page } = await anybody(at)
    expect(page).toContain('A month is enough')
    expect(page).toContain('Same need bought in parts: a row was added.')
    expect(page).toContain('Proposed by one officer and approved by another, on')
    expect(page).toContain('Fonts count as content.')
    for (const { name, id } of [author, second])
      expect([page.includes(name), page.includes(id)]).toEqual([false, false])
    expect((await anybody(`${at}/changes.xml`)).page).toContain('<title>More care</title>')
    expect((await anybody(`/fit/${projectId}`)).page).toContain('City of Example')
    expect((await ask(second, `${top()}/changes`, { do: 'hide' })).status).toBe(303)
    expect((await anybody(at)).status).toBe(404)
    expect((await anybody(`/fit/${projectId}`)).status).toBe(404)
  })
})

describe('a need that somebody asks about', () => {
  const small = { what: 'accessibility', tax: 'unknown', information: 'open', before: '0', choice: 'offers' }
  const askFit = async (answers: Record<string, string>) => {
    const given = new URLSearchParams({ asked: '1', ...small, agreement: 'no', ...answers })
    return (await app.request(`/fit/uk-local?${given}`, { headers: { host: 'localhost' } })).text()
  }

  it('is answered for a price as people write it, and asks again for one that is no amount', async () => {
    expect(await askFit({ price: '£4,000' })).toContain('Yes, it fits')
    for (const price of ['-5', 'abc', '12345678901234567', '']) {
      const page = await askFit({ price })
      expect([price, page.includes('The answer')]).toEqual([price, false])
      expect(page).toMatch(/\d/.test(price) ? /"price-error".*?of 0 or more/s : /"price-error".*?as a number/s)
    }
    expect(await askFit({ what: '', price: '4000' })).toMatch(/<p id="what-error".*?Choose an answer/s)
  })
})

describe('rules to begin with', () => {
  const said = {
    ...{ transactionLimit: '5000', cycleLimit: '10000', maxTaxRate: '20', competitionFloor: '3000' },
    ...{ excludedCategories: ['hardware', 'staff'], riskAppetite: 'measured', officerWaitDays: '2' },
  }

  it('are chosen from a list, another one until they are answered, and read once more before they are in force', async () => {
    const { projectId, lead } = await openTeam(ctx)
    const at = `/projects/${projectId}/buying/rules/start`
    const none = await ask(lead, at, { do: 'choose' })
    expect([none.status, none.page]).toEqual([422, expect.stringContaining('Choose one of these sets of rules.')])
    await ask(lead, at, { do: 'choose', profile: 'canada' })
    expect((await ask(lead, `${at}?choose`)).page).toMatch(/value="canada" checked/)
    await ask(lead, at, { do: 'choose', profile: 'uk-local' })
    const { page } = await ask(lead, at)
    expect(page).toContain('What is the most that one purchase may cost, with tax? (GBP)')
    expect(page).toMatch(/value="hardware" checked[^>]*>\s*<label[^>]*>Equipment/)
    const rulesetId = fieldsOf(page, at).rulesetId!
    const wrong = await ask(lead, at, { ...said, rulesetId, do: 'review', maxTaxRate: '200', officerWaitDays: 'soon' })
    expect(wrong.status).toBe(422)
    expect(wrong.page).toMatch(/maxTaxRate-error.*?percentage from 0 to 100.*?officerWaitDays-error.*?whole number/s)
    const review = await ask(lead, at, { ...said, rulesetId, do: 'review' })
    expect(review.page).toMatch(/£5,000.*?£10,000.*?20\s?%.*?Equipment/s)
    expect((await listRulesets(lead.ctx, projectId))[0]?.state).toBe('draft')
    const again = await ask(lead, at, { ...fieldsOf(review.page, at), do: 'change' })
    expect(fieldsOf(again.page, at)).toMatchObject({
      transactionLimit: ['5000'],
      excludedCategories: ['hardware', 'staff'],
    })
    expect((await ask(lead, at, { ...fieldsOf(review.page, at), do: 'answer' })).status).toBe(303)
    expect((await findActiveRuleset(lead.ctx, projectId))?.content.head.currency).toBe('GBP')
  })
})
