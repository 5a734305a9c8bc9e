// A process that serves and commits row after row, and prints the number of each once it is acknowledged.
import { readConfig } from '#platform/config.ts'
import { openPostgres } from '#platform/postgres/open-postgres.ts'

const { owner: pool, claimServing } = await openPostgres(readConfig({}, { dataDir: process.argv[2]! }))
await claimServing()
await pool.query('create table acknowledged (id int primary key)')
for (let id = 1; ; id += 1) {
  await pool.query('insert into acknowledged values ($1)', [id])
  process.stdout.write(`${id}\n`)
}
