import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readStatement } from './read-statement.ts'
import { printLines, toCents } from './reading.ts'

const read = (text: string, choices = {}) => readStatement(Buffer.from(text), 'CAD', choices)
const north = `Bank of the North;;
Card ending 4242;;
Transaction Date,Posting Date,Description,Amount
2026-06-22,2026-06-23,"SMALL WORKS, RIVERTOWN","4,600.00"
2026-06-24,2026-06-25,Paper shop,12.35
2026-06-25,2026-06-26,Refund paper shop,-12.35
someday,2026-06-26,Nobody knows,5.00
2026-06-27,2026-06-27,Half a cent,0.005
Total,,,4605.00`

describe('a statement', () => {
  it('of any bank is read, and each line that is not taken is listed with the reason', async () => {
    const { lines, leftOut, used } = await read(north)
    expect(used).toEqual({ day: 'Transaction Date', amount: 'Amount', words: 'Description' })
    expect(lines.map(({ day, cents, words }) => [day, cents, words])).toEqual([
      ['2026-06-22', 460_000, 'SMALL WORKS, RIVERTOWN'],
      ['2026-06-24', 1235, 'Paper shop'],
      ['2026-06-25', -1235, 'Refund paper shop'],
    ])
    expect(leftOut.map(({ why }) => why)).toEqual(['no-day', 'no-amount', 'total'])
  })

  it('with commas for decimals, minus signs for what was spent and days first is read as it is meant', async () => {
    const { lines, sign } = await read(
      'Fecha;Concepto;Importe\n24/06/2026;Papelería;-1.234,50\n05/07/2026;Obra;-20,00\n06/07/2026;Abono;3,00',
    )
    expect(sign).toBe('minus')
    expect(lines.map(({ day, cents }) => [day, cents])).toEqual([
      ['2026-06-24', 123_450],
      ['2026-07-05', 2000],
      ['2026-07-06', -300],
    ])
  })

  it('with a column for what was given back takes both without a sign', async () => {
    const { lines, used } = await read('Date,Details,Debit,Credit\n2026-06-24,Shop,12.00,\n2026-06-25,Shop,,-4.00')
    expect(used).toMatchObject({ amount: 'Debit', credit: 'Credit' })
    expect(lines.map(({ cents }) => cents)).toEqual([1200, -400])
  })

  it('whose days can be read two ways leaves them out until a person says how', async () => {
    const text = 'Date,Details,Amount\n03/04/2026,Shop,12.00'
    expect((await read(text)).leftOut).toMatchObject([{ why: 'ambiguous-day' }])
    expect((await read(text, { dayOrder: 'day first' })).lines).toMatchObject([{ day: '2026-04-03' }])
    expect((await read(text, { dayOrder: 'month first' })).lines).toMatchObject([{ day: '2026-03-04' }])
  })

  it('in another currency is not taken for the card’s', async () => {
    const text =
      'Date,Details,Amount,Currency\n2026-06-24,Shop,12.00,USD\n2026-06-24,Shop,12.00,CAD\n2026-06-25,Bar,EUR 9.00,'
    const { lines, leftOut } = await read(text)
    expect(lines).toHaveLength(1)
    expect(leftOut.map(({ why }) => why)).toEqual(['other-currency', 'other-currency'])
  })

  it('whose columns nobody knows is read once they are chosen', async () => {
    const text = 'Wann,Was,Wieviel\n2026-06-24,Shop,12.00'
    expect((await read(text)).isReadable).toBe(false)
    const { lines } = await read(text, { day: 'Wann', amount: 'Wieviel', words: 'Was' })
    expect(lines).toMatchObject([{ cents: 1200, words: 'Shop' }])
  })

  it('in OFX is read from both of its spellings', async () => {
    const old =
      'OFXHEADER:100\n\n<OFX><CURDEF>CAD<BANKTRANLIST><STMTTRN><TRNTYPE>DEBIT<DTPOSTED>20260622120000<TRNAMT>-4600.00<NAME>Small &amp; Works<MEMO>Form</STMTTRN><STMTTRN><DTPOSTED>20260623<TRNAMT>x<NAME>Odd</STMTTRN></BANKTRANLIST></OFX>'
    const { lines, leftOut } = await read(old)
    expect(lines).toEqual([{ line: 1, day: '2026-06-22', cents: 460_000, words: 'Small & Works · Form' }])
    expect(leftOut).toMatchObject([{ line: 2, why: 'no-amount' }])
    const xml =
      '<?xml version="1.0"?><?OFX OFXHEADER="200"?><OFX><CURDEF>USD</CURDEF><STMTTRN><DTPOSTED>20260622</DTPOSTED><TRNAMT>-1.00</TRNAMT></STMTTRN></OFX>'
    expect((await read(xml)).leftOut).toMatchObject([{ why: 'other-currency' }])
  })

  it('never breaks the reader, and loses no line: each is taken or left out', async () => {
    const cell = fc.string({ maxLength: 12, unit: 'binary' }).map((text) => text.replace(/["\r\n,;|\t]/g, ''))
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(cell, cell, cell), { maxLength: 8 }), async (rows) => {
        const filled = rows.filter((row) => row.some((text) => text.trim() && text.isWellFormed()))
        const body = filled.map((row) => row.join(',')).join('\n')
        const { lines, leftOut } = await read(`Date,Description,Amount\n${body}\n2026-01-01,End,1.00`)
        const { length } = body.split('\n').filter((line) => line.replaceAll(',', '').trim())
        expect(lines.length + leftOut.length).toBe(length + 1)
      }),
      { numRuns: 200 },
    )
  })
})

describe('lines', () => {
  it('are the same whichever file they stand in, and as many as the bank wrote', () => {
    const line = { line: 4, day: '2026-06-22', cents: 300, words: 'Bus ticket' }
    const first = printLines([line, { ...line, line: 5 }])
    const again = printLines([
      { ...line, line: 9, words: 'BUS  TICKET' },
      { ...line, line: 10 },
      { ...line, line: 11 },
    ])
    expect(new Set(first.map(({ fingerprint }) => fingerprint)).size).toBe(2)
    expect(again.slice(0, 2).map(({ fingerprint }) => fingerprint)).toEqual(first.map(({ fingerprint }) => fingerprint))
    expect(again[2]!.fingerprint).not.toBe(again[0]!.fingerprint)
  })

  it('hold every amount exactly: abuse:A28', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: -(2n ** 53n) + 1n, max: 2n ** 53n - 1n }), (cents) => {
        const plain = cents < 0n ? -cents : cents
        const text = `${cents < 0n ? '-' : ''}${plain / 100n}.${String(plain % 100n).padStart(2, '0')}`
        expect(toCents(text)).toBe(Number(cents))
      }),
    )
    expect(toCents('1.005')).toBeUndefined()
    expect(toCents('90071992547409.93')).toBeUndefined()
  })
})
