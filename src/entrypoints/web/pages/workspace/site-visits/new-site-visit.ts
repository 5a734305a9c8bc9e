import { addPages } from '../register/form-pages.tsx'
import { visitView } from './views.tsx'

export const { get, post } = addPages(visitView)
