import { entryPages } from '../register/entry-pages.tsx'
import { interviewView } from './views.tsx'

export const { get, post } = entryPages(interviewView)
