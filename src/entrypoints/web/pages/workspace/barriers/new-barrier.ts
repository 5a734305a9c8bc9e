import { addPages } from '../register/form-pages.tsx'
import { barrierView } from './view.tsx'

export const { get, post } = addPages(barrierView)
