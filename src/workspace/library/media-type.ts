import { open } from 'node:fs/promises'

const SIGNS: [string, number[]][] = [
  ['application/pdf', [0x25, 0x50, 0x44, 0x46]],
  ['image/png', [0x89, 0x50, 0x4e, 0x47]],
  ['image/jpeg', [0xff, 0xd8, 0xff]],
  ['image/gif', [0x47, 0x49, 0x46, 0x38]],
  ['application/gzip', [0x1f, 0x8b]],
  ['application/x-ole-storage', [0xd0, 0xcf, 0x11, 0xe0]],
]

/** Names of members with which office files begin; anything else that is a zip stays one. */
const OFFICE: [string, RegExp][] = [
  ['application/vnd.openxmlformats-officedocument.wordprocessingml.document', /word\//],
  ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', /xl\//],
  ['application/vnd.openxmlformats-officedocument.presentationml.presentation', /ppt\//],
]
const ODF = /mimetypeapplication\/vnd\.oasis\.opendocument\.(text|spreadsheet|presentation)/

function typeOfZip(head: Buffer): string {
  const names = head.toString('latin1')
  const odf = ODF.exec(names)
  if (odf) return `application/vnd.oasis.opendocument.${odf[1]}`
  return OFFICE.find(([, sign]) => sign.test(names))?.[0] ?? 'application/zip'
}

/** What a file is by how its content begins: a name says nothing. Text is text, also where it is a page or a script. */
export function typeOfContent(head: Buffer): string {
  const sign = SIGNS.find(([, bytes]) => bytes.every((byte, i) => head[i] === byte))
  if (sign) return sign[0]
  if (head[0] === 0x50 && head[1] === 0x4b) return typeOfZip(head)
  return head.includes(0) ? 'application/octet-stream' : 'text/plain'
}

/** The type of a kept file. */
export async function readType(path: string): Promise<string> {
  const file = await open(path)
  try {
    const head = Buffer.alloc(65_536)
    const { bytesRead } = await file.read(head, 0, head.length, 0)
    return typeOfContent(head.subarray(0, bytesRead))
  } finally {
    await file.close()
  }
}
