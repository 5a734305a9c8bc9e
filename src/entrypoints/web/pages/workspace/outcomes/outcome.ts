import { entryPages } from '../register/entry-pages.tsx'
import { outcomeView } from './view.tsx'

export const { get, post } = entryPages(outcomeView)
