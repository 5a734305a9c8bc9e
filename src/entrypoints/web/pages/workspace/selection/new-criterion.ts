import { addPages } from '../register/form-pages.tsx'
import { criterionView } from './views.tsx'

export const { get, post } = addPages(criterionView)
