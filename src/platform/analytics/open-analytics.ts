import type { Analytics } from './analytics.ts'

/**
 * Opens ClickHouse: embedded on a folder of its own, or a server by its address.
 * Throws AppError `analytics.in-use` where another process has the folder, `analytics.unreachable` for the server.
 */
export async function openAnalytics(where: { folder: string } | { url: string }): Promise<Analytics> {
  if ('url' in where) return (await import('./open-server.ts')).openServer(where)
  return (await import('./open-embedded.ts')).openEmbedded(where)
}
