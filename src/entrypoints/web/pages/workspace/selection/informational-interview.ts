import type { HttpContext } from '../../../../http/env.ts'
import { entryPages } from '../register/entry-pages.tsx'
import { interviewViewHere } from './views.tsx'

export const get = async (c: HttpContext) => entryPages(await interviewViewHere(c)).get(c)
export const post = async (c: HttpContext) => entryPages(await interviewViewHere(c)).post(c)
