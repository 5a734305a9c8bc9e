/** How long an hour, a day and a week of work are: 37.5 hours a week, 7.5 a day. */
const MINUTES = { m: 1, h: 60, d: 450, w: 2250 } as const
type Unit = keyof typeof MINUTES

const UNITS: Record<string, Unit> = {
  ...{ m: 'm', min: 'm', mins: 'm', minute: 'm', minutes: 'm', minuto: 'm', minutos: 'm' },
  ...{ h: 'h', hr: 'h', hrs: 'h', hour: 'h', hours: 'h', heure: 'h', heures: 'h', hora: 'h', horas: 'h' },
  ...{ d: 'd', day: 'd', days: 'd', j: 'd', jour: 'd', jours: 'd', dia: 'd', dias: 'd', día: 'd', días: 'd' },
  ...{ w: 'w', week: 'w', weeks: 'w', semaine: 'w', semaines: 'w', semana: 'w', semanas: 'w' },
}
const PART = /(\d+(?:[.,]\d+)?)\s*(\p{L}+)/gu

/** What a number without a unit counts, told by the name of its column. */
export type EstimateUnit = Unit | 's'

const inMinutes = (amount: string, unit: EstimateUnit): number =>
  Math.round(Number(amount.replace(',', '.')) * (unit === 's' ? 1 / 60 : MINUTES[unit]))

function readParts(text: string): number | undefined {
  const rest = text.replace(PART, '').replace(/[\s,+]|and|et|y/gi, '')
  const parts = [...text.matchAll(PART)].map(([, amount, unit]) => ({ amount: amount!, unit: UNITS[unit!] }))
  if (rest || !parts.length || parts.some(({ unit }) => !unit)) return undefined
  return parts.reduce((sum, { amount, unit }) => sum + inMinutes(amount, unit!), 0)
}

/**
 * Reads an estimate in minutes: `3h`, `1d 4h`, `PT90M`, `2,5` in the unit of its column. Null for none,
 * undefined for what is no estimate. A day is 7.5 hours.
 */
export function readEstimate(text: string, bare: EstimateUnit = 'h'): number | null | undefined {
  const plain = text.trim().toLowerCase()
  if (plain === '' || plain === '-' || plain === '0') return null
  if (/^\d+(?:[.,]\d+)?$/.test(plain)) return inMinutes(plain, bare)
  const iso = /^pt?(?=\d)(?:(\d+)d)?t?(?:(\d+)h)?(?:(\d+)m)?$/.exec(plain)
  if (iso) return Number(iso[1] ?? 0) * MINUTES.d + Number(iso[2] ?? 0) * 60 + Number(iso[3] ?? 0)
  return readParts(plain)
}
