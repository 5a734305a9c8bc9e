import type { HttpContext } from '../../../../http/env.ts'
import { editPages } from '../register/form-pages.tsx'
import { interviewViewHere } from './views.tsx'

export const get = async (c: HttpContext) => editPages(await interviewViewHere(c)).get(c)
export const post = async (c: HttpContext) => editPages(await interviewViewHere(c)).post(c)
