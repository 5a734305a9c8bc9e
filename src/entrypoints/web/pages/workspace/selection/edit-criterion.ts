import { editPages } from '../register/form-pages.tsx'
import { criterionView } from './views.tsx'

export const { get, post } = editPages(criterionView)
