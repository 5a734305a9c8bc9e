const SPACE = 0x20

/** Writes spaces over a part: nothing moves, so that every address in the file stays right. */
const blank = (bytes: Buffer, from: number, to: number) => void bytes.fill(SPACE, from, to)

/** Where a string in parentheses ends, in which others may be nested, and a backslash takes the next sign as it is. */
function endOfLiteral(text: string, start: number, to: number): number {
  for (let at = start, depth = 1; at < to; at++) {
    if (text[at] === '\\') at++
    else if (text[at] === '(') depth++
    else if (text[at] === ')' && --depth === 0) return at
  }
  return to
}

function endOfHex(text: string, start: number, to: number): number {
  const end = text.indexOf('>', start)
  return end < 0 || end > to ? to : end
}

/** Where the strings of a dictionary stand: in parentheses, or in hexadecimal. */
function findStrings(text: string, from: number, to: number): [number, number][] {
  const found: [number, number][] = []
  for (let at = from; at < to; at++) {
    const isDictionary = text.startsWith('<<', at)
    if (isDictionary) at++
    if (isDictionary || (text[at] !== '(' && text[at] !== '<')) continue
    const end = (text[at] === '(' ? endOfLiteral : endOfHex)(text, at + 1, to)
    found.push([at + 1, end])
    at = end
  }
  return found
}

/** The objects that a PDF names as its information: each version of it may name another (ISO 32000-1, 14.3.3). */
function findInformation(text: string): { from: number; to: number }[] | undefined {
  const named = new Set([...text.matchAll(/\/Info\s+(\d+)\s+(\d+)\s+R/g)].map(([, n, g]) => `${n} ${g}`))
  const found = [...named].map((name) => {
    const [n, g] = name.split(' ')
    const places = [...text.matchAll(new RegExp(`(?<!\\d)${n}\\s+${g}\\s+obj`, 'g'))]
    return places.map(({ index }) => ({ from: index, to: text.indexOf('endobj', index) }))
  })
  const isWhole = found.every((places) => places.length > 0 && places.every(({ to }) => to > 0))
  return isWhole ? found.flat() : undefined
}

const PACKET = /<\?xpacket begin[\s\S]*?<\?xpacket end/g

/**
 * A PDF without the names that programs write into it: who wrote it, with what, under which title. They are written over in
 * place. `mayTell` where some may be left: in compressed or encrypted parts, which are not opened. What a page shows stays.
 */
export function cleanPdf(bytes: Buffer): { bytes: Buffer; mayTell: boolean } {
  const clean = Buffer.from(bytes)
  const text = bytes.toString('latin1')
  const information = findInformation(text)
  for (const { from, to } of information ?? [])
    for (const [start, end] of findStrings(text, from, to)) blank(clean, start, end)
  const packets = [...text.matchAll(PACKET)]
  for (const { index, 0: packet } of packets) blank(clean, index, index + packet.length)
  const hidesMore = /\/(?:Encrypt|ObjStm)\b/.test(text)
  const hasOtherMetadata = /\/Metadata\s+\d+\s+\d+\s+R/.test(text) && !packets.length
  return { bytes: clean, mayTell: !information || hidesMore || hasOtherMetadata }
}
