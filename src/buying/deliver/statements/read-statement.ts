import { Readable } from 'node:stream'
import { decodeText, detectEncoding, showUndecodable } from '#lib/text-encoding.ts'
import { readCsvStatement } from './read-csv.ts'
import { isOfx, readOfxStatement } from './read-ofx.ts'
import type { StatementChoices, StatementReading } from './reading.ts'

/** Reads a statement of a card from its bytes, whatever bank it comes from. Never throws on what the file holds. */
export async function readStatement(
  bytes: Uint8Array,
  currency: string,
  choices: StatementChoices = {},
): Promise<StatementReading> {
  const { encoding } = detectEncoding(bytes, true)
  let text = ''
  for await (const part of decodeText(Readable.from([bytes]), encoding)) text += part
  const plain = showUndecodable(text)
  return isOfx(plain) ? readOfxStatement(plain, currency) : readCsvStatement(plain, currency, choices)
}
