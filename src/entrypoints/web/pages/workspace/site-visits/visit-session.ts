import { entryPages } from '../register/entry-pages.tsx'
import { sessionView } from './views.tsx'

export const { get, post } = entryPages(sessionView)
