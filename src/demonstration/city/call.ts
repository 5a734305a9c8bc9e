import { type Day, fiscalYearOf, workingDay } from '../days.ts'
import type { Random } from '../random.ts'
import { type Department, departments } from '../words/departments.ts'
import type { Line } from '../words/line.ts'
import { lines } from '../words/lines.ts'
import { limits, type Method, methods, reformDay, soleSourceReasons } from '../words/methods.ts'
import { familyNames, givenNames } from '../words/people.ts'
import { cityName, sites } from '../words/places.ts'
import { type Call, type Cents, type Currency, MINUTES_A_DAY, type Planted } from './purchase.ts'

const CLOSING_HOUR = 14 * 60
const SMALLEST = 350
const LARGEST = 18_000_000
const VALUE_SPREAD = 1.25
/** Many purchases that would fall just above a limit are made to fall just below it. */
const BUNCHED_UP_TO = 1.14
const BUNCHED_SHARE = 0.55

const totalWeight = lines.reduce((sum, line) => sum + line.weight, 0)

function drawLine(random: Random): number {
  let left = random.next() * totalWeight
  return lines.findIndex((line) => {
    left -= line.weight
    return left < 0
  })
}

const isReformed = (line: Line, day: Day) => (line.digital ?? false) && day >= reformDay

function drawAmount(line: Line, day: Day, random: Random): number {
  const drawn = Math.min(LARGEST, Math.max(SMALLEST, random.logNormal(line.median, VALUE_SPREAD)))
  const steps = isReformed(line, day) ? [limits.quotes, limits.smallDigital] : [limits.quotes, limits.tender]
  const limit = steps.find((step) => drawn >= step && drawn < step * BUNCHED_UP_TO)
  if (!limit || !random.chance(BUNCHED_SHARE)) return drawn
  return limit * (0.955 + 0.0445 * random.next())
}

function chooseMethod(amount: number, line: Line, department: Department, day: Day, random: Random): Method {
  if (amount < limits.quotes) return methods.LVP
  if (random.chance(0.012)) return methods.EMP
  const reformed = isReformed(line, day)
  if (random.chance(department.direct * (reformed ? 0.5 : 1))) return methods.SSP
  if (reformed && amount < limits.smallDigital) return methods.SDP
  if (amount < limits.tender) return methods.RFQ
  const proposals = line.category === 'consulting' ? 0.8 : line.digital ? 0.7 : 0.12
  return random.chance(proposals) ? methods.RFP : methods.ITT
}

/** Prices are asked for in cents, but most are round. */
export function roundPrice(amount: number, random: Random): Cents {
  const cents = Math.round(amount * 100)
  if (random.chance(0.3)) return Math.round(cents / 100) * 100
  return random.chance(0.15) ? Math.round(cents / 1000) * 1000 : cents
}

function contactOf(department: Department, random: Random) {
  const at = departments.indexOf(department) * 3 + random.between(0, 2)
  const given = givenNames[(at * 5) % givenNames.length]!
  const family = familyNames[(at * 7) % familyNames.length]!
  const plain = `${given}.${family}`.normalize('NFD').replace(/[\u0300-\u036f]/g, '')
  const phone = `(999) 555-01${String((at * 3) % 100).padStart(2, '0')}`
  return { name: `${given} ${family}`, email: `${plain.toLowerCase()}@${cityName.toLowerCase()}.example`, phone }
}

/** The deadline, and for one tender in six a later one announced before it. */
function planDeadline(method: Method, issued: Day, planted: Planted | undefined, random: Random) {
  if (!method.period) return { closing: undefined, extension: undefined }
  const [shortest, longest] = method.period
  const days = planted === 'R003' ? random.between(2, 4) : random.between(shortest, longest)
  const last = planted === 'R003' ? issued + days : workingDay(issued + days)
  const closing = last * MINUTES_A_DAY + CLOSING_HOUR
  const extended = planted !== 'R003' && days > 5 && random.chance(0.17)
  if (!extended) return { closing, extension: undefined }
  const announced = last - random.between(1, 4)
  return {
    closing,
    extension: { announced, closing: workingDay(last + random.between(4, 14)) * MINUTES_A_DAY + CLOSING_HOUR },
  }
}

function reasonFor(method: Method, random: Random): string | undefined {
  if (method.code === 'EMP') return 'Emergency'
  if (method.code !== 'SSP' || random.chance(0.14)) return undefined
  return random.pick(soleSourceReasons)
}

/** Decides what is bought, by whom, how, and by when suppliers must answer. */
export function planCall(
  plan: { index: number; day: Day; number: string },
  plantIfPossible: (method: Method) => Planted | undefined,
  random: Random,
): Call & { planted: Planted | undefined } {
  const lineAt = drawLine(random)
  const line = lines[lineAt]!
  const buyer = random.pick(line.buyers)
  const department = departments.find(({ code }) => code === buyer)!
  const amount = drawAmount(line, plan.day, random)
  const method = chooseMethod(amount, line, department, plan.day, random)
  const planted = plantIfPossible(method)
  const currency: Currency = random.chance(0.015) ? 'EUR' : 'USD'
  return {
    index: plan.index,
    number: plan.number,
    method,
    department,
    lineAt,
    line,
    title:
      random.pick(line.titles).replace('{site}', random.pick(sites)) +
      (random.chance(0.3) ? `, ${fiscalYearOf(plan.day)}` : ''),
    amount: roundPrice(amount, random),
    currency,
    reason: reasonFor(method, random),
    contact: contactOf(department, random),
    issued: plan.day,
    ...planDeadline(method, plan.day, planted, random),
    planted,
  }
}
