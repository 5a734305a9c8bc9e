import { addPages } from '../register/form-pages.tsx'
import { goalView } from './view.tsx'

export const { get, post } = addPages(goalView)
