import { editPages } from '../register/form-pages.tsx'
import { barrierView } from './view.tsx'

export const { get, post } = editPages(barrierView)
