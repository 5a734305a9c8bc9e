import { endSession } from '../../http/end-session.ts'
import type { HttpContext } from '../../http/env.ts'
import { path } from '../routes.ts'

export const post = (c: HttpContext): Promise<Response> => endSession(c, path('home'))
