import { FeelDuration } from 'feelin'
import { rounded } from '../arithmetic.ts'
import { amountOf, withAmount } from '../durations.ts'
import { builtIn } from './signature.ts'

const LEAST_SCALE = -6111
const MOST_SCALE = 6176

/** A number with its decimal point moved, by its digits: 1.005 × 100 is 100.5. */
function shifted(value: number, by: number): number {
  const [digits, exponent = '0'] = String(value).split('e')
  return Number(`${digits}e${Number(exponent) + by}`)
}

/** Rounds to a scale by a way to round to whole numbers. */
const toScale =
  (round: (value: number) => number) =>
  (value: number, scale?: number | null): number | undefined => {
    const places = Math.trunc(scale ?? 0)
    if (places < LEAST_SCALE || places > MOST_SCALE) return undefined
    if (places > 300) return value
    const result = shifted(round(shifted(value, places)), -places)
    return Number.isFinite(result) ? result + 0 : value
  }

const away = (round: (value: number) => number) => (value: number) => Math.sign(value) * round(Math.abs(value))

const halfEven = (value: number): number => {
  const below = Math.floor(value)
  const rest = value - below
  return rest === 0.5 ? below + (Math.abs(below) % 2) : Math.round(value)
}

const SCALED = 'n:number, scale:number'

function modulo(dividend: number, divisor: number): number | undefined {
  return divisor === 0 ? undefined : rounded(dividend - divisor * Math.floor(dividend / divisor))
}

const absolute = (value: number | FeelDuration): unknown =>
  value instanceof FeelDuration ? withAmount(value, Math.abs(amountOf(value))) : Math.abs(value)

/** The standard's functions of numbers. */
export const NUMBER_FUNCTIONS = [
  builtIn('decimal', [SCALED, toScale(halfEven)]),
  builtIn('floor', ['n:number', toScale(Math.floor)], [SCALED, toScale(Math.floor)]),
  builtIn('ceiling', ['n:number', toScale(Math.ceil)], [SCALED, toScale(Math.ceil)]),
  builtIn('round up', [SCALED, toScale(away(Math.ceil))]),
  builtIn('round down', [SCALED, toScale(away(Math.floor))]),
  builtIn('round half up', [SCALED, toScale(away((value) => Math.floor(value + 0.5)))]),
  builtIn('round half down', [SCALED, toScale(away((value) => Math.ceil(value - 0.5)))]),
  builtIn('abs', ['n:number|duration', absolute]),
  builtIn('modulo', ['dividend:number, divisor:number', modulo]),
  builtIn('sqrt', ['number:number', (value: number) => (value < 0 ? undefined : Math.sqrt(value))]),
  builtIn('log', ['number:number', (value: number) => (value <= 0 ? undefined : Math.log(value))]),
  builtIn('exp', ['number:number', (value: number) => Math.exp(value)]),
  builtIn('odd', ['number:number', (value: number) => Math.abs(value % 2) === 1]),
  builtIn('even', ['number:number', (value: number) => value % 2 === 0]),
  builtIn('not', ['negand:boolean', (value: boolean) => !value]),
]
