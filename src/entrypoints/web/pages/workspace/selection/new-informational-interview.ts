import type { HttpContext } from '../../../../http/env.ts'
import { param } from '../../../../http/params.ts'
import { addPages } from '../register/form-pages.tsx'
import { interviewViewOf } from './views.tsx'

const pagesOf = (c: HttpContext) => addPages(interviewViewOf(param(c, 'candidateId')))

export const get = (c: HttpContext) => pagesOf(c).get(c)
export const post = (c: HttpContext) => pagesOf(c).post(c)
