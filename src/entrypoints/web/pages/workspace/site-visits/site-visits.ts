import { listPages } from '../register/list-page.tsx'
import { visitView } from './views.tsx'

export const { get } = listPages(visitView)
