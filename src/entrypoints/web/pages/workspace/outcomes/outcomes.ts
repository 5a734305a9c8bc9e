import { listPages } from '../register/list-page.tsx'
import { outcomeView } from './view.tsx'

export const { get } = listPages(outcomeView)
