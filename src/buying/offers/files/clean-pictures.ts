/** Chunks of a PNG that draw the picture (W3C PNG, third edition, 11.2 and 11.3); all others can hold words. */
const DRAWING = new Set(
  'IHDR PLTE IDAT IEND tRNS cHRM gAMA iCCP sBIT sRGB cICP mDCV cLLI bKGD hIST pHYs sPLT acTL fcTL fdAT'.split(' '),
)
const SIGNATURE = 8
/** Length, name and checksum of a chunk. */
const FRAME = 12

/** A PNG without texts, times and EXIF, and without what stands after its end. What is no whole PNG is cut where it breaks. */
export function cleanPng(bytes: Buffer): Buffer {
  const kept = [bytes.subarray(0, SIGNATURE)]
  for (let at = SIGNATURE; at + FRAME <= bytes.length; ) {
    const end = at + FRAME + bytes.readUInt32BE(at)
    const name = bytes.toString('latin1', at + 4, at + 8)
    if (DRAWING.has(name)) kept.push(bytes.subarray(at, end))
    if (name === 'IEND') break
    at = end
  }
  return Buffer.concat(kept)
}

const [START_OF_SCAN, COMMENT, APP0, APP2, ADOBE, APP15] = [0xda, 0xfe, 0xe0, 0xe2, 0xee, 0xef]

/** Whether a segment draws: not a comment, and of those of applications only size, colours (ICC) and Adobe’s transform. */
function isDrawing(marker: number, content: Buffer): boolean {
  if (marker === COMMENT) return false
  if (marker < APP0 || marker > APP15 || marker === APP0 || marker === ADOBE) return true
  return marker === APP2 && content.toString('latin1', 0, 11) === 'ICC_PROFILE'
}

/** A JPEG without comments, EXIF, XMP and what else programs write beside the picture (ITU-T T.81, B.1.1.4). */
export function cleanJpeg(bytes: Buffer): Buffer {
  const kept = [bytes.subarray(0, 2)]
  let at = 2
  while (at + 4 <= bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1]!
    if (marker === START_OF_SCAN) break
    const end = at + 2 + bytes.readUInt16BE(at + 2)
    if (isDrawing(marker, bytes.subarray(at + 4, end))) kept.push(bytes.subarray(at, end))
    at = end
  }
  const lastEnd = bytes.lastIndexOf(Buffer.from([0xff, 0xd9]))
  return Buffer.concat([...kept, bytes.subarray(at, lastEnd < at ? bytes.length : lastEnd + 2)])
}
