import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { unzipSync } from 'fflate'

/** The file of a purchase on somebody's disk, where they verify it without the product. */
export function unpackFile(zip: Uint8Array) {
  const folder = mkdtempSync(join(tmpdir(), 'fairlead-file-'))
  const files = unzipSync(zip)
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), content)
  }
  return {
    names: Object.keys(files),
    verify() {
      const { status, stdout, stderr } = spawnSync(process.execPath, ['verify.mjs'], { cwd: folder, encoding: 'utf8' })
      return { status, said: `${stdout}${stderr}` }
    },
    read: (name: string) => Buffer.from(files[name]!).toString(),
    /** Writes another content in the place of a file. */
    write(name: string, content: string) {
      files[name] = Buffer.from(content)
      writeFileSync(join(folder, name), content)
    },
    /** Flips one bit in the middle of a file. */
    flip(name: string) {
      const content = files[name]!
      content[Math.floor(content.length / 2)]! ^= 1
      writeFileSync(join(folder, name), content)
    },
    remove: () => rmSync(folder, { recursive: true }),
  }
}
