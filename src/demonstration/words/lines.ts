import { digital } from './digital.ts'
import { goods } from './goods.ts'
import type { Line } from './line.ts'
import { services } from './services.ts'

/** All that the city buys. Their order is part of what the seed gives. */
export const lines: readonly Line[] = [...digital, ...goods, ...services]
