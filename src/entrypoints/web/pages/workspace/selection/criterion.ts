import { entryPages } from '../register/entry-pages.tsx'
import { criterionView } from './views.tsx'

export const { get, post } = entryPages(criterionView)
