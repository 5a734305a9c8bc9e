import type { Context } from 'hono'
import type { Ctx } from '#platform/context.ts'
import type { AnswerOnce } from './answer-once.ts'

/** What every request carries: the context with its actor, and an id that stands in the server's log and on error pages. */
export type Env = {
  Variables: {
    ctx: Ctx
    requestId: string
    /** Who calls, by network address; see address.ts. */
    address: string
    viewer: Viewer | undefined
    startForReal: (() => void) | undefined
    /** The fields of a form as they came, once it was read. */
    posted: [string, string][] | undefined
    /** Deals with a form once, though it is sent twice; see answer-once.ts. */
    answerOnce: AnswerOnce | undefined
  }
}

/** The signed-in person as the frame of a page shows them. */
export type Viewer = { id: string; name: string; administrator: boolean; language?: string | null }

export type HttpContext = Context<Env>
