import { editPages } from '../register/form-pages.tsx'
import { goalView } from './view.tsx'

export const { get, post } = editPages(goalView)
