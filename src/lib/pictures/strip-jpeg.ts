import { readOrientation, writeOrientation } from './orientation.ts'

const EXIF = 'Exif\0\0'
/** Segments that stand alone, without a length: TEM, RST0–7, SOI. */
const standsAlone = (marker: number) => marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8)
const isApp = (marker: number) => marker >= 0xe0 && marker <= 0xef
const COM = 0xfe
const SOS = 0xda
const EOI = 0xd9

const startsWith = (bytes: Uint8Array, text: string) => [...text].every((sign, i) => bytes[i] === sign.charCodeAt(0))

function segment(marker: number, content: Uint8Array): Uint8Array {
  const whole = new Uint8Array(4 + content.length)
  whole.set([0xff, marker, (content.length + 2) >> 8, (content.length + 2) & 0xff])
  whole.set(content, 4)
  return whole
}

/** JFIF says the size of a pixel; the small picture that may follow it goes. */
const plainJfif = (content: Uint8Array): Uint8Array => Uint8Array.of(...content.subarray(0, 12), 0, 0)

function exifOf(content: Uint8Array): Uint8Array[] {
  const orientation = readOrientation(content.subarray(EXIF.length))
  if (orientation === 1) return []
  const tiff = writeOrientation(orientation)
  return [segment(0xe1, Uint8Array.of(...new TextEncoder().encode(EXIF), ...tiff))]
}

/** What a segment becomes: colours and orientation are kept, whatever else tells of camera, place and people goes. */
function keep(marker: number, content: Uint8Array): Uint8Array[] {
  if (marker === COM) return []
  if (!isApp(marker)) return [segment(marker, content)]
  if (marker === 0xe0 && startsWith(content, 'JFIF\0') && content.length >= 14)
    return [segment(marker, plainJfif(content))]
  if (marker === 0xe1 && startsWith(content, EXIF)) return exifOf(content)
  if (marker === 0xe2 && startsWith(content, 'ICC_PROFILE\0')) return [segment(marker, content)]
  return marker === 0xee && startsWith(content, 'Adobe') ? [segment(marker, content)] : []
}

/** Where the data of a scan ends: at the next marker that is neither a stuffed byte nor a restart. */
function endOfScan(bytes: Uint8Array, from: number): number {
  for (let at = from; at + 1 < bytes.length; at++) {
    const next = bytes[at + 1]!
    if (bytes[at] === 0xff && next !== 0x00 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)) return at
  }
  return bytes.length
}

type Step = { kept: Uint8Array[]; next: number }

/** A segment with its length, and the picture data that follows where it begins a scan. Undefined where it is broken. */
function readSegment(bytes: Uint8Array, at: number, marker: number): Step | undefined {
  const end = at + 2 + (((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0))
  if (end < at + 4 || end > bytes.length) return undefined
  const next = marker === SOS ? endOfScan(bytes, end) : end
  return { kept: [...keep(marker, bytes.subarray(at + 4, end)), bytes.subarray(end, next)], next }
}

function readStep(bytes: Uint8Array, at: number): Step | undefined {
  const marker = bytes[at + 1]
  if (bytes[at] !== 0xff || marker === undefined || marker === 0x00) return undefined
  if (marker === 0xff) return { kept: [], next: at + 1 }
  if (marker === EOI) return { kept: [bytes.subarray(at, at + 2)], next: bytes.length }
  if (standsAlone(marker)) return { kept: [bytes.subarray(at, at + 2)], next: at + 2 }
  return readSegment(bytes, at, marker)
}

/**
 * A JPEG without metadata, its picture data untouched; what stands behind its end goes, too. One that breaks off within its
 * picture data stays so: browsers show what there is. Undefined for what is none.
 */
export function stripJpeg(bytes: Uint8Array): Uint8Array[] | undefined {
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8) return undefined
  const parts = [bytes.subarray(0, 2)]
  for (let at = 2; at < bytes.length; ) {
    const step = readStep(bytes, at)
    if (!step) return undefined
    parts.push(...step.kept)
    at = step.next
  }
  return parts
}
