import { findPublishedRecord } from '#buying/file/index.ts'
import type { HttpContext } from '../../../../http/env.ts'
import { param } from '../../../../http/params.ts'
import { sendOpenly } from './send-openly.ts'

/** A published purchase as an OCDS record package, for anybody on the web. */
export const get = async (c: HttpContext): Promise<Response> =>
  sendOpenly(c, await findPublishedRecord(c.var.ctx, param(c, 'ocid')), 'application/json')
