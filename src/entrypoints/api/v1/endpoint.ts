import type { Readable } from 'node:stream'
import type { z } from 'zod'
import type { Ctx } from '#platform/context.ts'

type Shape = z.ZodObject | undefined
type Of<S extends z.ZodType | undefined> = S extends z.ZodType ? z.output<S> : undefined

/** What an endpoint is called with, already checked against its schemas. */
export type Call<P extends Shape, Q extends Shape, B extends z.ZodType | undefined> = {
  params: Of<P>
  query: Of<Q>
  body: Of<B>
  /** The raw body, where the endpoint takes a file. */
  stream: Readable
  /** Aborted when the caller goes away. */
  signal: AbortSignal
}

/** A file as an answer instead of JSON: what it holds, or where it lies. */
export type FileAnswer = { name: string; type?: string } & ({ content: string | Uint8Array } | { path: string })

/** One endpoint: what the reference page, the OpenAPI document and the server are all made from. */
export type Endpoint = {
  method: 'get' | 'post' | 'put' | 'delete'
  /** With parameters in braces: `/projects/{projectId}`. */
  path: `/${string}`
  summary: string
  /** Whose policy decides before anything that was sent is read: of the project in the path, where there is one. */
  operation: string
  /** It changes nothing though it is no GET: what it is asked is too long for an address. */
  isRead?: true
  params?: z.ZodObject
  query?: z.ZodObject
  body?: z.ZodType
  /** The media type where the body is a file rather than JSON. */
  takes?: string
  /** The shape of the JSON answer; without one the endpoint answers with a file (`gives`) or with nothing (204). */
  answer?: z.ZodType
  gives?: string
  /** 201: something was made. 202: long work was started, and the answer tells where it stands. 200 unless told. */
  status?: 201 | 202
  run(ctx: Ctx, call: Call<never, never, never>): Promise<unknown>
}

/** What fits a schema, whatever of it may not be written to. */
type Given<T> = T extends Date ? T : T extends object ? { readonly [K in keyof T]: Given<T[K]> } : T
type Answered<A extends z.ZodType | undefined> = A extends z.ZodType ? Given<z.input<A>> : unknown

type Typed<P extends Shape, Q extends Shape, B extends z.ZodType | undefined, A extends z.ZodType | undefined> = Omit<
  Endpoint,
  'params' | 'query' | 'body' | 'answer' | 'run'
> & {
  params?: P
  query?: Q
  body?: B
  answer?: A
  run(ctx: Ctx, call: Call<P, Q, B>): Promise<Answered<A>>
}

/** Declares an endpoint so that `run` knows the types of what it is called with, and must give what it declares. */
export function endpoint<
  P extends Shape = undefined,
  Q extends Shape = undefined,
  B extends z.ZodType | undefined = undefined,
  A extends z.ZodType | undefined = undefined,
>(declared: Typed<P, Q, B, A>): Endpoint {
  return declared as unknown as Endpoint
}
