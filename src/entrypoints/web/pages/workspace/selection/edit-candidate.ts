import { editPages } from '../register/form-pages.tsx'
import { candidateView } from './views.tsx'

export const { get, post } = editPages(candidateView)
