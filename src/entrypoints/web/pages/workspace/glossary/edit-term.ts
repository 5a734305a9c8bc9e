import { editPages } from '../register/form-pages.tsx'
import { termView } from './view.tsx'

export const { get, post } = editPages(termView)
