import { parseArgs } from 'node:util'
import { readConfig } from '#platform/config.ts'
import { rotateMasterKey } from '#platform/keys/rotate-master-key.ts'
import { openExisting } from '#platform/postgres/open-existing.ts'
import type { Command } from './command.ts'
import { chooseFolder } from './serve/data-folder.ts'

export const command: Command = {
  usage: 'keys rotate',
  summary: 'Replace the master key and wrap everything with the new one',
  help: `
Makes a new master key, wraps every key of the installation with it, and puts it in the old one's place. Fairlead may go
on serving meanwhile; on several machines, copy the new file to each.

The old key stays beside the new one, named .old: keep it as long as you keep backups that were made before.
Example: fairlead keys rotate`,
  outlivesReader: true,
  run: async (args, io) => {
    parseArgs({ args })
    const config = readConfig(io.env, { dataDir: chooseFolder(io.env) })
    const postgres = await openExisting(config)
    try {
      const { id, secrets, persons } = await rotateMasterKey(postgres.db, config.masterKeyFile)
      io.stdout.write(
        `The master key in ${config.masterKeyFile} is now ${id}. Wrapped with it anew: the secrets of the installation (${secrets}), the keys of persons (${persons}; a person has one once something of theirs was encrypted).\n`,
      )
      return 0
    } finally {
      await postgres.close()
    }
  },
}
