import { entryPages } from '../register/entry-pages.tsx'
import { goalView } from './view.tsx'

export const { get, post } = entryPages(goalView)
