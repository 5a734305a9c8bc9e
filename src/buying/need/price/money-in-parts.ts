const WHOLE = 10_000n

/** a·b/c rounded up, exactly: the product may be larger than a number holds. All are whole and not negative. */
export const shareUp = (a: number, b: number, c: number): number => {
  const divisor = BigInt(c)
  return Number((BigInt(a) * BigInt(b) + divisor - 1n) / divisor)
}

/** a·b/c rounded down, exactly. */
export const shareDown = (a: number, b: number, c: number): number => Number((BigInt(a) * BigInt(b)) / BigInt(c))

/** Basis points in a whole. */
export const WHOLE_BP = Number(WHOLE)
