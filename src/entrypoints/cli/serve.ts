import { parseArgs } from 'node:util'
import { AppError } from '#lib/app-error.ts'
import { type Command, type Io, UsageError } from './command.ts'
import { chooseFolder, markReal } from './serve/data-folder.ts'
import { type Part, parts } from './serve/parts.ts'
import { type Serving, startServing } from './serve/start-serving.ts'

function partsOf(text: string): Part[] {
  const chosen = text.split(',').map((name) => name.trim())
  const unknown = chosen.find((name) => !parts.includes(name as Part))
  if (unknown !== undefined) throw new UsageError(`--with takes ${parts.join(', ')}; "${unknown}" is none of them.`)
  return chosen as Part[]
}

/** Serves from one data folder until somebody ends it; true where it was left to start for real. */
async function serveFolder(io: Io, folder: string, chosen: Part[]): Promise<boolean> {
  const leaving = new AbortController()
  let isLeavingForReal = false
  const startForReal = () => {
    isLeavingForReal = true
    markReal()
    leaving.abort()
  }
  const ended = AbortSignal.any([io.signal, leaving.signal])
  const serving: Serving = await startServing(io, { folder, parts: chosen, startForReal })
  io.stdout.write(`${serving.announcement}\n`)
  if (!ended.aborted) await new Promise<void>((done) => ended.addEventListener('abort', () => done(), { once: true }))
  io.stderr.write('Stopping …\n')
  await serving.stop()
  return isLeavingForReal && !io.signal.aborted
}

export const command: Command = {
  usage: 'serve [--with web,api,jobs]',
  summary: 'Start Fairlead and print its address',
  help: `
Starts Fairlead on the data folder and prints one address. The first start uses data/demo, an invented city to look
around in; after "Start for real" it is data/real. FAIRLEAD_DATA names another folder. Ctrl-C ends it in order.

  --with PARTS   what this process does, separated by commas: web (pages), api, jobs (work in the background).
                 Default: all three. Several processes on one database can share the parts out.

docs/reference/settings.md lists the settings. Example: FAIRLEAD_PORT=9000 fairlead serve`,
  outlivesReader: true,
  run: async (args, io) => {
    const { values } = parseArgs({ args, options: { with: { type: 'string', default: parts.join(',') } } })
    const chosen = partsOf(values.with)
    try {
      while (await serveFolder(io, chooseFolder(io.env), chosen)) io.stdout.write('\n')
      return 0
    } catch (error) {
      if (error instanceof AppError) throw error
      io.stderr.write(`fairlead: ${error instanceof Error ? error.message : String(error)}\n`)
      return 1
    }
  },
}
