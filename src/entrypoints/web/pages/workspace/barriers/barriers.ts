import { listPages } from '../register/list-page.tsx'
import { barrierView } from './view.tsx'

export const { get } = listPages(barrierView)
