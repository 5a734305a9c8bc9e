import { stripJpeg } from './strip-jpeg.ts'
import { stripPng } from './strip-png.ts'

function join(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

/**
 * A PNG or JPEG without what it tells beside the picture: place, time, camera, names, comments, earlier states, anything behind its
 * end. Colours, the size of a pixel and the way it is turned stay; the picture's own data is not touched. Undefined for what is
 * neither, or is broken before its picture data.
 */
export function stripMetadata(bytes: Uint8Array): { type: 'image/png' | 'image/jpeg'; bytes: Uint8Array } | undefined {
  const png = stripPng(bytes)
  if (png) return { type: 'image/png', bytes: join(png) }
  const jpeg = stripJpeg(bytes)
  return jpeg && { type: 'image/jpeg', bytes: join(jpeg) }
}
