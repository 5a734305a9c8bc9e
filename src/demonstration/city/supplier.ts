import { type Day, dayOf } from '../days.ts'
import { createRandom, type Random } from '../random.ts'
import { lines } from '../words/lines.ts'
import { reformDay } from '../words/methods.ts'
import { familyNames, givenNames } from '../words/people.ts'
import { homeRegion, localPlaces, otherPlaces, streets } from '../words/places.ts'
import { certifications, legalForms, nameEnds, nameStarts } from '../words/suppliers.ts'

/** What sets a few suppliers apart, so that the measures have something to find. */
export type Habit = 'usual' | 'dominates' | 'seldom-wins' | 'often-disqualified' | 'sells-everything'

export type Supplier = {
  number: string
  name: string
  /** The coined word in the name, for its address on the web. */
  coined: string
  street: string
  locality: string
  region: string
  postalCode: string
  local: boolean
  /** Index into the list of certifications. */
  certification: number | undefined
  certifiedUntil: Day
  contact: string
  phone: string
  since: Day
  /** Indexes of the lines it sells. */
  lines: readonly number[]
  habit: Habit
  /** How eagerly it bids, against others in its lines. */
  weight: number
}

const FIRST_DAY = dayOf('2021-07-01')
const LAST_DAY = dayOf('2026-06-30')
const LOCAL_SHARE = 0.42
const LOCAL_SHARE_AFTER_REFORM = 0.72
const dominatedLine = lines.findIndex((line) => line.dominated)
const workLines = lines.flatMap((line, at) => (line.category === 'works' ? [at] : []))
/** The line each supplier is named after, in turn; digital ones come twice, since many small firms sell them. */
const homes = [...lines.keys(), ...lines.flatMap((line, at) => (line.digital ? [at] : []))]
/** How eagerly suppliers with a habit bid; the usual ones lie between 0.1 and 0.5. */
const EAGERNESS = { dominates: 1.4, 'seldom-wins': 0.8, 'often-disqualified': 0.8, 'sells-everything': 0.16 }

/** The suppliers with a habit stand at fixed places of the register, so that they exist in a small city too. */
function habitOf(index: number): Habit {
  if (index === dominatedLine) return 'dominates'
  if (index % 331 === 57) return 'seldom-wins'
  if (index % 401 === 55) return 'often-disqualified'
  if (index % 701 === 53) return 'sells-everything'
  return 'usual'
}

/** The city buys one more thing of a supplier's trade than the trade it is named after, now and then two. */
function linesOf(first: number, habit: Habit, random: Random): number[] {
  if (habit === 'seldom-wins') return workLines
  if (habit === 'sells-everything') return lines.map((_, at) => at).filter((at) => at % 2 === first % 2)
  const more = habit === 'dominates' ? 0 : random.poisson(0.42)
  const neighbours = Array.from({ length: more }, () => (first + random.between(1, 3)) % lines.length)
  return [...new Set([first, ...neighbours])]
}

/** Most registered before our five years; the others year by year, and many digital firms after the reform. */
function registrationDay(digital: boolean, habit: Habit, random: Random): Day {
  if (habit !== 'usual' || random.chance(digital ? 0.35 : 0.72)) return FIRST_DAY - random.between(30, 3000)
  if (digital && random.chance(0.85)) return random.between(reformDay, LAST_DAY - 200)
  return random.between(FIRST_DAY, LAST_DAY - 100)
}

function addressOf(local: boolean, random: Random) {
  const street = `${random.between(1, 240)} ${random.pick(streets)}`
  const digits = random.between(1000, 9899)
  if (!local) {
    const [locality, region, letters] = random.pick(otherPlaces)
    return { street, locality, region, postalCode: `${letters}-${digits}` }
  }
  const locality = random.chance(0.7) ? localPlaces[0] : random.pick(localPlaces)
  return { street, locality, region: homeRegion, postalCode: `MQ-${digits}` }
}

function certificationOf(local: boolean, recent: boolean, random: Random): number | undefined {
  const eagerness = (local ? 1 : 0.25) * (recent ? 1.6 : 1)
  const found = certifications.findIndex(({ share }) => random.chance(share * eagerness))
  return found < 0 ? undefined : found
}

/** Each beginning meets each ending once; neighbours in the register share neither. */
function coinName(index: number): string {
  const start = index % nameStarts.length
  const end = (Math.floor(index / nameStarts.length) + start * 7) % nameEnds.length
  return `${nameStarts[start]}${nameEnds[end]}`
}

function createSupplier(seed: number, index: number): Supplier {
  const random = createRandom(seed, 1_000_000 + index)
  const habit = habitOf(index)
  const sold = linesOf(homes[index % homes.length]!, habit, random)
  const line = lines[sold[0]!]!
  const since = registrationDay(line.digital ?? false, habit, random)
  const recent = (line.digital ?? false) && since >= reformDay
  const local = random.chance(recent ? LOCAL_SHARE_AFTER_REFORM : LOCAL_SHARE)
  const coined = coinName(index)
  return {
    number: `V${10_000 + index * 7}`,
    name: `${coined} ${random.pick(line.trades)} ${random.pick(legalForms)}`,
    coined: coined.toLowerCase(),
    ...addressOf(local, random),
    local,
    certification: certificationOf(local, recent, random),
    certifiedUntil: random.between(LAST_DAY - 120, LAST_DAY + 900),
    contact: `${random.pick(givenNames)} ${random.pick(familyNames)}`,
    phone: `(999) 555-01${String(random.between(0, 99)).padStart(2, '0')}`,
    since,
    lines: sold,
    habit,
    weight: habit === 'usual' ? (recent ? 2 : 1) / (2 + Math.floor(index / homes.length) / 6) : EAGERNESS[habit],
  }
}

/** The city's register of suppliers; at most 1,890, the number of coined names. */
export function createSuppliers(seed: number, count: number): Supplier[] {
  return Array.from({ length: Math.min(count, nameStarts.length * nameEnds.length) }, (_, at) =>
    createSupplier(seed, at),
  )
}
