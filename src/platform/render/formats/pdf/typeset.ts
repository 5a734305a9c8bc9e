// A process of its own: a text comes in on standard input, a PDF goes out. What loops or swells is killed from outside.
import { createRequire } from 'node:module'
import { deserialize } from 'node:v8'
import type { NodeCompiler as Compiler } from '@myriaddreamin/typst-ts-node-compiler'

/** What is handed to the process. */
export type TypesetJob = {
  template: string
  /** The whole text as JSON, read by the template as data. */
  content: string
  pictures: readonly { path: string; bytes: Uint8Array }[]
  /** In seconds. */
  timestamp: number
}

/** What the typesetter refuses, in its own words. */
export const REFUSED = 65

const require = createRequire(import.meta.url)
const ROOT = '/'

function typeset(job: TypesetJob): Uint8Array | { refused: string } {
  const { NodeCompiler } = require('@myriaddreamin/typst-ts-node-compiler') as { NodeCompiler: typeof Compiler }
  const compiler = NodeCompiler.create({ workspace: ROOT })
  compiler.mapShadow('/content.json', Buffer.from(job.content))
  for (const { path, bytes } of job.pictures) compiler.mapShadow(path, Buffer.from(bytes))
  const compiled = compiler.compile({ mainFileContent: job.template })
  if (!compiled.result) {
    const said = compiled.takeError()?.shortDiagnostics ?? []
    return { refused: said.map((one) => (one as { message: string }).message).join('\n') }
  }
  try {
    return compiler.pdf(compiled.result, { pdfStandard: 'ua-1', creationTimestamp: job.timestamp })
  } catch (error) {
    return { refused: error instanceof Error ? error.message : String(error) }
  }
}

async function readAll(): Promise<Buffer> {
  const parts: Buffer[] = []
  for await (const part of process.stdin) parts.push(part as Buffer)
  return Buffer.concat(parts)
}

const write = (bytes: Uint8Array | string) => new Promise<void>((done) => process.stdout.write(bytes, () => done()))

const outcome = typeset(deserialize(await readAll()) as TypesetJob)
if ('refused' in outcome) {
  await write(outcome.refused)
  process.exit(REFUSED)
}
await write(outcome)
