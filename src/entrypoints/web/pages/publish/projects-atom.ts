import type { HttpContext } from '../../../http/env.ts'
import { sendFeed } from './projects-feed.ts'

export const get = (c: HttpContext) => sendFeed(c, 'xml')
