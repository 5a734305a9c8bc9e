import { addPages } from '../register/form-pages.tsx'
import { candidateView } from './views.tsx'

export const { get, post } = addPages(candidateView)
