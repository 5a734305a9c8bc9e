import type { Picture } from '../content.ts'

export type Size = { width: number; height: number }

const PNG = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)

function sizeOfPng(bytes: Uint8Array): Size | undefined {
  if (bytes.length < 24 || !PNG.every((byte, i) => bytes[i] === byte)) return undefined
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return { width: view.getUint32(16), height: view.getUint32(20) }
}

/** A JPEG's size stands in its frame header (SOF0–SOF15, without the tables DHT, JPG and DAC among them). */
function sizeOfJpeg(bytes: Uint8Array): Size | undefined {
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8) return undefined
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  for (let at = 2; at + 9 < bytes.length; at += 2 + view.getUint16(at + 2)) {
    const marker = bytes[at + 1]!
    if (bytes[at] !== 0xff) return undefined
    if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker))
      return { width: view.getUint16(at + 7), height: view.getUint16(at + 5) }
  }
  return undefined
}

function sizeOfSvg(svg: string): Size | undefined {
  const [tag = ''] = /<svg[^>]*>/.exec(svg) ?? []
  const [, , , boxWidth, boxHeight] = /\sviewBox="([-\d.]+)[\s,]+([-\d.]+)[\s,]+([\d.]+)[\s,]+([\d.]+)"/.exec(tag) ?? []
  const [, width = boxWidth] = /\swidth="([\d.]+)(?:px)?"/.exec(tag) ?? []
  const [, height = boxHeight] = /\sheight="([\d.]+)(?:px)?"/.exec(tag) ?? []
  return height ? { width: Number(width ?? 760), height: Number(height) } : undefined
}

/** How large a picture is, in its own units; undefined where it is not what it says it is. */
export function sizeOfPicture(picture: Picture): Size | undefined {
  const size =
    'svg' in picture
      ? sizeOfSvg(picture.svg)
      : picture.type === 'image/png'
        ? sizeOfPng(picture.bytes)
        : sizeOfJpeg(picture.bytes)
  return size && size.width > 0 && size.height > 0 ? size : undefined
}
