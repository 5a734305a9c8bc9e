import { addPages } from '../register/form-pages.tsx'
import { sessionView } from './views.tsx'

export const { get, post } = addPages(sessionView)
