import { open } from 'node:fs/promises'

export type Compression = 'none' | 'gzip' | 'zstd'

/** How a file is packed, by its first bytes; kept originals have no extension to tell it. */
export async function findCompression(file: string): Promise<Compression> {
  const handle = await open(file)
  try {
    const head = Buffer.alloc(4)
    const { bytesRead } = await handle.read(head, 0, 4, 0)
    if (bytesRead >= 2 && head[0] === 0x1f && head[1] === 0x8b) return 'gzip'
    if (bytesRead === 4 && head.readUInt32LE(0) === 0xfd2fb528) return 'zstd'
    return 'none'
  } finally {
    await handle.close()
  }
}
