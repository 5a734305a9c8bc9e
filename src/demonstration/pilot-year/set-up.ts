import { Readable } from 'node:stream'
import { addMemberParty, giveDuty } from '#buying/cases/index.ts'
import { addCard, writePayee } from '#buying/deliver/index.ts'
import { setPublication } from '#buying/file/index.ts'
import { adoptProfile, answerProfile, publishRules, recordInterpretation } from '#buying/guardrails/index.ts'
import {
  answerQuestion,
  askOfficer,
  checkSplit,
  importBacklog,
  listBacklog,
  listPackages,
  makePackage,
} from '#buying/need/index.ts'
import { addSupplier, checkStanding, verifyPayee } from '#buying/offers/index.ts'
import { makeKeyOnServer } from '#buying/offers/sealing/index.ts'
import { type Ctx, transact } from '#platform/context.ts'
import { addFile } from '#workspace/library/index.ts'
import { backlogFile, packageQuestion, packageWords, writeBacklog } from '../words/pilot-year/backlog.ts'
import { duties, KEY_HOLDERS, KEY_PASSPHRASE, suppliers } from '../words/pilot-year/people.ts'
import { answers, interpretation, keyWords, publication } from '../words/pilot-year/rules.ts'
import { asAt, dayFrom, personOf, timeOf } from './at-moment.ts'
import type { Members } from './read-year.ts'

const LEAD = 'micro-procurement'
const FIRST_DAY = -414

/** The project on a day before its first purchase, as somebody of it. */
type Early = (day: number, who: string) => Ctx

async function setRules(as: Early, { projectId }: Members): Promise<void> {
  const { id: rulesetId } = await adoptProfile(as(FIRST_DAY, LEAD), { projectId, profile: 'esdc' })
  await answerProfile(as(FIRST_DAY + 1, LEAD), { projectId, rulesetId, answers })
  await recordInterpretation(as(-410, 'partner'), { projectId, ...interpretation })
  await publishRules(as(-409, LEAD), { projectId, name: publication.buyerName })
}

async function giveDuties(as: Early, members: Members): Promise<Map<string, string>> {
  const { projectId, people } = members
  const lead = as(-409, LEAD)
  const parties = new Map<string, string>()
  for (const [key, personId] of people) parties.set(key, (await addMemberParty(lead, { projectId, personId })).id)
  for (const { who, duty, limitCents = null } of duties) {
    const given = { partyId: parties.get(who)!, duty, limitCents, fromDay: dayFrom(members, -409) }
    await giveDuty(lead, { projectId, ...given })
  }
  return parties
}

/** The keys of the demonstration are for everybody to try: their files lie in its library, with their passphrase. */
async function makeKeys(as: Early, { projectId }: Members): Promise<void> {
  for (const key of KEY_HOLDERS) {
    const { file } = await makeKeyOnServer(as(-405, key), { projectId }, KEY_PASSPHRASE)
    const content = Readable.from([Buffer.from(file)])
    await addFile(as(-405, LEAD), { projectId, content, ...keyWords(key) })
  }
}

async function registerSuppliers(as: Early, members: Members): Promise<void> {
  const lead = as(-404, LEAD)
  const { projectId } = members
  for (const { key: _, account, ...given } of suppliers) {
    const { partyId: supplierId } = await addSupplier(lead, { projectId, ...given })
    await verifyPayee(lead, { projectId, supplierId, account })
    await writePayee(lead, { projectId, supplierId, words: `Page of payment of ${given.firm}, ${account}` })
    const looked = { day: dayFrom(members, -404), source: 'Register of firms of the province (invented)' }
    await checkStanding(lead, { projectId, supplierId, kind: 'eligible', outcome: 'good', ...looked })
  }
}

async function cutPackages(as: Early, members: Members): Promise<void> {
  const { projectId } = members
  const content = new TextEncoder().encode(writeBacklog((day) => dayFrom(members, day)))
  const requester = as(-400, 'permits')
  await importBacklog(requester, { projectId, fileName: backlogFile, content })
  const items = await listBacklog(requester, projectId)
  for (const { from, ...said } of packageWords) {
    const itemIds = items.filter(({ title }) => from.some((begin) => title.startsWith(begin))).map(({ id }) => id)
    const values = { ...said, standsAlone: true, hasCapacity: false, capacityWhy: 'Nobody is free for three months.' }
    const { id: packageId, minutes } = await makePackage(requester, { projectId, itemIds, values })
    if (minutes === null) continue
    await checkSplit(requester, { projectId, packageId, answers: { knownTogether: false, sameOutcome: false } })
  }
}

/** A team asks an officer about its first package, and is answered two days later. */
async function askOffice(as: Early, { projectId }: Members): Promise<void> {
  const [first] = await listPackages(as(-399, 'permits'), projectId)
  const { answer, ...asked } = packageQuestion
  const { id: questionId } = await askOfficer(as(-399, 'permits'), { projectId, packageId: first!.id, ...asked })
  await answerQuestion(as(-397, 'partner'), { projectId, questionId, answer })
}

async function addCardOf(as: Early, members: Members, holderId: string): Promise<void> {
  const { projectId } = members
  await addCard(as(-403, LEAD), {
    ...{ projectId, holderId, name: 'Card of the pilot', lastFour: '0101', currency: 'CAD' },
    ...{ limitCents: answers.transactionLimit, cycleLimitCents: answers.cycleLimit, cycleDay: 1 },
    trainedUntil: dayFrom(members, 300),
  })
}

/** All that stands before the first purchase: rules, duties, keys, suppliers, a card and a backlog; all of it or nothing. */
export function setUpYear(ctx: Ctx, members: Members): Promise<void> {
  return transact(ctx, async (ctx) => {
    const as: Early = (day, who) => asAt(ctx, timeOf(members, day), personOf(members, who))
    await setRules(as, members)
    const parties = await giveDuties(as, members)
    await makeKeys(as, members)
    await registerSuppliers(as, members)
    await addCardOf(as, members, parties.get('card')!)
    await cutPackages(as, members)
    await askOffice(as, members)
    await setPublication(as(-401, LEAD), { projectId: members.projectId, ...publication })
  })
}
