import { crc32 } from 'node:zlib'
import { readOrientation, writeOrientation } from './orientation.ts'

const SIGNATURE = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)
/** Chunks that say how the picture is drawn; those that must be understood begin with a capital. */
const DRAWN = new Set('tRNS gAMA cHRM sRGB iCCP sBIT bKGD hIST pHYs sPLT cICP mDCV cLLI acTL fcTL fdAT'.split(' '))

function chunk(type: string, content: Uint8Array): Uint8Array {
  const whole = new Uint8Array(12 + content.length)
  const view = new DataView(whole.buffer)
  view.setUint32(0, content.length)
  whole.set(new TextEncoder().encode(type), 4)
  whole.set(content, 8)
  view.setUint32(8 + content.length, crc32(whole.subarray(4, 8 + content.length)))
  return whole
}

function keep(type: string, whole: Uint8Array): Uint8Array[] {
  if (/^[A-Z]/.test(type) || DRAWN.has(type)) return [whole]
  if (type !== 'eXIf') return []
  const orientation = readOrientation(whole.subarray(8, -4))
  return orientation === 1 ? [] : [chunk(type, writeOrientation(orientation))]
}

/** A PNG without texts, times and camera data, its picture data untouched; what stands behind its end goes, too. Undefined where it is none. */
export function stripPng(bytes: Uint8Array): Uint8Array[] | undefined {
  if (!SIGNATURE.every((byte, i) => bytes[i] === byte)) return undefined
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const parts = [bytes.subarray(0, 8)]
  for (let at = 8; at + 12 <= bytes.length; ) {
    const end = at + 12 + view.getUint32(at)
    if (end > bytes.length) return undefined
    const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8))
    if (!/^[a-zA-Z]{4}$/.test(type)) return undefined
    parts.push(...keep(type, bytes.subarray(at, end)))
    if (type === 'IEND') return parts
    at = end
  }
  return undefined
}
