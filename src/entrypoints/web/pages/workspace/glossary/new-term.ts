import { findTerm } from '#workspace/index.ts'
import type { HttpContext } from '../../../../http/env.ts'
import { param } from '../../../../http/params.ts'
import { addPages } from '../register/form-pages.tsx'
import { termView } from './view.tsx'

const pages = addPages(termView)

/** The form begins with a word of the shipped list, where one is to be said anew. */
async function beginWith(c: HttpContext): Promise<Record<string, string>> {
  const example = c.req.query('example')
  if (!example) return {}
  const { term, also, meaning } = await findTerm(c.var.ctx, { projectId: param(c, 'projectId'), id: example })
  return { term, also, meaning, example }
}

export const get = async (c: HttpContext) => {
  const begin = await beginWith(c)
  return addPages({ ...termView, begin: () => begin }).get(c)
}

export const post = pages.post
