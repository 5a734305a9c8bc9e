import { DRAFT_PREFIX, makeOcid } from '#standard/index.ts'
import { type Day, formatIso, workingDay } from '../days.ts'
import { createRandom, type Random } from '../random.ts'
import { earlierFirms, earlierSource, earlierWork } from '../words/pilot-year/earlier.ts'

const SEED = 2026
const CONTRACTS = 48
/** They begin four years back and end before the pilot does begin. */
const [FIRST, APART] = [-1500, 21]

const at = (day: Day) => `${formatIso(day)}T16:00:00Z`
const CAD = (amount: number) => ({ amount, currency: 'CAD' })
const organisation = (name: string) => ({ id: name.toLowerCase().replaceAll(/[^a-z]+/g, '-'), name })
const buyer = organisation(earlierSource.publisher)

/** Weeks for offers, and months to decide, as every purchase took that went the way of large ones. */
function planDays(random: Random, present: Day, place: number) {
  const opens = workingDay(present + FIRST + place * APART)
  const closes = workingDay(opens + random.between(16, 34))
  return { opens, closes, awarded: workingDay(closes + random.between(38, 115)) }
}

/** One contract of the time before the pilot, as one release. */
function writeContract(present: Day, place: number) {
  const random = createRandom(SEED, place)
  const { opens, closes, awarded } = planDays(random, present, place)
  const isOpen = random.chance(0.6)
  const supplier = organisation(random.pick(earlierFirms))
  const value = CAD(random.between(60, 240) * 100)
  const number = `coldmarrow-${String(place + 1).padStart(3, '0')}`
  return {
    ...{ ocid: makeOcid(DRAFT_PREFIX, number), id: `${number}-1`, date: at(awarded), tag: ['award', 'contract'] },
    ...{ initiationType: 'tender', buyer },
    parties: [
      { ...buyer, roles: ['buyer', 'procuringEntity'] },
      { ...supplier, roles: ['supplier', 'tenderer'] },
    ],
    tender: {
      ...{ id: number, title: random.pick(earlierWork), status: 'complete', mainProcurementCategory: 'services' },
      ...{ procurementMethod: isOpen ? 'open' : 'limited', numberOfTenderers: isOpen ? random.between(1, 3) : 1 },
      tenderPeriod: { startDate: at(opens), endDate: at(closes) },
    },
    awards: [{ id: '1', status: 'active', date: at(awarded), value, suppliers: [supplier] }],
    contracts: [{ id: '1', awardID: '1', status: 'terminated', dateSigned: at(awarded), value }],
  }
}

/** What the county bought in the years before the pilot, as a package of OCDS; the same for the same day. */
export const writeEarlier = (present: Day) => ({
  ...{ uri: 'https://coldmarrow.example/contracts.json', version: '1.1', publishedDate: at(present) },
  ...{ publisher: { name: earlierSource.publisher }, notice: earlierSource.notice },
  releases: Array.from({ length: CONTRACTS }, (_, place) => writeContract(present, place)),
})
