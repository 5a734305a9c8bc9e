import { listPages } from '../register/list-page.tsx'
import { goalView } from './view.tsx'

export const { get } = listPages(goalView)
