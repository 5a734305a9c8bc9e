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
}

/** A file as an answer instead of JSON. */
export type FileAnswer = { content: string | Uint8Array | ReadableStream; type: string; name: string }

/** One endpoint: what the reference page, the OpenAPI document and the server are all made from. */
export type Endpoint = {
  method: 'get' | 'post' | 'put' | 'delete'
  /** With parameters in braces: `/projects/{projectId}`. */
  path: `/${string}`
  summary: string
  params?: z.ZodObject
  query?: z.ZodObject
  body?: z.ZodType
  /** The media type where the body is a file rather than JSON. */
  takes?: string
  /** The shape of the JSON answer; without one the endpoint answers with a file (`gives`) or with nothing (204). */
  answer?: z.ZodType
  gives?: string
  run(ctx: Ctx, call: Call<never, never, never>): Promise<unknown>
}

type Typed<P extends Shape, Q extends Shape, B extends z.ZodType | undefined> = Omit<
  Endpoint,
  'params' | 'query' | 'body' | 'run'
> & {
  params?: P
  query?: Q
  body?: B
  run(ctx: Ctx, call: Call<P, Q, B>): Promise<unknown>
}

/** Declares an endpoint so that `run` knows the types of what it is called with. */
export function endpoint<
  P extends Shape = undefined,
  Q extends Shape = undefined,
  B extends z.ZodType | undefined = undefined,
>(declared: Typed<P, Q, B>): Endpoint {
  return declared as unknown as Endpoint
}
