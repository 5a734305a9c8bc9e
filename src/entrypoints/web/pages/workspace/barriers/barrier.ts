import { entryPages } from '../register/entry-pages.tsx'
import { barrierView } from './view.tsx'

export const { get, post } = entryPages(barrierView)
