import { writePurchasesFeed } from '#buying/file/index.ts'
import type { HttpContext } from '../../../../http/env.ts'
import { param } from '../../../../http/params.ts'
import { sendOpenly } from './send-openly.ts'

/** The published purchases of a project as JSON Feed, for anybody on the web. */
export const get = async (c: HttpContext): Promise<Response> =>
  sendOpenly(c, await writePurchasesFeed(c.var.ctx, param(c, 'projectId')), 'application/feed+json')
