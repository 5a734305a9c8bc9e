import type { Readable } from 'node:stream'

/** A file on its way: where it came from after redirects, its media type, a name for it, its (inflated) bytes. */
export type Fetched = { url: string; type: string; name: string; body: Readable }

/**
 * The only way out: follows redirects itself and checks each address (no private, loopback, link-local or mapped
 * ones), with limits on bytes, time and inflation. Throws AppError `fetch.*` with the reason; `body` ends with one
 * where a limit is reached on the way.
 */
export type SafeFetch = (url: string, options: { maxBytes: number; signal?: AbortSignal }) => Promise<Fetched>
