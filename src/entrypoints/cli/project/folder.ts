import { readConfig } from '#platform/config.ts'
import type { Ctx } from '#platform/context.ts'
import { openForCommand, openForReading } from '#platform/open-for-command.ts'
import { checkInstalled } from '#platform/postgres/open-existing.ts'
import { jobs, things } from '../../rooms.ts'
import type { Io } from '../command.ts'
import { chooseFolder } from '../serve/data-folder.ts'

/** An open data folder, beside the process that serves from it or alone. */
export type Folder = {
  readonly ctx: Ctx
  /** False where the analytics are with the process that serves: `ask` has it answer. */
  readonly hasAnalytics: boolean
  isServed(): Promise<boolean>
  /** Opens it anew, for a process that served and has ended: what it left undone is then done here. */
  reopen(): Promise<void>
}

function openingOf(io: Io) {
  const config = readConfig(io.env, { dataDir: chooseFolder(io.env) })
  checkInstalled(config)
  return { config, things, log: (line: string) => void io.stderr.write(`fairlead: ${line}\n`) }
}

/** Works on the data folder of an installation as its operator: opens it, closes it at the end. */
export async function withFolder<T>(io: Io, work: (folder: Folder) => Promise<T>): Promise<T> {
  const opening = openingOf(io)
  let ground = await openForCommand(opening, jobs)
  let isOpen = true
  const folder: Folder = {
    get ctx() {
      return ground.ctx
    },
    get hasAnalytics() {
      return ground.hasAnalytics
    },
    isServed: () => ground.isServed(),
    reopen: async () => {
      isOpen = false
      await ground.close()
      ground = await openForCommand(opening, jobs)
      isOpen = true
    },
  }
  try {
    return await work(folder)
  } finally {
    if (isOpen) await ground.close()
  }
}

/** Reads what PostgreSQL knows of an installation; nothing is started. */
export async function withReading<T>(io: Io, read: (ctx: Ctx) => Promise<T>): Promise<T> {
  const ground = await openForReading(openingOf(io))
  try {
    return await read(ground.ctx)
  } finally {
    await ground.close()
  }
}
