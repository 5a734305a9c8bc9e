import type { Readable } from 'node:stream'

export type Fetched = { url: string; type: string; name: string; body: Readable }

/**
 * The only way out: follows redirects itself and checks each address (no private, loopback, link-local or mapped
 * ones), with limits on bytes, time and inflation. Throws AppError `fetch.*` with the reason.
 */
export type SafeFetch = (url: string, options: { maxBytes: number; signal?: AbortSignal }) => Promise<Fetched>
