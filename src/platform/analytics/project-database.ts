import { readFile } from 'node:fs/promises'
import { shipped } from '../root.ts'
import type { Analytics } from './analytics.ts'

const UUID = /^[0-9a-f]{8}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{12}$/i

/** The database that holds one project's tables: `project_` and its id without dashes. Safe to stand in SQL. */
export function projectDatabase(projectId: string): string {
  if (!UUID.test(projectId)) throw new Error('A project id is a UUID.')
  return `project_${projectId.replaceAll('-', '').toLowerCase()}`
}

/** Makes a project's database where it is missing. */
export async function ensureProjectDatabase(analytics: Analytics, projectId: string): Promise<string> {
  const database = projectDatabase(projectId)
  await analytics.run(`CREATE DATABASE IF NOT EXISTS ${database}`)
  return database
}

/** Drops a project's database and all that is in it. */
export async function dropProjectDatabase(analytics: Analytics, projectId: string): Promise<void> {
  await analytics.run(`DROP DATABASE IF EXISTS ${projectDatabase(projectId)} SYNC`)
}

/** The statements of a shipped SQL file (separated by a semicolon at a line's end), `{database}` filled in. */
export async function readStatements(file: string, database: string): Promise<string[]> {
  const text = await readFile(shipped(file), 'utf8')
  return text
    .split(/;\s*\n/)
    .map((part) => part.replaceAll('{database}', database).trim())
    .filter((part) => part.replace(/--[^\n]*/g, '').trim() !== '')
    .map((part) => part.replace(/;$/, ''))
}

/** Runs a shipped SQL file, e.g. `pipeline/compile/tables.sql`, in a database. */
export async function createTables(analytics: Analytics, database: string, file: string): Promise<void> {
  for (const statement of await readStatements(file, database)) await analytics.run(statement)
}
