import pg from 'pg'

const INT8 = 20
const DATE = 1082

/** A count or an id of ours fits a JavaScript number; should one not, rounding it would be a lie. */
function readInteger(text: string): number {
  const value = Number(text)
  if (!Number.isSafeInteger(value)) throw new Error(`${text} is too large for a number; select it as text.`)
  return value
}

/**
 * How values arrive from PostgreSQL: bigint as number, date as its text (a day has no time zone), numeric as text,
 * timestamptz as Date, json as the value.
 */
export const types: pg.CustomTypesConfig = {
  getTypeParser: (oid: number, format?: 'text' | 'binary') => {
    if (format !== 'binary' && oid === INT8) return readInteger
    if (format !== 'binary' && oid === DATE) return (text: string) => text
    return pg.types.getTypeParser(oid, format as 'text')
  },
}
